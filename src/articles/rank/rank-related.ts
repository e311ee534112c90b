/**
 * Ranks candidates by their similarity to a story, in the browser, without a server or a dictionary.
 *
 * 1. If there are many candidates, a shortlist is made by a cheap score: n-grams in common with the story (shared-ngrams.ts),
 *    category and date.
 * 2. The text of each article is turned into weighted terms: words and n-grams (terms.ts). Terms of the headline weigh more
 *    than those of other parts, capitalised words more than other words.
 * 3. The text similarity of an article and the story is computed: the cosine of their TF-IDF vectors. The terms of the two
 *    articles most similar to the story are first added to the story's vector (pseudo-relevance feedback, similarities.ts).
 * 4. Points are added to the text similarity for the same category, for common tags and authors, and a few for publication
 *    dates near each other. Where no text is similar, these points alone decide the order.
 * 5. Articles are chosen in the order of their scores, the highest first. Copies of the story and of articles that are chosen
 *    already are left out (is-near-duplicate.ts).
 *
 * The constants were chosen on news stories that people had labelled as related, and on data with tags and categories. The
 * quality of the ranking, which `test/exam/related.js` measures, barely changes when one constant changes by a third.
 */
import type { Article } from '../../article.js';
import { isNearDuplicate, type ComparedArticle } from './is-near-duplicate.js';
import { sharedNGrams } from './shared-ngrams.js';
import { similarities } from './similarities.js';
import { termReader } from './terms.js';

/** Weight of terms in the headline, where editors name the subject. Terms in excerpt, body and tags have the weight 1. */
const TITLE_WEIGHT = 1.5;
/**
 * Points that a candidate of the story's category gets. For comparison: the text similarity of two reports of one event is
 * 0.1 to 0.6, that of other pairs of articles is below 0.07.
 */
const CATEGORY_POINTS = 0.25;
/**
 * Points that a candidate with the story's tags and authors gets: about as many as the text similarity of two reports of one
 * event. A candidate with only some of these labels (tags and authors) gets a part of the points: they are multiplied by the
 * cosine of the two articles' labels.
 */
const LABEL_POINTS = 0.5;
/** Weight of an author's name among the labels. A tag has the weight 1: it says more, as authors write about many subjects. */
const AUTHOR_WEIGHT = 0.3;
/**
 * Points that a candidate published at the same moment as the story gets. They are so few that they decide only between
 * candidates whose scores are about equal.
 */
const TIME_POINTS = 0.05;
/** Number of days between the publication of the story and of a candidate at which the candidate gets half of `TIME_POINTS`. */
const HALF_TIME_DAYS = 3;
const DAY = 86_400_000;

/**
 * Number of articles most similar to the story whose terms are added to the story's (pseudo-relevance feedback). Articles that
 * are less similar are often about other events.
 */
const NEIGHBOURS = 2;
/** Number of candidates on the shortlist, whose texts are compared in full. Twice the `limit` option, if that is more. */
const SHORTLIST_LENGTH = 50;
/**
 * Number of characters of a body's text that are compared. News begins with the main facts, and comparing more characters did
 * not improve the ranking.
 */
const BODY_LETTERS = 2000;
/** Number of characters of a body's HTML from which text is extracted: limits the time that hostile markup can take. */
const HTML_LETTERS = 8000;
/**
 * Maximum number of candidates with the same excerpt. An excerpt that more candidates have describes the site and not a story,
 * so it is ignored in the search for copies.
 */
const MAX_SAME_EXCERPT = 3;

export interface RankOptions {
  /** Maximum number of articles that are returned. Default: 4. */
  readonly limit?: number | undefined;
}

/** Callers without types may pass articles that lack required fields, or have `null` in them. */
type LooseArticle = { readonly [Part in keyof Article]?: Article[Part] | null };

/**
 * Returns the candidates that are related to the story, the most similar first. Candidates with equal scores keep the order of
 * `candidates`. The story itself and copies of it are left out. Of several copies of another story, the one with the highest
 * score is kept. The function is pure and synchronous, and sends no request. Fields of articles may be missing or `null`, even
 * those that `Article` requires.
 *
 * @param story an article, which may be one of the candidates
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
  // The story is chosen first, so that candidates that are copies of it are left out. `slice(1)` below removes it again.
  for (const article of [story, ...byScore(articles.slice(1), scores.slice(1))]) {
    if (chosen.length > limit) break;
    const isBoilerplate =
      others.filter(({ summary }) => summary === article.summary).length > MAX_SAME_EXCERPT;
    const next = { article, text: isBoilerplate ? '' : excerpt(article) || plainText(article.body) };
    if (!chosen.some(other => isNearDuplicate(other, next, read))) chosen.push(next);
  }
  return chosen.slice(1).map(({ article }) => article);
}

/** The `most` candidates with the highest cheap score (common n-grams, category, date), in the order of `candidates`. */
function shortlist(story: Article, candidates: readonly Article[], most: number): readonly Article[] {
  if (candidates.length <= most) return candidates;
  const shared = sharedNGrams(searchText(story), candidates.map(searchText));
  const scores = candidates.map((article, n) => (shared[n] ?? 0) + metadataScore(story, article));
  const chosen = new Set(byScore(candidates, scores).slice(0, most));
  return candidates.filter(article => chosen.has(article));
}

/**
 * Sorts articles by score, the highest first. `scores` has the same order as `articles`. The sort is stable: articles with
 * equal scores keep their order.
 */
function byScore(articles: readonly Article[], scores: readonly number[]): Article[] {
  return articles
    .map((article, n) => ({ article, score: scores[n] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

function searchText(article: LooseArticle): string {
  return `${article.title} ${article.summary ?? plainText(article.body)} ${tagsOf(article)}`;
}

/** The points that a candidate gets for the story's category and for a publication date near the story's. */
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

/** The excerpt of an article, without the headline that many feeds repeat at the start of it. */
function excerpt({ title, summary }: LooseArticle): string {
  return (summary ?? '').slice(title && summary?.startsWith(title) ? title.length : 0);
}

/** Extracts the approximate text of untrusted HTML, without a DOM. The text is only compared; it isn't safe to show. */
function plainText(html?: string | null): string {
  return (html ?? '')
    .slice(0, HTML_LETTERS)
    .replace(/<(script|style)\b.*?(?:<\/\1|$)|<[^<>]*>?|&[#\w]+;/gis, ' ')
    .slice(0, BODY_LETTERS);
}
