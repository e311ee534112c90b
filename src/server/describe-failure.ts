import { FeedError } from '../feed-error.js';
import { baseUrl } from '../formats/answer/base-url.js';
import type { Redact } from './secrets.js';

const MAX_CAUSES = 5;
/** Maximum length of one message: a source's answer may be quoted in it. */
const LONGEST = 500;

/** Matches an absolute URL. Groups: scheme and `//`, user name and password with `@`, host and path, query and fragment. */
const URLS = /(\b[a-z][a-z\d+.-]{0,20}:\/\/)([^\s/?#@]{0,2000}@)?([^\s?#"'<>]*)([?#][^\s"'<>]*)?/gi;

/**
 * Describes an error and its causes for a log: messages, reason, status and URL, in one line. Queries, fragments and user names
 * are removed from all URLs, because they may contain a key. `console.error` of the error itself would print them: it prints
 * all properties of an error, and of its causes.
 * @param redact removes the secrets of the source
 */
export function describeFailure(error: unknown, redact: Redact = text => text): string {
  const messages: string[] = [];
  for (let cause = error; cause !== undefined && messages.length < MAX_CAUSES; cause = causeOf(cause)) {
    messages.push(withoutQueries(redact(messageOf(cause))));
  }
  return messages.join(' Cause: ');
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'An unknown error.';
  const { code } = error as { code?: unknown };
  // The error for several addresses that refused a connection has no message, only a code.
  const message = `${error.message}` || (typeof code === 'string' ? code : error.name);
  return error instanceof FeedError ? `${message} (${detailsOf(error)})` : message;
}

const detailsOf = ({ reason, status, url }: FeedError): string =>
  [reason, status, baseUrl(url)].filter(Boolean).join(', ');

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

function withoutQueries(message: string): string {
  const clean = message.replace(URLS, (_, scheme: string, _user, path: string, query?: string) => {
    return `${scheme}${path}${query ? '?…' : ''}`;
  });
  // A line break would let a source write lines of its own into the log.
  return clean.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, LONGEST);
}
