import { escapeText } from './escape.js';
import type { Lexicon } from './lexicon.js';
import { LONGEST_SHORT, plainText } from './plain-text.js';
import { voidElements } from './tables.js';

/** Matches a `<` and what follows up to the next `>` or before the next `<`. */
const piece = /<[^<>]*>?/g;
/** Matches the start of such a piece that is a tag: slash of an end tag, name. */
const tag = /^<(\/?)([a-z][\w:-]*)(?=[\s/>])/i;
const comment = /^<!(?:--|\[CDATA\[)/i;

/**
 * The plain text of a headline, which may contain HTML (`<b>New</b> bridge`) or write about HTML (`The <dialog> element`).
 * A tag counts as markup when it has attributes, is a void element, or has both a start and an end tag in the headline; any
 * other tag is part of the text, and so is a `<` that begins no tag, as in `Map<String, Integer>` or `Bob <bob@news.example>`.
 */
export function headlineText(long: string, lexicon: Lexicon): string {
  const html = long.slice(0, LONGEST_SHORT);
  if (!html.includes('<')) return plainText(html, lexicon);
  const names = { '': new Set<string>(), '/': new Set<string>() };
  for (const [written] of html.matchAll(piece)) {
    const [, slash, name = ''] = tag.exec(written) ?? [];
    if (name && written.endsWith('>')) names[slash as '' | '/'].add(name.toLowerCase());
  }
  const isMarkup = (written: string, name: string): boolean =>
    written.includes('=') || voidElements.has(name) || (names[''].has(name) && names['/'].has(name));
  return plainText(
    html.replace(piece, written => {
      const name = tag.exec(written)?.[2]?.toLowerCase();
      if (!name) return comment.test(written) ? written : `&lt;${written.slice(1)}`;
      return !written.endsWith('>') || isMarkup(written, name) ? written : escapeText(written);
    }),
    lexicon,
  );
}
