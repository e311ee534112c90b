/**
 * Near-duplicate detection: finds copies of a story that have another URL, another headline or, for example, the name of a
 * news agency before the text.
 */
import type { Article } from '../../article.js';
import type { TermReader, Terms } from './terms.js';

/**
 * An article, and the text by which it is compared: its excerpt, without the headline if the excerpt begins with it; without an
 * excerpt, the text of its body.
 */
export interface ComparedArticle {
  readonly article: Article;
  readonly text: string;
}

/** Cosine of term vectors above which two texts count as copies. Different reports of one event reach about 0.85 at most. */
const MIN_SIMILARITY = 0.9;
/** Cosine of term vectors above which two texts count as copies when their articles have the same headline. */
const MIN_SIMILARITY_UNDER_ONE_HEADLINE = 0.7;
/**
 * Minimum length in characters (about twelve words) of the shorter text for a comparison when the headlines differ. Different
 * stories may have the same short text, so two equal texts below this length don't prove a copy.
 */
const MIN_LENGTH = 70;

/** Average length from which on runs of characters between spaces and punctuation are not taken for words. */
const MAX_WORD_LENGTH = 12;

/** Matches URL parts that differ between links to one page: fragment, tracking parameters, scheme, `www.`, trailing slash. */
const LINK_VARIATIONS =
  /#.*|[?&](?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|ref|cmp)=[^&#]*|^https?:\/\/(?:www\.)?|\/(?=$|[?#])/gi;

/** Matches numbers in Latin, Arabic or Persian digits. */
const NUMBERS = /[\d٠-٩۰-۹]+/g;
/**
 * Matches words: runs of characters other than punctuation and spaces. Punctuation and spaces are listed as character ranges,
 * because a browser takes about a millisecond to compile each `\p{…}` class.
 */
const WORDS = /[^\0-/:-@[-`{-\xa9\xab\xbb\u2000-\u206f\u3000-\u303f]+/g;

/**
 * Whether two articles are the same story: they have the same id or URL, or the same numbers in the headline and nearly the
 * same text. If one text is missing, or if the headlines differ and one text is below `MIN_LENGTH`, the articles count as the
 * same story only if their headlines have the same words.
 */
export function isNearDuplicate(a: ComparedArticle, b: ComparedArticle, read: TermReader): boolean {
  const [one, other] = [a.article, b.article];
  if (one.id === other.id || (one.url && canonical(one.url) === canonical(other.url))) return true;
  // Different stories of a series may have headlines that differ only in a number, for example "Episode 4" and "Episode 5".
  if (inTitle(NUMBERS, one) !== inTitle(NUMBERS, other)) return false;
  const isSameHeadline = inTitle(WORDS, one) === inTitle(WORDS, other);
  // Both texts are cut to the length of the shorter one, because feeds cut the text of the same story at different places.
  const length = Math.min(a.text.length, b.text.length);
  if (length < (isSameHeadline ? 1 : MIN_LENGTH)) return isSameHeadline;
  const [start, otherStart] = [a.text.slice(0, length), b.text.slice(0, length)];
  if (!isSameHeadline && !haveCommonWords(start, otherStart)) return false;
  const threshold = isSameHeadline ? MIN_SIMILARITY_UNDER_ONE_HEADLINE : MIN_SIMILARITY;
  return cosine(read([[start, 1]]), read([[otherStart, 1]])) > threshold;
}

/**
 * Whether half of the words of `b` are in `a`, as in all copies: a quick test that spares most pairs the comparison of terms.
 * Also true for texts in which runs of characters are too long for words, such as Chinese.
 */
function haveCommonWords(a: string, b: string): boolean {
  const common = new Set<string>(a.toLowerCase().match(WORDS));
  const words: readonly string[] = b.toLowerCase().match(WORDS) ?? [];
  return (
    words.length * MAX_WORD_LENGTH < b.length ||
    words.filter(word => common.has(word)).length * 2 >= words.length
  );
}

function cosine(a: Terms, b: Terms): number {
  const weights = new Map(a.keys.map((key, i) => [key, a.weights[i] ?? 0]));
  const dotProduct = b.keys.reduce((sum, key, i) => sum + (b.weights[i] ?? 0) * (weights.get(key) ?? 0), 0);
  return dotProduct / (Math.hypot(...a.weights) * Math.hypot(...b.weights));
}

/** A URL without the parts that differ between links to one page. It is only compared: its parameters all begin with `&`. */
export function canonical(url?: string): string {
  return `${url}`.replace(LINK_VARIATIONS, '').replace('?', '&');
}

/** The matches of `pattern` in the lower-case headline, joined into one string that is compared with another headline's. */
function inTitle(pattern: RegExp, { title }: Article): string {
  return String(`${title}`.toLowerCase().match(pattern));
}
