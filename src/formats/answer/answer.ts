import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';
import { baseUrl } from './base-url.js';

/** Metadata of an answer; all of it is optional, because `parseFeed` also takes bare text. */
export interface AnswerOrigin {
  /** Absolute URL of the answer, after redirects. */
  readonly url?: string | undefined;
  /** Value of the `Content-Type` header, with or without parameters. */
  readonly contentType?: string | undefined;
  readonly headers?: Headers | undefined;
}

const trim = (text: string): string => text.replace(/^[\s\p{Cc}]+/u, '');
const isJson = (text: string): boolean => /^[[{]/.test(text);

function parseJson(text: string): unknown {
  if (!isJson(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    try {
      // `JSON.parse` rejects raw line breaks and other control characters in strings: replace them by spaces and parse again.
      return JSON.parse(text.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return undefined;
    }
  }
}

/**
 * Decodes a response body into an `Answer`. JSON in UTF-8 needs only this file; anything else loads `not-json.ts`, which
 * handles other encodings and finds the root element of XML.
 * @param source the body's bytes, or text that is decoded already
 */
export async function toAnswer(
  source: string | ArrayBuffer | Uint8Array,
  { url = '', headers = new Headers(), contentType = headers.get('content-type') ?? '' }: AnswerOrigin = {},
): Promise<Answer> {
  const utf8 = (bytes: Uint8Array): string => trim(new TextDecoder().decode(bytes));
  const bytes = typeof source === 'string' ? undefined : new Uint8Array(source);
  let text = typeof source === 'string' ? trim(source) : '';
  let root = '';
  if (bytes && isJson(utf8(bytes.subarray(0, 99)))) text = utf8(bytes);
  if (!isJson(text) || text.includes('\ufffd'))
    ({ text, root } = await (
      await lazy(() => import('./not-json.js'))
    ).decodeNonJson(bytes ?? text, contentType));
  let json: { value: unknown } | undefined;
  return {
    url: baseUrl(url),
    requestUrl: url,
    contentType: contentType.replace(/;.*/, '').trim().toLowerCase(),
    headers,
    text,
    root,
    get json() {
      return (json ??= { value: parseJson(text) }).value;
    },
  };
}
