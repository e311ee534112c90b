import { toAnswer } from './answer.js';
import { FeedError } from '../../feed-error.js';
import type { Answer, FormatEntry } from '../format.js';

/** Describes an answer's content for an error message, in words that a site owner understands: “an HTML page”, for example. */
function describeAnswer({ text, root, json }: Answer): string {
  if (!text) return 'an empty answer';
  if (root === 'html' || /^<!doctype html/i.test(text)) return 'an HTML page';
  if (json && typeof json === 'object') {
    return `JSON of an unknown shape (${Object.keys(json).slice(0, 5).join(', ') || 'empty'})`;
  }
  if (/^[[{]/.test(text)) return 'JSON with a mistake in it';
  return root
    ? `XML that is no feed (<${root}>)`
    : `text that starts with “${Array.from(text.slice(0, 80)).slice(0, 40).join('').trim()}”`;
}

/** Returns the error for an answer that no format recognises; its message describes the answer. */
export const unrecognised = (answer: Answer): FeedError =>
  new FeedError(`Expected a feed, but got ${describeAnswer(answer)}.`, {
    reason: 'format',
    url: answer.requestUrl,
  });

/**
 * Guesses the format of an answer whose content no format recognises. The format of XML is guessed by the word `rss`, `rdf` or
 * `atom` in the media type or the URL's path. The format of JSON is guessed by the URL: the first format whose `serves` accepts
 * it as a URL of that format's API. `undefined` when nothing matches.
 */
export function guessFormat(
  { contentType, root, json, requestUrl: url }: Answer,
  formats: readonly FormatEntry[],
): FormatEntry | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const hint = /rss|rdf|atom/.exec(contentType) ?? /\b(?:rss|rdf|atom)\b/.exec(address?.pathname ?? '');
  const name = hint?.[0].replace('rdf', 'rss');
  return root && root !== 'html'
    ? formats.find(format => format.name === name)
    : formats.find(format => json !== undefined && address && format.serves?.(address));
}

/**
 * An unclosed object or array at some position of a JSON text: its closing bracket (`close`) and the unclosed one around it
 * (`outer`). These form a stack as an immutable linked list, so that `closeJson` can keep an earlier state without a copy.
 */
interface Open {
  readonly close: string;
  readonly outer: Open | undefined;
}

/**
 * Repairs truncated JSON: cuts the text after the last complete object that is an element of an array, and appends the closing
 * brackets of the arrays and objects around it. Returns an empty string when there is no such object.
 */
function closeJson(text: string): string {
  let open: Open | undefined;
  let left: Open | undefined;
  let end = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '{') open = { close: '}', outer: open };
    else if (character === '[') open = { close: ']', outer: open };
    else if (character === '}' || character === ']') {
      open = open?.outer;
      if (character === '}' && open?.close === ']') [left, end] = [open, index + 1];
    }
  }
  let repaired = text.slice(0, end);
  for (; left; left = left.outer) repaired += left.close;
  return repaired;
}

/**
 * Matches trailing commas (`[1, 2,]`), which a template's loop writes after the last item. Strings are matched, too, as group
 * 1: replacing each match by `$1` removes the commas and keeps the strings, with the commas in them. A string without its end
 * goes on to the end of the text, so that no further one is looked for in it.
 */
const lastCommas = /("(?:[^"\\]|\\[^]?)*(?:"|$))|,(?=\s*[}\]])/g;

/**
 * Returns a copy of an answer whose JSON has trailing commas or was truncated in transit, with the JSON repaired. `undefined`
 * when the JSON is valid already or can't be repaired, and when the answer is no JSON.
 */
export async function mend({
  text,
  json,
  requestUrl: url,
  contentType,
  headers,
}: Answer): Promise<Answer | undefined> {
  if (json !== undefined || !/^[[{]/.test(text)) return undefined;
  const tidy = text.replace(lastCommas, '$1');
  for (const repaired of [tidy, closeJson(tidy)]) {
    const mended = repaired && (await toAnswer(repaired, { url, contentType, headers }));
    if (mended && mended.json !== undefined) return mended;
  }
  return undefined;
}
