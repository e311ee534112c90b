import { toAnswer } from './answer.js';
import { FeedError } from '../../feed-error.js';
import type { Answer, FormatEntry } from '../format.js';

/** Describes an answer in words that a site owner understands. */
function describeAnswer({ text, root, json }: Answer): string {
  if (!text) return 'an empty answer';
  if (root === 'html' || /^<!doctype html/i.test(text)) return 'an HTML page';
  if (json && typeof json === 'object') {
    return `JSON of an unknown shape (${Object.keys(json).slice(0, 5).join(', ') || 'empty'})`;
  }
  if (/^[[{]/.test(text)) return 'JSON with a mistake in it';
  return root ? `XML that is no feed (<${root}>)` : `text that starts with “${text.slice(0, 40).trim()}”`;
}

/** The error for an answer that no format recognises. */
export const unrecognised = (answer: Answer): FeedError =>
  new FeedError(`Expected a feed, but got ${describeAnswer(answer)}.`, { reason: 'format', url: answer.url });

/** The format of an answer whose content no format recognises: by its media type, else by its URL. */
export function guessFormat(
  { contentType, root, json, url }: Answer,
  formats: readonly FormatEntry[],
): FormatEntry | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const hint = /rss|rdf|atom/.exec(contentType) ?? /\b(?:rss|rdf|atom)\b/.exec(address?.pathname ?? '');
  const name = hint?.[0].replace('rdf', 'rss');
  return root && root !== 'html'
    ? formats.find(format => format.name === name)
    : formats.find(format => json !== undefined && address && format.serves?.(address));
}

/** An open object or array: its closing bracket, and the one that it is nested in. A linked list, so pushing is O(1). */
interface Open {
  readonly close: string;
  readonly outer: Open | undefined;
}

/** Repairs truncated JSON: cuts after the last complete object of an array and closes the open brackets; else empty. */
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
 * Finds trailing commas, which templates write after the last item. Strings are matched, too, so that commas in them are kept.
 */
const lastCommas = /("(?:[^"\\]|\\[^])*")|,(?=\s*[}\]])/g;

/**
 * Repairs an answer whose JSON has trailing commas or was truncated in transit. `undefined` when it is valid already or
 * can't be repaired.
 */
export async function mend({ text, json, url, contentType, headers }: Answer): Promise<Answer | undefined> {
  if (json !== undefined || !/^[[{]/.test(text)) return undefined;
  const tidy = text.replace(lastCommas, '$1');
  for (const repaired of [tidy, closeJson(tidy)]) {
    const mended = repaired && (await toAnswer(repaired, { url, contentType, headers }));
    if (mended && mended.json !== undefined) return mended;
  }
  return undefined;
}
