// All entity names of HTML: https://html.spec.whatwg.org/multipage/named-characters.html
import { swap } from './escape.js';
import { MOST_NAMES, type Lexicon } from './lexicon.js';

/** Entity name → character, for the names that are common in feeds. Rarer names are in `lexicon.characters`, if loaded. */
const common = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo”'
    .split(' ')
    .map(pair => [pair.slice(0, -1), pair.slice(-1)]),
);

function named(name: string, { characters, unknown }: Lexicon): string | undefined {
  const character = common.get(name) ?? characters?.get(name);
  if (!character && unknown.size < MOST_NAMES) unknown.add(name);
  return character;
}

/**
 * The text for the code point of a numeric character reference. As in HTML, an invalid code point becomes U+FFFD, and 128 to
 * 159 count as windows-1252 bytes. A surrogate is returned as it is, because the references of two surrogates in a row form one
 * character; `decodeEntities` replaces each surrogate that is in no pair by U+FFFD.
 */
function numbered(code: number): string {
  if (!code || code > 0x10ffff) return '\ufffd';
  const character = String.fromCodePoint(code);
  return code < 160 ? fixControls(character) : character;
}

/**
 * Decodes character references once: `&amp;lt;` becomes `&lt;`. An unknown name stays in the text as `&name;` and is added
 * to `lexicon.unknown`.
 */
export function decodeEntities(text: string, lexicon: Lexicon): string {
  if (!text.includes('&')) return text;
  // A fast path: most feeds contain escaped HTML, in which nearly all references are `&lt;`, `&gt;` or `&quot;`, and a string
  // is replaced quicker than the regular expression below.
  const rest = swap(swap(swap(text, '&lt;', '<'), '&gt;', '>'), '&quot;', '"');
  return rest
    .replace(
      /&(?:#x([\da-f]{1,8});?|#(\d{1,9});?|([a-z][a-z\d]{1,31});)/gi,
      (reference, hex?: string, decimal?: string, name?: string) =>
        name ? (named(name, lexicon) ?? reference) : numbered(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * Repairs control characters. U+0080 to U+009F are windows-1252 bytes labelled as Latin-1 (`&#146;` is an apostrophe) and
 * become the character of that byte. C0 controls other than tab and line breaks, which XML forbids, are removed.
 */
export const fixControls = (text: string): string =>
  text.replace(
    /[\0-\x08\v\f\x0e-\x1f\x80-\x9f]/g,
    control => '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'[control.charCodeAt(0) - 128] ?? '',
  );
