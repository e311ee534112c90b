// https://html.spec.whatwg.org/multipage/named-characters.html

import { collapse } from './plain.js';

export { collapse, webUrl } from './plain.js';

/** Name → character: what news is full of. Formats that need more teach it, rarer names are looked up when met. */
const entities = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo”'
    .split(' ')
    .map(pair => [pair.slice(0, -1), pair.slice(-1)]),
);

/** Names that were met and not known, and how often some of those were learnt: see `rare-entities.ts`. */
export const rareEntities = { unknown: new Set<string>(), learnt: 0 };

/** Tells `decodeEntities` what a rare name stands for. */
export function teachEntity(name: string, character: string): void {
  entities.set(name, character);
}

function named(name: string): string | undefined {
  const character = entities.get(name);
  if (!character) rareEntities.unknown.add(name);
  return character;
}

/** As HTML does: what is no character becomes U+FFFD. */
function numbered(code: number): string {
  return code && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** Decodes character references once: `&amp;lt;` becomes `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,8});?|#(\d{1,9});?|([a-z][a-z\d]{1,31});)/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name ? (named(name) ?? whole) : numbered(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}

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
export function plainText(html: string): string {
  const text = html.includes('<')
    ? html.replace(markup, (_, _hidden?: string, tag?: string) => (tag && inline.test(tag) ? '' : ' '))
    : html;
  return collapse(decodeEntities(text));
}
