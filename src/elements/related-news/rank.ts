/**
 * Which stories belong beside a story, as well as a browser can tell without a server or a dictionary.
 *
 * 1. An article becomes weighted terms: its words, and the four-letter (in Chinese, Japanese and Korean two-letter)
 *    pieces of its words, which meet where inflection, compounds and prefixes keep whole words apart
 *    (rank/terms.ts). The headline counts more than the rest, names more than other words.
 * 2. Two articles are as alike as the cosine of their terms, each term weighed by how rare it is among the
 *    candidates (rank/comparison.ts). The story's two nearest neighbours then help to ask for more: they know other
 *    words for the same event.
 * 3. Added to that: the same category, shared tags and authors, and a little for nearness in time. With nothing
 *    alike these alone decide, so there is always something to read.
 * 4. From the best down, copies of the story and of stories already taken are left out (rank/copies.ts).
 *
 * The constants were chosen on labelled news clusters and tag and category data, where the results barely change
 * when one is moved by a third; `test/exam/related.js` measures them.
 */
import type { Article } from '../../article.js';
import { articleTerms } from './rank/article-terms.js';
import { Comparison } from './rank/comparison.js';
import { isCopy } from './rank/copies.js';

/** Reports of one event are alike by 0.1 to 0.6, strangers by less than 0.07: a category lies between. */
const CATEGORY = 0.25;
/** All the same tags weigh like the same event; one of many, like a shared word. */
const LABELS = 0.5;
/** Only decides between stories that are otherwise about equal. */
const TIME = 0.05;
/** Days after which nearness in time counts half. */
const HALF_TIME = 3;
const DAY = 86_400_000;

/** `limit`: how many stories are wanted at most; 4 when it isn't said. */
export interface RankOptions {
  readonly limit?: number | undefined;
}

/**
 * The candidates that belong beside the story, best first; equals stay in the order given.
 * The story itself and copies of it are never among them, and of several copies only the best placed is.
 * What was read from an article object is remembered, so ranking the same articles again is cheap.
 */
export function rankRelated(
  story: Article,
  candidates: readonly Article[],
  { limit = 4 }: RankOptions = {},
): Article[] {
  const others = candidates.filter(({ id }) => id !== story.id);
  const own = articleTerms(story);
  const terms = others.map(articleTerms);
  const texts = new Comparison(
    own.text,
    terms.map(({ text }) => text),
  ).widenedLikeness();
  const labels = new Comparison(
    own.labels,
    terms.map(({ labels }) => labels),
  ).likeness();
  const ranked = others.map((article, i) => ({
    article,
    score:
      (texts[i] ?? 0) +
      LABELS * (labels[i] ?? 0) +
      CATEGORY * Number(sameCategory(story, article)) +
      TIME * nearness(story, article),
  }));
  ranked.sort((a, b) => b.score - a.score);

  const taken = [story];
  for (const { article } of ranked) {
    if (taken.length > limit) break;
    if (!taken.some(other => isCopy(other, article))) taken.push(article);
  }
  return taken.slice(1);
}

function sameCategory(a: Article, b: Article): boolean {
  const name = a.category?.name.toLowerCase();
  return !!name && name === b.category?.name.toLowerCase();
}

/** From 1 (the same moment) towards 0, which it also is when a date is missing. */
function nearness(a: Article, b: Article): number {
  const days = Math.abs(Number(a.published) - Number(b.published)) / DAY;
  return days >= 0 ? HALF_TIME / (HALF_TIME + days) : 0;
}
