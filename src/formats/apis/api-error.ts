// https://jsonapi.org/format/#errors · https://www.rfc-editor.org/rfc/rfc9457 · WordPress, Ghost and most others are like one of these
import { FeedError } from '../../feed-error.js';
import type { Answer } from '../format.js';

/** The error for an answer that is one, in the words of the API where it has some. */
export function apiError({ url, status, json }: Answer, declared?: unknown): FeedError {
  const code = status ?? (Number(declared) || undefined);
  const message = [
    `${shortened(url) || 'The API'} answered with ${code ? `status ${code}` : 'an error'}.`,
    code === 404 || code === 410 ? 'Check the address.' : '',
    errorMessage(json) ?? '',
  ];
  return new FeedError(message.filter(Boolean).join(' '), { reason: 'http', url, status: code });
}

/** Long queries are of our making and tell a site owner nothing. */
const shortened = (url: string): string => (url.length > 120 ? `${url.slice(0, 119)}…` : url);

/** What an API's JSON says about its failure; `undefined` when it says nothing. */
function errorMessage(json: unknown, depth = 0): string | undefined {
  if (!json || typeof json !== 'object' || depth > 3) return undefined;
  const { errors, error, message, detail, context, title } = json as Readonly<Record<string, unknown>>;
  if (typeof error === 'string') return error;
  const texts = [message ?? title, detail ?? context].filter(text => typeof text === 'string' && text);
  return (
    errorMessage(Array.isArray(errors) ? errors[0] : error, depth + 1) ?? (texts.join(': ') || undefined)
  );
}
