/**
 * Ranks candidates by their similarity to a story, in the browser, without a server or a dictionary.
 *
 * 1. With many candidates, a shortlist: those that share most n-grams with the story (shared-ngrams.ts).
 * 2. Each article becomes weighted terms: words and n-grams (terms.ts). The headline weighs more than the rest,
 *    capitalised words more than others.
 * 3. Text similarity is the cosine of TF-IDF vectors, with the story's two nearest neighbours as feedback
 *    (similarities.ts).
 * 4. Added to it: the same category, shared tags and authors, and a little for closeness in time. Where no text is
 *    similar, these decide alone, so that there is something to read all the same.
 * 5. From the best down, copies of the story and of articles already chosen are left out (is-near-duplicate.ts).
 *
 * The constants were chosen on labelled news clusters and on tag and category data. Results barely change when one
 * constant changes by a third; `test/exam/related.js` measures them.
 */
import type { Article } from '../../article.js';
import { isNearDuplicate, type ComparedArticle } from './is-near-duplicate.js';
import { sharedNGrams } from './shared-ngrams.js';
import { similarities } from './similarities.js';
import { termReader } from './terms.js';

/** Weight of the headline's terms, compared with 1 for those of excerpt, body and tags: editors put the subject there. */
const TITLE_WEIGHT = 1.5;
/** Points for the same category. For comparison: the text similarity of reports of one event is 0.1 to 0.6, else below 0.07. */
const CATEGORY_POINTS = 0.25;
/**
 * Points for equal tags and authors: about the text similarity of two reports of one event. They are multiplied with the cosine
 * of these labels, so one shared tag among many gives few points.
 */
const LABEL_POINTS = 0.5;
/** Weight of an author's name, compared with 1 for a tag: authors write about many subjects. */
const AUTHOR_WEIGHT = 0.3;
/** Points for the same moment of publication. So few that they decide only between articles of about equal score. */
const TIME_POINTS = 0.05;
/** Number of days between two publications for which half of `TIME_POINTS` is given. */
const HALF_TIME_DAYS = 3;
const DAY = 86_400_000;

/**
 * Number of the most similar articles whose terms are added to the query (feedback). Further ones are often about other events.
 */
const NEIGHBOURS = 2;
/** Length of the shortlist: at most so many candidates are compared in full. */
const SHORTLIST_LENGTH = 50;
/**
 * Number of characters of a body's text that are compared. News tells the main facts first; with more, results got no better.
 */
const BODY_LETTERS = 2000;
/** Number of characters of a body's HTML in which its text is searched: a limit for hostile markup. */
const HTML_LETTERS = 8000;
/** An excerpt that more candidates than this have in common describes the site, not the story. */
const MAX_SAME_EXCERPT = 3;

export interface RankOptions {
  /** Maximum number of articles that are returned. Default: 4. */
  readonly limit?: number | undefined;
}

/** Callers without types may pass articles that lack required fields, or have `null` in them. */
type LooseArticle = { readonly [Part in keyof Article]?: Article[Part] | null };

/**
 * The candidates that are related to the story, the most similar first; of equal ones, the order of `candidates` is kept.
 * Leaves out the story itself and copies of it, and all but the best of several copies of one story. Pure, synchronous
 * and without a network. Fields that `Article` requires may be missing or `null`.
 *
 * @param story an article; needs not be among the candidates
 * @param candidates articles in any order, for instance `feed.articles`
 *
 * @example
 * const { articles } = await loadFeed('/feed.json');
 * const related = rankRelated(articles[0]!, articles, { limit: 3 });
 */
export function rankRelated(
  story: Article,
  candidates: readonly Article[],
  { limit = 4 }: RankOptions = {},
): Article[] {
  const others = candidates.filter(({ id }) => id !== story.id);
  const articles = [story, ...shortlist(story, others, Math.max(SHORTLIST_LENGTH, 2 * limit))];
  const read = termReader();
  const terms = articles.map((article: LooseArticle) =>
    read([
      [article.title, TITLE_WEIGHT],
      [excerpt(article), 1],
      [plainText(article.body), 1],
      [tagsOf(article), 1],
    ]),
  );
  const labels = articles.map((article: LooseArticle) =>
    read([
      [tagsOf(article), 1],
      [article.authors?.map(({ name }) => name).join('; '), AUTHOR_WEIGHT],
    ]),
  );
  const textSimilarity = similarities(terms, NEIGHBOURS);
  const labelSimilarity = similarities(labels, 0);
  const scores = articles.map(
    (article, n) =>
      (textSimilarity[n] ?? 0) + LABEL_POINTS * (labelSimilarity[n] ?? 0) + metadataScore(story, article),
  );

  const chosen: ComparedArticle[] = [];
  // The story goes first, so that its copies are found like those of any other article.
  for (const article of [story, ...byScore(articles.slice(1), scores.slice(1))]) {
    if (chosen.length > limit) break;
    const isBoilerplate =
      others.filter(({ summary }) => summary === article.summary).length > MAX_SAME_EXCERPT;
    const next = { article, text: isBoilerplate ? '' : excerpt(article) || plainText(article.body) };
    if (!chosen.some(other => isNearDuplicate(other, next, read))) chosen.push(next);
  }
  return chosen.slice(1).map(({ article }) => article);
}

/** The `most` candidates with the most n-grams in common with the story, in the order given. */
function shortlist(story: Article, candidates: readonly Article[], most: number): readonly Article[] {
  if (candidates.length <= most) return candidates;
  const shared = sharedNGrams(searchText(story), candidates.map(searchText));
  const scores = candidates.map((article, n) => (shared[n] ?? 0) + metadataScore(story, article));
  const chosen = new Set(byScore(candidates, scores).slice(0, most));
  return candidates.filter(article => chosen.has(article));
}

/** The articles, the highest score first; a stable sort keeps the order of equal ones. */
function byScore(articles: readonly Article[], scores: readonly number[]): Article[] {
  return articles
    .map((article, n) => ({ article, score: scores[n] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

function searchText(article: LooseArticle): string {
  return `${article.title} ${article.summary ?? plainText(article.body)} ${tagsOf(article)}`;
}

/** Points that need no text: for the category, and for closeness in time. */
function metadataScore(story: Article, { category, published }: Article): number {
  const name = category?.name.toLowerCase();
  const isSame = !!name && name === story.category?.name.toLowerCase();
  const days = Math.abs(Number(published) - Number(story.published)) / DAY;
  return (
    (isSame ? CATEGORY_POINTS : 0) +
    (days >= 0 ? (TIME_POINTS * HALF_TIME_DAYS) / (HALF_TIME_DAYS + days) : 0)
  );
}

function tagsOf({ tags }: LooseArticle): string {
  return [tags ?? []].flat().join('; ');
}

/** The excerpt, without the headline that many feeds repeat at its start. */
function excerpt({ title, summary }: LooseArticle): string {
  return (summary ?? '').slice(title && summary?.startsWith(title) ? title.length : 0);
}

/** Approximate text of untrusted HTML, for comparison only, never to be shown. Needs no DOM. */
function plainText(html?: string | null): string {
  return (html ?? '')
    .slice(0, HTML_LETTERS)
    .replace(/<(script|style)\b.*?(?:<\/\1|$)|<[^<>]*>?|&[#\w]+;/gis, ' ')
    .slice(0, BODY_LETTERS);
}
