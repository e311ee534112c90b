import { collapse } from './values.js';
import { decodeEntities } from './entities.js';
import type { Lexicon } from './lexicon.js';

// Matches one piece of markup. The alternatives are, in this order: a comment, the start or end of a CDATA section, an element
// with its content where this isn't text for readers (`<script>`), a declaration, a tag. A `<` before a space begins no tag
// (`Is 3 < 5?`).
// A tag has at most 99 quoted attribute values: without a limit, hostile quotes would cause quadratic time.
const markup =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<(script|style|template|noscript)\b[^]*?(?:<\/\1\s*>|$)|<[!?][^<>]*>|<\/?([a-z][\w:-]*)(?:[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*){0,99}|[^<>]*)>/gi;
const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i;

/**
 * HTML as plain text: markup removed, entities decoded once, white space collapsed. A space separates blocks, so that a
 * caption doesn't run into the paragraph after it.
 */
export function plainText(html: string, lexicon: Lexicon): string {
  const text = html.includes('<')
    ? html.replace(markup, (_, _hidden?: string, tag?: string) => (tag && inline.test(tag) ? '' : ' '))
    : html;
  return collapse(decodeEntities(text, lexicon));
}
