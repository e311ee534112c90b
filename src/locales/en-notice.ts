/** The English texts of notices, which are loaded at a failure or in idle time. */
export const enNotice = {
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
};

/** Completes the texts that an element has by those of notices. */
export const noticeTexts = <Texts extends object>(texts: Texts): typeof enNotice & Texts => ({
  ...enNotice,
  ...texts,
});
