// Error objects of JSON:API: https://jsonapi.org/format/#errors · Problem details: https://www.rfc-editor.org/rfc/rfc9457
// The error objects of WordPress and Ghost are similar and are read, too.
import { FeedError } from '../../feed-error.js';
import type { Answer } from '../format.js';

/**
 * Returns the error for an answer with an HTTP error status or an API's error object. It quotes the message of that object.
 * @param declared the status that the JSON names, for answers whose HTTP status is 200 or absent
 */
export function apiError({ requestUrl: url, status, json }: Answer, declared?: unknown): FeedError {
  const code = [status, Number(declared)].find(one => one && one >= 400);
  const message = [
    `${shortened(url) || 'The API'} answered with ${code ? `status ${code}` : 'an error'}.`,
    code === 404 || code === 410 ? 'Check the address.' : '',
    errorMessage(json) ?? '',
  ];
  return new FeedError(message.filter(Boolean).join(' '), { reason: 'http', url, status: code ?? status });
}

/**
 * Shortens a URL to 120 characters for an error message. What is cut is mostly parameters that this library added, such as
 * WordPress's `_fields`, which tell a site owner nothing.
 */
const shortened = (url: string): string => (url.length > 120 ? `${url.slice(0, 119)}…` : url);

/** The error message in an API's JSON, which may nest it in `error`, `errors` or `fault`; `undefined` when there is none. */
export function errorMessage(json: unknown, depth = 0): string | undefined {
  if (!json || typeof json !== 'object' || depth > 3) return undefined;
  const { errors, error, fault = error, ...rest } = json as Readonly<Record<string, unknown>>;
  const { message, detail, context, title, info, faultstring, error_description: described } = rest;
  if (typeof error === 'string' && error.trim()) return brief([error, message ?? described]);
  const [first] = [errors].flat();
  if (typeof first === 'string') return brief([first]);
  return (
    errorMessage(first ?? fault, depth + 1) ??
    brief([message ?? title ?? info ?? faultstring, detail ?? context])
  );
}

/** Joins the texts among some values, shortened to what fits into a notice; `undefined` without texts. */
function brief(values: readonly unknown[]): string | undefined {
  const texts = values.filter(text => typeof text === 'string' && text.trim());
  const text = texts.join(': ').slice(0, 300).replace(/\s+/g, ' ').trim();
  return text || undefined;
}
