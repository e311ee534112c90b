/** When two articles are one: a story and its copy under another address, headline or agency line. */
import type { Article } from '../../article.js';
import type { TermReader, Terms } from './terms.js';

/** What tells whether an article is a copy: itself, and its text without the headline. */
export interface Original {
  readonly article: Article;
  readonly text: string;
}

/** From here on two texts are one. Different reports of one event reach about 0.85 at most. */
const SAME = 0.9;
/** Under one headline less will do. */
const SAME_UNDER_ONE_HEADLINE = 0.7;
/** Letters of about twelve words: what is shorter may be said of different stories. */
const LONG_ENOUGH = 70;

/** What can differ between links to one page. */
const ADDRESS_NOISE = /#.*|[?&](?:utm_\w+|fbclid|gclid|ref|cmp)=[^&#]*|^https?:\/\/(?:www\.)?|\/(?=$|[?#])/gi;

/** By what lies between them: Unicode's properties take browsers a millisecond to prepare. */
const WORDS = /[^\0-/:-@[-`{-\xa9\xab\xbb\u2000-\u206f\u3000-\u303f]+/g;

export function isCopy(a: Original, b: Original, read: TermReader): boolean {
  const [one, other] = [a.article, b.article];
  if (one.id === other.id || (one.url && page(one.url) === page(other.url))) return true;
  // Episode 4 isn't episode 5, and Monday's prices aren't Tuesday's, however alike the rest is.
  if (parts(/[\d٠-٩۰-۹]+/g, one) !== parts(/[\d٠-٩۰-۹]+/g, other)) return false;
  const isSameHeadline = parts(WORDS, one) === parts(WORDS, other);
  // One of the two may be cut earlier, or have no text at all.
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
