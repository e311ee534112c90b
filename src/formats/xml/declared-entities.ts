// Entities of an internal document type: https://www.w3.org/TR/xml/#sec-entity-decl
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';

/** Maximum number of declared entities that are read. */
const MOST = 256;

/** Maximum length of an entity's text, in UTF-16 code units. */
const LONGEST = 1000;

/**
 * Characters that all references together may add to an answer, for each of its own characters: without a limit, an answer of
 * nothing but references would grow 250-fold. Real feeds have a name or an address as an entity.
 */
const MOST_GROWTH = 2;

/**
 * Matches a comment, or the declaration of an entity. Groups: name, text in double or in single quotes. External entities
 * (`SYSTEM "…"`) and parameter entities (`% name`) don't match: they aren't read.
 */
const declaration =
  /<!--(?:(?!-->)[^])*(?:-->|$)|<!ENTITY\s{1,99}([\w.-]{1,99})\s{1,99}(?:"([^"]{0,1000})"|'([^']{0,1000})')\s{0,99}>/g;

/** Matches a reference to an entity by name. */
const reference = /&([\w.-]{1,99});/g;

/** Returns the text for the name of an entity; `undefined` for a name that isn't declared, and when the limit is reached. */
export type Declared = (name: string) => string | undefined;

/**
 * Reads the entities that an answer declares before its root element: `<!DOCTYPE rss [<!ENTITY brand "Lantern">]>`. The text of
 * an entity may have references to others, but not those in turn: the entities of a "billion laughs" attack stay small.
 * @param prolog the answer's text before its root element
 * @param length number of characters of the whole answer
 */
export function declaredEntities(prolog: string, length: number, lexicon: Lexicon): Declared {
  const raw = new Map<string, string>();
  for (const [, name, double, single] of prolog.matchAll(declaration)) {
    // The first declaration of a name counts.
    if (name && !raw.has(name)) raw.set(name, double ?? single ?? '');
    if (raw.size >= MOST) break;
  }
  const texts = new Map<string, string>();
  for (const [name, text] of raw) {
    let left = LONGEST - text.length;
    const whole = text.replace(reference, (same, inner: string) => {
      const value = raw.get(inner);
      if (value === undefined || value.length > left) return same;
      left -= value.length;
      return value;
    });
    texts.set(name, decodeEntities(whole, lexicon));
  }
  let left = MOST_GROWTH * length;
  return name => {
    const text = texts.get(name);
    return text === undefined || (left -= text.length) < 0 ? undefined : text;
  };
}
