import { plainText } from './formats/text.js';

/** No story is nested deeper; parsing and checking take time that grows with the square of the depth. */
const DEEPEST = 256;

// Without those that close themselves, or are closed by the next of their kind.
const tags =
  /<(\/?)(?!(?:area|br|col|dd|dt|embed|hr|img|input|li|link|meta|p|param|source|td|th|tr|track|wbr)\b)[a-z][\w:-]*/gi;

/** The HTML's text without markup if its elements are nested deeper than any story's. */
export function textIfTooDeep(html: string): string | undefined {
  let depth = 0;
  for (const [, close] of html.matchAll(tags)) {
    depth = Math.max(depth + (close ? -1 : 1), 0);
    if (depth > DEEPEST) return plainText(html);
  }
  return undefined;
}
