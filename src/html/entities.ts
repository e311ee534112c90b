// https://html.spec.whatwg.org/multipage/named-characters.html
import { MOST_NAMES, type Lexicon } from './lexicon.js';

/** Name → character: what news is full of. Rarer names come with the lexicon of a second reading. */
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
 * As HTML reads numbers: one that is no character becomes U+FFFD, one that is a control character in Unicode is meant as in
 * windows-1252. Two surrogate halves are kept: they may be the two parts of one character.
 */
function numbered(code: number): string {
  if (!code || code > 0x10ffff) return '\ufffd';
  const character = String.fromCodePoint(code);
  return code < 160 ? fixControls(character) : character;
}

/**
 * Decodes character references once: `&amp;lt;` becomes `&lt;`. A name that is unknown stays as it is, and the lexicon
 * notes it.
 */
export function decodeEntities(text: string, lexicon: Lexicon): string {
  if (!text.includes('&')) return text;
  // Escaped HTML is full of these, and most feeds are full of escaped HTML.
  const rest = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  return rest
    .replace(
      /&(?:#x([\da-f]{1,8});?|#(\d{1,9});?|([a-z][a-z\d]{1,31});)/gi,
      (whole, hex?: string, decimal?: string, name?: string) =>
        name ? (named(name, lexicon) ?? whole) : numbered(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * Control characters that nobody means: high ones are read as windows-1252 has their numbers (`&#146;` is an apostrophe),
 * low ones are dropped, since XML may not have them, though some parsers let them pass.
 */
export const fixControls = (text: string): string =>
  text.replace(
    /[\0-\x08\v\f\x0e-\x1f\x80-\x9f]/g,
    control => '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'[control.charCodeAt(0) - 128] ?? '',
  );
