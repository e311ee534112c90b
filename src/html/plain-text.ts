import { collapse } from './values.js';
import { decodeEntities } from './entities.js';
import type { Lexicon } from './lexicon.js';

// Comments; elements whose content nobody reads; tags, which are none when a blank follows: `Is 3 < 5?`.
// The limit keeps hostile quotes from costing more than their length.
const markup =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<(script|style|template|noscript)\b[^]*?(?:<\/\1\s*>|$)|<[!?][^<>]*>|<\/?([a-z][\w:-]*)(?:[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*){0,99}|[^<>]*)>/gi;
const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i;

/**
 * The text of some HTML: markup removed, entities decoded once, blanks collapsed.
 * Blocks are kept apart by a space, so that a caption doesn't glue to the paragraph after it.
 */
export function plainText(html: string, lexicon: Lexicon): string {
  const text = html.includes('<')
    ? html.replace(markup, (_, _hidden?: string, tag?: string) => (tag && inline.test(tag) ? '' : ' '))
    : html;
  return collapse(decodeEntities(text, lexicon));
}
