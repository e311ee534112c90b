// https://jsonapi.org/format/#errors · https://www.rfc-editor.org/rfc/rfc9457 · WordPress, Ghost and most others are like one of these
import { FeedError } from '../feed-error.js';
import type { Answer } from './format.js';

/** The error for an answer that is one, in the words of the API where it has some. */
export function apiError({ url, status, json }: Answer, declared?: unknown): FeedError {
  const code = status ?? (Number(declared) || undefined);
  const message = [
    `${url || 'The API'} answered with ${code ? `status ${code}` : 'an error'}.`,
    code === 404 || code === 410 ? 'Check the address.' : '',
    errorMessage(json) ?? '',
  ];
  return new FeedError(message.filter(Boolean).join(' '), { reason: 'http', url, status: code });
}

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
