import type { Plural } from './plural.js';

/**
 * The English texts of lists, which are part of the main bundle. Those of stories, notices and filters are in the chunks that
 * draw them (en-story.ts, en-notice.ts, en-filters.ts). Each other language is one chunk with all texts.
 */
export const en = {
  /** BCP 47 tag of these texts. */
  lang: 'en',
  /** Default heading of `<related-news>`. */
  moreToRead: 'More to read',
  /** Text of the link beside the heading of `<related-news>`. */
  viewAll: 'View all',
  /** Text of the button that loads the next page of a list. */
  showMore: 'Show more stories',
  /** Announced to assistive technology while a feed is loading. Replaces the button text `showMore` while a page is loading. */
  loading: 'Loading',
  /** Announced to assistive technology after stories were added at the end of a list. */
  added: { one: '{n} more story', other: '{n} more stories' } as Plural,
  /** Text of the button that shows the stories that a refresh has found. */
  newStories: { one: '{n} new story', other: '{n} new stories' } as Plural,
  /** Shown in the place of cards when there are no articles. */
  empty: 'No stories here yet.',
  /** Shown after a failure, unless en-notice.ts has a text for its reason. */
  failed: 'The stories could not be loaded.',
  /** Text of the consent button of `loading="click"`, before which nothing is requested. `{host}` is the server's host name. */
  loadFrom: 'Load stories from {host}',
  /** Label of stories for members only. */
  members: 'For members',
  /** Mark of a story with sound, before its length. */
  audio: 'Audio',
  /** Mark of a story with film, before its length. */
  video: 'Video',
  /** Accessible name of the list in a `<news-list>` whose `heading` isn't set. */
  stories: 'Stories',
  /** Accessible name of the list in a `<related-news>` whose `heading` isn't set. */
  related: 'Related stories',
};
