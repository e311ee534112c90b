/** A text in the plural forms of its language; `{n}` stands for the number. Keys are those of `Intl.PluralRules`. */
export type Plural = { readonly other: string } & {
  readonly [rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** The English texts, which need no chunk. The template for new languages: translations must keep placeholders in braces. */
export const en = {
  /** BCP 47 tag of these texts. */
  lang: 'en',
  /** Heading of `<related-news>`. */
  moreToRead: 'More to read',
  /** Link beside the heading of `<related-news>`. */
  viewAll: 'View all',
  /** Button for the next page of a list. */
  showMore: 'Show more stories',
  /** Announced to assistive technology while a feed is being loaded; label of the button for more stories meanwhile. */
  loading: 'Loading',
  /** Announced after stories were added at the end of the list. */
  added: { one: '{n} more story', other: '{n} more stories' } as Plural,
  /** Button that shows the stories that a refresh has found. */
  newStories: { one: '{n} new story', other: '{n} new stories' } as Plural,
  /** In the place of cards when a feed has no articles. */
  empty: 'No stories here yet.',
  /** Told to visitors after a failure that none of the next three texts fits; `details` has the technical reason. */
  failed: 'The stories could not be loaded.',
  /** Told to visitors after a failure while the device is offline. */
  offline: 'You appear to be offline. The stories will load when you are back.',
  /** Told to visitors after a timeout. */
  timedOut: 'This is taking longer than it should.',
  /** Told to visitors when the feed doesn't have the article that is to be shown. */
  notFound: 'This story could not be found.',
  /** Above or below stories that could not be refreshed. `{when}` is a date or "2 hours ago". */
  stale: 'Could not refresh. Last updated {when}.',
  /** Button that repeats the request after a failure. */
  retry: 'Try again',
  /** Summary of the disclosure with the technical reason of a failure. */
  details: 'Details for the site owner',
  /** Consent button of `loading="click"`. `{host}` is the server that gets the request. */
  loadFrom: 'Load stories from {host}',
  /** Consent button in the place of an embedded video. */
  playFrom: 'Play video from {host}',
  /** Visible text of the link at the end of long stories. */
  top: 'Top',
  /** Accessible name of that link, whose visible text is `top`. */
  backToTop: 'Back to top',
  /** Beside a story's date, if the story was changed on a later day. `{when}` is the date of the change. */
  updated: 'Updated {when}',
  /** Byline. `{names}` is a list of authors. */
  by: 'By {names}',
  /** Reading time of a story. */
  minutes: { one: '{n} min read', other: '{n} min read' } as Plural,
  /** Label of stories for members only. */
  members: 'For members',
  /** In the place of the text of a story for members only. */
  membersOnly: 'This story is for members. Read it on the site.',
  /** Under a picture. `{credit}` is the photographer or agency. */
  photo: 'Photo: {credit}',
  /** Accessible name of a story's list of topics. */
  tags: 'Topics',
  /** Accessible name of the row of category buttons. */
  filters: 'Filter by category',
  /** First button of the row of category buttons: shows the articles of all categories. */
  all: 'All',
  /** Accessible name of a list without a heading. */
  stories: 'Stories',
  /** Accessible name of the list in `<related-news>`, where it has no heading. */
  related: 'Related stories',
};

/** The texts of a language. A language file that lacks one doesn't compile. */
export type Locale = typeof en;
