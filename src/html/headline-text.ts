import { escapeText } from './escape.js';
import type { Lexicon } from './lexicon.js';
import { plainText } from './plain-text.js';

const voidElement = /^(?:br|hr|img|wbr)$/i;
const tag = /<(\/?)([a-z][\w:-]*)(?=[\s/>])[^<>]*>/gi;
/** Matches a `<` that begins no tag, comment or CDATA section, as in `Map<String, Integer>` or `Bob <bob@news.example>`. */
const noTag = /<(?!\/?[a-z][\w:-]*[\s/>]|!--|!\[CDATA\[)/gi;

/**
 * The plain text of a headline, which may contain HTML (`<b>New</b> bridge`) or write about HTML (`The <dialog> element`).
 * A tag counts as markup when it has attributes, is a void element, or has both a start and an end tag in the headline; any
 * other tag is part of the text.
 */
export function headlineText(html: string, lexicon: Lexicon): string {
  if (!html.includes('<')) return plainText(html, lexicon);
  const names = { '': new Set<string>(), '/': new Set<string>() };
  for (const [, slash, name = ''] of html.matchAll(tag)) names[slash as '' | '/'].add(name.toLowerCase());
  const isPair = (name: string): boolean => names[''].has(name) && names['/'].has(name);
  return plainText(
    html
      .replace(noTag, '&lt;')
      .replace(tag, (written, _slash: string, name: string) =>
        written.includes('=') || voidElement.test(name) || isPair(name.toLowerCase())
          ? written
          : escapeText(written),
      ),
    lexicon,
  );
}
