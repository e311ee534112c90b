/** A text in the plural forms of its language, by category of `Intl.PluralRules`. `{n}` is replaced by the number. */
export type Plural = { readonly other: string } & {
  readonly [rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/**
 * The English texts, which are part of the main bundle; each other language is a chunk. Copy this file for a new language.
 * Translations must keep the placeholders in braces.
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
  /** Shown after a failure, except in the cases of `offline`, `timedOut` and `notFound`. */
  failed: 'The stories could not be loaded.',
  /** Shown after a failed request while the device is offline. */
  offline: 'You appear to be offline. The stories will load when you are back.',
  /** Shown after a timeout. */
  timedOut: 'This is taking longer than it should.',
  /** Shown when the feed doesn't have the article that is to be shown. */
  notFound: 'This story could not be found.',
  /** Shown next to articles that could not be refreshed. `{when}` is the date and time of the last successful load. */
  stale: 'Could not refresh. Last updated {when}.',
  /** Text of the button that repeats the request after a failure. */
  retry: 'Try again',
  /** Label of the disclosure (`<summary>`) that contains the technical reason of a failure. */
  details: 'Details for the site owner',
  /** Text of the consent button of `loading="click"`, before which nothing is requested. `{host}` is the server's host name. */
  loadFrom: 'Load stories from {host}',
  /** Text of the consent button in the place of an embedded video. `{host}` is the host name of the video player. */
  playFrom: 'Play video from {host}',
  /** Visible text of the link at the end of long stories. */
  top: 'Top',
  /** Accessible name of the link at the end of long stories, whose visible text is `top`. */
  backToTop: 'Back to top',
  /** Shown beside the date of a story that was changed on a later day. `{when}` is the date of the change. */
  updated: 'Updated {when}',
  /** Byline of a story. `{names}` is the list of its authors' names. */
  by: 'By {names}',
  /** Reading time of a story; `{n}` is in minutes. */
  minutes: { one: '{n} min read', other: '{n} min read' } as Plural,
  /** Label of stories for members only. */
  members: 'For members',
  /** Shown in the place of the text of a story for members only. */
  membersOnly: 'This story is for members. Read it on the site.',
  /** Credit under a picture. `{credit}` is the name of the photographer or agency. */
  photo: 'Photo: {credit}',
  /** Accessible name of a story's list of topics. */
  tags: 'Topics',
  /** Accessible name of the row of category buttons. */
  filters: 'Filter by category',
  /** Text of the first button in the row of category buttons, which shows the articles of all categories. */
  all: 'All',
  /** Accessible name of the list in a `<news-list>` whose `heading` isn't set. */
  stories: 'Stories',
  /** Accessible name of the list in a `<related-news>` whose `heading` isn't set. */
  related: 'Related stories',
};

/** The texts of one language. A language file that lacks one of the texts doesn't compile. */
export type Locale = typeof en;
