/** Near-duplicate detection: the same story with another URL, another headline or an agency's line before its text. */
import type { Article } from '../../article.js';
import type { TermReader, Terms } from './terms.js';

/** An article with the text to compare: its excerpt, else its body, without the headline. */
export interface Original {
  readonly article: Article;
  readonly text: string;
}

/** Cosine above which two texts count as copies. Different reports of one event reach about 0.85 at most. */
const SAME = 0.9;
/** The same threshold for articles with equal headlines. */
const SAME_UNDER_ONE_HEADLINE = 0.7;
/** Characters, about twelve words: a shorter text may stand under different stories, so it proves nothing. */
const LONG_ENOUGH = 70;

/** Parts of a URL that differ between links to one page: fragment, tracking, scheme, `www.`, trailing slash. */
const ADDRESS_NOISE = /#.*|[?&](?:utm_\w+|fbclid|gclid|ref|cmp)=[^&#]*|^https?:\/\/(?:www\.)?|\/(?=$|[?#])/gi;

/** Words. By ranges of punctuation and spaces: `\p{…}` classes take a browser a millisecond each to compile. */
const WORDS = /[^\0-/:-@[-`{-\xa9\xab\xbb\u2000-\u206f\u3000-\u303f]+/g;

/**
 * Whether both articles are the same story: they share the id or the URL, or they have the same numbers in the headline
 * and nearly the same text. Where one of them has no text, the headlines decide.
 */
export function isCopy(a: Original, b: Original, read: TermReader): boolean {
  const [one, other] = [a.article, b.article];
  if (one.id === other.id || (one.url && page(one.url) === page(other.url))) return true;
  // Serial headlines differ in a number alone: episode 4 and episode 5, prices of one day and of the next.
  if (parts(/[\d٠-٩۰-۹]+/g, one) !== parts(/[\d٠-٩۰-۹]+/g, other)) return false;
  const isSameHeadline = parts(WORDS, one) === parts(WORDS, other);
  // Compare equal lengths: feeds cut one story's text at different places, or leave it out.
  const letters = Math.min(a.text.length, b.text.length);
  if (letters < (isSameHeadline ? 1 : LONG_ENOUGH)) return isSameHeadline;
  const [start, otherStart] = [a.text, b.text].map(text => read([[text.slice(0, letters), 1]]));
  return (
    !!start && !!otherStart && cosine(start, otherStart) > (isSameHeadline ? SAME_UNDER_ONE_HEADLINE : SAME)
  );
}

function cosine(a: Terms, b: Terms): number {
  const weights = new Map(a.keys.map((key, i) => [key, a.weights[i] ?? 0]));
  const product = b.keys.reduce((sum, key, i) => sum + (b.weights[i] ?? 0) * (weights.get(key) ?? 0), 0);
  return product / (Math.hypot(...a.weights) * Math.hypot(...b.weights));
}

function page(url?: string): string {
  return `${url}`.replace(ADDRESS_NOISE, '');
}

function parts(pattern: RegExp, { title }: Article): string {
  return String(`${title}`.toLowerCase().match(pattern));
}
