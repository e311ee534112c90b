// https://jsonapi.org/format/#errors · https://www.rfc-editor.org/rfc/rfc9457 · WordPress, Ghost and most APIs use a similar form
import { FeedError } from '../../feed-error.js';
import type { Answer } from '../format.js';

/**
 * The error for an answer with an error status or an API's error object; its message quotes the API's own.
 * @param declared the status that the JSON names, for answers whose HTTP status is 200 or absent
 */
export function apiError({ url, status, json }: Answer, declared?: unknown): FeedError {
  const code = status ?? (Number(declared) || undefined);
  const message = [
    `${shortened(url) || 'The API'} answered with ${code ? `status ${code}` : 'an error'}.`,
    code === 404 || code === 410 ? 'Check the address.' : '',
    errorMessage(json) ?? '',
  ];
  return new FeedError(message.filter(Boolean).join(' '), { reason: 'http', url, status: code });
}

/** Shortens a URL for a message: a long query is one that this library added, and tells a site owner nothing. */
const shortened = (url: string): string => (url.length > 120 ? `${url.slice(0, 119)}…` : url);

/** The error message in an API's JSON; `undefined` when there is none. */
function errorMessage(json: unknown, depth = 0): string | undefined {
  if (!json || typeof json !== 'object' || depth > 3) return undefined;
  const { errors, error, message, detail, context, title } = json as Readonly<Record<string, unknown>>;
  if (typeof error === 'string') return error;
  const texts = [message ?? title, detail ?? context].filter(text => typeof text === 'string' && text);
  return (
    errorMessage(Array.isArray(errors) ? errors[0] : error, depth + 1) ?? (texts.join(': ') || undefined)
  );
}
