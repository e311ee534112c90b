/** Compares the languages of articles, by their BCP 47 tags or, where a tag is missing, by the script of their letters. */
import type { Article } from '../../article.js';

/**
 * Scripts as ranges of a character class. Characters are listed as ranges, because a browser takes about a millisecond to
 * compile each `\p{…}` class. https://www.unicode.org/charts/
 */
const SCRIPTS = [
  'A-Za-z\xc0-\u024f\u1e00-\u1eff',
  '\u0370-\u03ff\u1f00-\u1fff',
  '\u0400-\u052f',
  '\u0530-\u058f',
  '\u0590-\u05ff',
  '\u0600-\u077f\ufb50-\ufdff\ufe70-\ufefc',
  // Of Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai and Lao, each has a
  // block of 128 characters.
  ...Array.from({ length: 12 }, (_, n) => `${charAt(0x900 + 128 * n)}-${charAt(0x97f + 128 * n)}`),
  '\u1000-\u109f',
  '\u10a0-\u10ff',
  '\u1100-\u11ff\uac00-\ud7af',
  '\u1200-\u139f',
  '\u1780-\u17ff',
  '\u3040-\u30ff',
  '\u3400-\u9fff',
];
/** Ranges of digits, spaces, punctuation, symbols and emoji, which say nothing about the language. */
const NO_LETTERS =
  '\\0-@[-`{-\xbf\xd7\xf7\u02b0-\u036f\u2000-\u2bff\u3000-\u303f\ud800-\uf8ff\ufe00-\ufe6f\uff00-\uff20';
/** Number of characters at the start of a text whose script is looked at. */
const MAX_LENGTH = 200;

/** Callers without types may pass articles that lack required fields, or have `null` in them. */
type LooseArticle = { readonly [Part in keyof Article]?: Article[Part] | null };

/**
 * Makes a function that tells whether an article is in the story's language. Two languages are the same if their primary
 * subtags are: `en-GB` and `en-US`. If one of the articles has no tag, they are in different languages only if most letters of
 * the story's headline and excerpt are of one script and most of the article's are not.
 */
export function sameLanguageAs(story: LooseArticle): (article: LooseArticle) => boolean {
  const language = primary(story);
  const text = textOf(story);
  const letters = count(text, new RegExp(`[^${NO_LETTERS}]`, 'g'));
  const script = SCRIPTS.find(each => 2 * count(text, new RegExp(`[${each}]`, 'g')) > letters);
  const ofScript = new RegExp(`[${script}]`, 'g');
  const ofOthers = new RegExp(`[^${NO_LETTERS}${script}]`, 'g');
  return article => {
    const other = language && primary(article);
    if (other) return language === other;
    // Most headlines need no more than this: a page may rank a thousand.
    if (!script || `${article.title ?? ''}`.search(ofOthers) < 0) return true;
    const text = textOf(article);
    return count(text, ofOthers) <= count(text, ofScript);
  };
}

/** The primary subtag of an article's language: `pt` of `pt-BR`. Empty if the language is unknown (`und`) or no single one. */
function primary({ language }: LooseArticle): string {
  if (!language) return '';
  return /^(?!und|mul|mis|zxx)[a-z]{2,3}(?![^_-])/.exec(String(language).toLowerCase())?.[0] ?? '';
}

function textOf({ title, summary }: LooseArticle): string {
  const text = `${title ?? ''} ${(summary ?? '').slice(0, MAX_LENGTH)}`.slice(0, MAX_LENGTH);
  // Japanese is written in kana and Han characters; Chinese in Han characters, and sometimes one kana in the name of a brand.
  return /[\u3040-\u30ff]{2}/.test(text) ? text.replace(/[\u3400-\u9fff]/g, '\u3042') : text;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function charAt(code: number): string {
  return String.fromCharCode(code);
}
