/**
 * When two articles are one: a story and its copy under another address, headline or agency line.
 */
import type { Article } from '../../../article.js';
import { articleTerms } from './article-terms.js';

/** From here on two texts are one. Different reports of one event reach about 0.85 at most. */
const SAME_TEXT = 0.9;
/** Under one headline less will do: one of the two may be cut, or have no text at all. */
const SAME_TEXT_UNDER_ONE_HEADLINE = 0.7;

const TRACKING = /[?&](?:utm_\w+|fbclid|gclid|ref|cmp)=[^&]*/g;

export function isCopy(a: Article, b: Article): boolean {
  if (a.id === b.id || (a.url && b.url && page(a.url) === page(b.url))) return true;
  // Episode 4 isn't episode 5, and Monday's prices aren't Tuesday's, however alike the rest is.
  if (numbers(a.title) !== numbers(b.title)) return false;
  const { product, shorter, longer } = overlap(a, b);
  return headline(a) === headline(b)
    ? product > SAME_TEXT_UNDER_ONE_HEADLINE * shorter * shorter
    : product > SAME_TEXT * shorter * longer;
}

/** An address without what can differ between links to one page. */
function page(url: string): string {
  return url
    .replace(/#.*/, '')
    .replace(TRACKING, '')
    .replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');
}

function numbers(text: string): string {
  return String(text.match(/\p{N}+/gu));
}

function headline({ title }: Article): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The two articles as vectors of their terms: inner product and lengths. */
function overlap(a: Article, b: Article): { product: number; shorter: number; longer: number } {
  const [first, second] = [articleTerms(a).text, articleTerms(b).text];
  const weights = new Map(Array.from(first.keys, (key, i) => [key, first.weights[i] ?? 0]));
  const product = second.keys.reduce(
    (sum, key, i) => sum + (second.weights[i] ?? 0) * (weights.get(key) ?? 0),
    0,
  );
  const lengths = [Math.hypot(...first.weights), Math.hypot(...second.weights)];
  return { product, shorter: Math.min(...lengths), longer: Math.max(...lengths) };
}
