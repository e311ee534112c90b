/** Near-duplicate detection: the same story with another URL, another headline or an agency's line before its text. */
import type { Article } from '../../article.js';
import type { TermReader, Terms } from './terms.js';

/** An article with the text to compare: its excerpt, else its body, without the headline. */
export interface ComparedArticle {
  readonly article: Article;
  readonly text: string;
}

/** Cosine above which two texts count as copies. Different reports of one event reach about 0.85 at most. */
const MIN_SIMILARITY = 0.9;
/** Cosine above which two texts count as copies when the articles have the same headline. */
const MIN_SIMILARITY_UNDER_ONE_HEADLINE = 0.7;
/**
 * Minimum length of texts that are compared, in characters (about twelve words): a shorter text may stand under different
 * stories, so it proves nothing.
 */
const MIN_LENGTH = 70;

/** Parts of a URL that differ between links to one page: fragment, tracking, scheme, `www.`, trailing slash. */
const LINK_VARIATIONS =
  /#.*|[?&](?:utm_\w+|fbclid|gclid|ref|cmp)=[^&#]*|^https?:\/\/(?:www\.)?|\/(?=$|[?#])/gi;

/** Numbers, in Latin, Arabic or Persian digits. */
const NUMBERS = /[\d٠-٩۰-۹]+/g;
/**
 * Words: runs of characters other than punctuation and spaces. These are written as ranges, because a browser takes a
 * millisecond to compile each `\p{…}` class.
 */
const WORDS = /[^\0-/:-@[-`{-\xa9\xab\xbb\u2000-\u206f\u3000-\u303f]+/g;

/**
 * Whether both articles are the same story: they share the id or the URL, or they have the same numbers in the headline
 * and nearly the same text. Where one of them has no text, or under different headlines too short a text, the headlines decide.
 */
export function isNearDuplicate(a: ComparedArticle, b: ComparedArticle, read: TermReader): boolean {
  const [one, other] = [a.article, b.article];
  if (one.id === other.id || (one.url && canonical(one.url) === canonical(other.url))) return true;
  // Serial headlines differ in a number alone: episode 4 and episode 5, prices of one day and of the next.
  if (inTitle(NUMBERS, one) !== inTitle(NUMBERS, other)) return false;
  const isSameHeadline = inTitle(WORDS, one) === inTitle(WORDS, other);
  // Both texts are cut to the length of the shorter one, because feeds cut one story's text at different places, or leave it
  // out.
  const length = Math.min(a.text.length, b.text.length);
  if (length < (isSameHeadline ? 1 : MIN_LENGTH)) return isSameHeadline;
  const [start, otherStart] = [a.text, b.text].map(text => read([[text.slice(0, length), 1]]));
  const threshold = isSameHeadline ? MIN_SIMILARITY_UNDER_ONE_HEADLINE : MIN_SIMILARITY;
  return !!start && !!otherStart && cosine(start, otherStart) > threshold;
}

function cosine(a: Terms, b: Terms): number {
  const weights = new Map(a.keys.map((key, i) => [key, a.weights[i] ?? 0]));
  const dotProduct = b.keys.reduce((sum, key, i) => sum + (b.weights[i] ?? 0) * (weights.get(key) ?? 0), 0);
  return dotProduct / (Math.hypot(...a.weights) * Math.hypot(...b.weights));
}

function canonical(url?: string): string {
  return `${url}`.replace(LINK_VARIATIONS, '');
}

/** All matches in the lower-case headline, as one comparable string. */
function inTitle(pattern: RegExp, { title }: Article): string {
  return String(`${title}`.toLowerCase().match(pattern));
}
