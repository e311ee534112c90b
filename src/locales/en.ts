/** A text in each of a language's plural forms, `{n}` standing for the number. */
export type Plural = { readonly other: string } & {
  readonly [rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** English: the language that the others are copied from. */
export const en = {
  /** BCP 47: the language these texts are in. */
  lang: 'en',
  moreToRead: 'More to read',
  viewAll: 'View all',
  showMore: 'Show more stories',
  loading: 'Loading',
  /** Polite announcement after more stories were added under the list. */
  added: { one: '{n} more story', other: '{n} more stories' } as Plural,
  /** On the button that brings stories newer than the list. */
  newStories: { one: '{n} new story', other: '{n} new stories' } as Plural,
  empty: 'No stories here yet.',
  /** What the visitor reads when stories can't be had; the technical reason is another text. */
  failed: 'The stories could not be loaded.',
  offline: 'You appear to be offline. The stories will load when you are back.',
  timedOut: 'This is taking longer than it should.',
  notFound: 'This story could not be found.',
  /** Over a list that could not be refreshed. `{when}` is a date or "2 hours ago". */
  stale: 'Could not refresh. Last updated {when}.',
  retry: 'Try again',
  details: 'Details for the site owner',
  /** On the consent button; `{host}` is the server that will be asked. */
  loadFrom: 'Load stories from {host}',
  playFrom: 'Play video from {host}',
  top: 'Top',
  /** Spoken name of the "Top" link. */
  backToTop: 'Back to top',
  updated: 'Updated {when}',
  by: 'By {names}',
  minutes: { one: '{n} min read', other: '{n} min read' } as Plural,
  members: 'For members',
  membersOnly: 'This story is for members. Read it on the site.',
  photo: 'Photo: {credit}',
  tags: 'Topics',
  filters: 'Filter by category',
  all: 'All',
  stories: 'Stories',
  related: 'Related stories',
};

/** What every language must have; a missing text doesn't compile. */
export type Locale = typeof en;
