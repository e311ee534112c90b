import type { FeedError, FeedErrorReason } from '../../src/feed-error.js';

/** One-line summary of a failure; the error's message has the advice. */
const titles: Readonly<Record<FeedErrorReason, string>> = {
  config: 'Something is missing',
  network: 'Browsers can’t read this address',
  timeout: 'The server took too long',
  http: 'The server refused',
  format: 'This is no feed',
  'not-found': 'No such story',
};

/** Advice in addition to the error's message. */
const advice: Partial<Record<FeedErrorReason, string>> = {
  network:
    'Is it a WordPress site? Paste the address of its front page instead of its RSS feed: its API may be read from anywhere. So may a Ghost site’s, with a Content API key: /ghost/api/content/posts/?key=…',
  format: 'If it is an API of your own, say in the form where its stories are.',
};

export interface Explanation {
  readonly title: string;
  readonly message: string;
  readonly advice?: string | undefined;
}

/** Explains an error to a person who has just pasted an endpoint's URL. */
export function explain({ reason, status, message }: FeedError): Explanation {
  const title = status ? `${titles[reason]} (${status})` : titles[reason];
  return { title, message, advice: advice[reason] };
}
