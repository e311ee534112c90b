import type { Answer } from './format.js';

/** Where an answer came from, as far as it is known. */
export interface AnswerOrigin {
  /** Absolute, after redirects. */
  readonly url?: string | undefined;
  /** As in the HTTP header, with or without parameters. */
  readonly contentType?: string | undefined;
  readonly headers?: Headers | undefined;
}

function parseJson(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Line breaks and other control characters within strings.
      return JSON.parse(text.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return undefined;
    }
  }
}

/** What a source answered. Only what isn't JSON loads the module that knows other encodings and XML's beginnings. */
export async function toAnswer(
  source: string | ArrayBuffer | Uint8Array,
  { url = '', headers = new Headers(), contentType = headers.get('content-type') ?? '' }: AnswerOrigin = {},
): Promise<Answer> {
  const trim = (some: string): string => some.replace(/^[\s\p{Cc}]+/u, '');
  const utf8 = (bytes: Uint8Array): string => trim(new TextDecoder().decode(bytes));
  const isJson = (some: string): boolean => /^[[{]/.test(some);
  const bytes = typeof source === 'string' ? undefined : new Uint8Array(source);
  let text = typeof source === 'string' ? trim(source) : '';
  let root = '';
  if (isJson(bytes ? utf8(bytes.subarray(0, 99)) : text)) {
    if (bytes) text = utf8(bytes);
  } else {
    const { decode, rootOf } = await import('./decode.js');
    if (bytes) text = trim(await decode(bytes, contentType));
    root = rootOf(text);
  }
  let json: { value: unknown } | undefined;
  return {
    url,
    contentType: contentType.replace(/;.*/, '').trim().toLowerCase(),
    headers,
    text,
    root,
    get json() {
      return (json ??= { value: parseJson(text) }).value;
    },
  };
}
