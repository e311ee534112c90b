// https://html.spec.whatwg.org/multipage/named-characters.html

import { escapeText } from './escape.js';
import { collapse } from './web-url.js';
import { rare } from '../formats/rare.js';

export { collapse, webUrl } from './web-url.js';

/** Name → character: what news is full of. Formats that need more teach it, rarer names are looked up when met. */
const entities = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo”'
    .split(' ')
    .map(pair => [pair.slice(0, -1), pair.slice(-1)]),
);

/** Tells `decodeEntities` what a rare name stands for. */
export function teachEntity(name: string, character: string): void {
  entities.set(name, character);
}

function named(name: string): string | undefined {
  const character = entities.get(name);
  if (!character) rare.names.add(name);
  return character;
}

/** As HTML does: what is no character becomes U+FFFD, and what is a control character in Unicode was one of Windows’. Halves of one, as UTF-16 has them, may meet. */
function numbered(code: number): string {
  if (!code || code > 0x10ffff) return '\ufffd';
  const character = String.fromCodePoint(code);
  return code < 160 ? fixControls(character) : character;
}

/** Decodes character references once: `&amp;lt;` becomes `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  // Escaped HTML is full of these, and most feeds are full of escaped HTML.
  const rest = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  return rest
    .replace(
      /&(?:#x([\da-f]{1,8});?|#(\d{1,9});?|([a-z][a-z\d]{1,31});)/gi,
      (whole, hex?: string, decimal?: string, name?: string) =>
        name ? (named(name) ?? whole) : numbered(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * Control characters that nobody means: high ones as windows-1252 has their numbers (`&#146;` is an apostrophe), low
 * ones as nothing, since XML may not have them, though some parsers let them pass.
 */
export const fixControls = (text: string): string =>
  text.replace(
    /[\0-\x08\v\f\x0e-\x1f\x80-\x9f]/g,
    control => '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'[control.charCodeAt(0) - 128] ?? '',
  );

/** Whether an address ends like that of a picture. */
export const isPictureAddress = (address = ''): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|heic|svg)(?:[?#]|$)/i.test(address);

/** Text as it stands in HTML or XML, in attributes too. */
export function escapeMarkup(text: string): string {
  return escapeText(text).replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

// Comments; elements whose content nobody reads; tags, which are none when a blank follows: `Is 3 < 5?`.
// The limit keeps hostile quotes from costing more than their length.
const markup =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<(script|style|template|noscript)\b[^]*?(?:<\/\1\s*>|$)|<[!?][^<>]*>|<\/?([a-z][\w:-]*)(?:[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*){0,99}|[^<>]*)>/gi;
const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i;

const voidElement = /^(?:br|hr|img|wbr)$/i;
const tag = /<(\/?)([a-z][\w:-]*)(?=[\s/>])[^<>]*>/gi;
/** What no tag or comment begins with: `Map<String, Integer>`, `<!DOCTYPE html>`, `Bob <bob@news.example>`. */
const noTag = /<(?!\/?[a-z][\w:-]*[\s/>]|!--|!\[CDATA\[)/gi;

/**
 * The text of a headline, which may be HTML or speak of it: "The <dialog> element", "List<String>". What is opened and
 * closed or has attributes is markup, the rest is meant.
 */
export function headlineText(html: string): string {
  if (!html.includes('<')) return plainText(html);
  const names = { '': new Set<string>(), '/': new Set<string>() };
  for (const [, slash, name = ''] of html.matchAll(tag)) names[slash as '' | '/'].add(name.toLowerCase());
  const isPair = (name: string): boolean => names[''].has(name) && names['/'].has(name);
  return plainText(
    html
      .replace(noTag, '&lt;')
      .replace(tag, (whole, _slash: string, name: string) =>
        whole.includes('=') || voidElement.test(name) || isPair(name.toLowerCase())
          ? whole
          : escapeText(whole),
      ),
  );
}

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
