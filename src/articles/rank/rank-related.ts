/**
 * Ranks candidates by their similarity to a story, in the browser, without a server or a dictionary.
 *
 * 1. Stories that the source itself names as related (`Article.related`) come first, in its order. The others are ranked.
 * 2. If there are many candidates, a shortlist is made by a cheap score: n-grams in common with the story (shared-ngrams.ts),
 *    category and date.
 * 3. The text of each article is turned into weighted terms: words and n-grams (terms.ts). Terms of the headline weigh more
 *    than those of other parts, capitalised words more than other words.
 * 4. The text similarity of an article and the story is computed: the cosine of their TF-IDF vectors. The terms of the two
 *    articles most similar to the story are first added to the story's vector (pseudo-relevance feedback, similarities.ts).
 *    Points for common tags are added: the sum says how much two articles are about the same topic.
 * 5. Articles in the story's language (same-language.ts) come before those in other languages, then those about its topic
 *    before those that only have its category, and these before all others. So a shared category never outranks a shared
 *    topic, however many stories a category has. Within such a group, the topic and a few points for the same category, for
 *    common authors and for publication dates near each other decide.
 * 6. Articles are chosen in this order. Copies of the story and of articles that are chosen already are left out
 *    (is-near-duplicate.ts).
 *
 * The constants were chosen on news stories that people had labelled as related, each set of them alone and all merged into
 * pools of several hundred, and on the same stories with categories that split events. The quality of the ranking, which
 * `test/exam/related.js` measures, barely changes when one constant changes by a third.
 */
import type { Article } from '../../article.js';
import { canonical, isNearDuplicate, type ComparedArticle } from './is-near-duplicate.js';
import { sameLanguageAs } from './same-language.js';
import { sharedNGrams } from './shared-ngrams.js';
import { similarities } from './similarities.js';
import { termReader } from './terms.js';

/** Weight of terms in the headline, where editors name the subject. Terms in excerpt, body and tags have the weight 1. */
const TITLE_WEIGHT = 1.5;
/**
 * Minimum of text similarity and points for tags from which on a candidate counts as being about the story's topic. The text
 * similarity of two reports of one event is 0.1 to 0.6; of 20 pairs of other articles, 19 are below this.
 */
const MIN_TOPIC = 0.06;
/**
 * Points that a candidate with the story's tags gets: about as many as the text similarity of two reports of one event. A
 * candidate with only some of the tags gets a part of the points: they are multiplied by the cosine of the two articles' tags.
 */
const TAG_POINTS = 0.5;
/** Minimum length of a vector of tags, see `similarities`: a tag that most candidates have says as little as a category. */
const MIN_TAG_LENGTH = 1;
/** Points that a candidate by the story's authors gets. They are few, as authors write about many subjects. */
const AUTHOR_POINTS = 0.06;
/** Points that a candidate of the story's category gets, within its group. On the shortlist, a category is no group. */
const CATEGORY_POINTS = 0.03;
/**
 * Points that a candidate published at the same moment as the story gets. They are so few that they decide only between
 * candidates whose scores are about equal.
 */
const TIME_POINTS = 0.05;
/** Number of days between the publication of the story and of a candidate at which the candidate gets half of `TIME_POINTS`. */
const HALF_TIME_DAYS = 3;
const DAY = 86_400_000;
/** Added to the score of a whole group of candidates: more than all points of one candidate together. */
const GROUP = 2;

/**
 * Number of articles most similar to the story whose terms are added to the story's (pseudo-relevance feedback). Articles that
 * are less similar are often about other events.
 */
const NEIGHBOURS = 2;
/** Number of candidates on the shortlist, whose texts are compared in full. Twice the `limit` option, if that is more. */
const SHORTLIST_LENGTH = 40;
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
 * Returns the candidates that are related to the story: first those that `story.related` names, then the most similar ones of
 * the same language, then those of other languages. Candidates with equal scores keep the order of `candidates`. The story itself and copies of it are left out. Of several copies of another story, the one with the highest
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
  const named = namedBy(story, others);
  const isSameLanguage = sameLanguageAs(story);
  const unnamed = named.length ? others.filter(article => !named.includes(article)) : others;
  const articles = [
    story,
    ...shortlist(story, unnamed, isSameLanguage, Math.max(SHORTLIST_LENGTH, 2 * limit)),
  ];
  const read = termReader();
  const terms = articles.map((article: LooseArticle) =>
    read([
      [article.title, TITLE_WEIGHT],
      [excerpt(article), 1],
      [plainText(article.body), 1],
      [tagsOf(article), 1],
    ]),
  );
  const tags = articles.map(article => read([[tagsOf(article), 1]]));
  const authors = articles.map(({ authors }: LooseArticle) =>
    read([[wordsIn(authors?.map(author => author?.name)), 1]]),
  );
  const textSimilarity = similarities(terms, NEIGHBOURS);
  const tagSimilarity = similarities(tags, 0, MIN_TAG_LENGTH);
  const authorSimilarity = similarities(authors, 0);
  const scores = articles.map((article, n) => {
    const topic = (textSimilarity[n] ?? 0) + TAG_POINTS * (tagSimilarity[n] ?? 0);
    const group = topic > MIN_TOPIC ? 2 : isSameCategory(story, article) ? 1 : 0;
    return (
      GROUP * (group + (isSameLanguage(article) ? 3 : 0)) +
      topic +
      AUTHOR_POINTS * (authorSimilarity[n] ?? 0) +
      metadataScore(story, article)
    );
  });

  // The story is chosen first, so that candidates that are copies of it are left out. `slice(1)` below removes it again.
  const excerpts = others.map(({ summary }) => summary);
  const chosen = [story, ...named].map(article => comparable(article, excerpts));
  for (const article of byScore(articles.slice(1), scores.slice(1))) {
    if (chosen.length > limit) break;
    const next = comparable(article, excerpts);
    if (!chosen.some(other => isNearDuplicate(other, next, read))) chosen.push(next);
  }
  return chosen.slice(1, limit + 1).map(({ article }) => article);
}

/** The candidates that `story.related` names by id or URL, in its order. */
function namedBy(story: LooseArticle, candidates: readonly Article[]): Article[] {
  const named = new Set<Article>();
  for (const name of story.related ?? []) {
    const url = canonical(name);
    if (story.url && url === canonical(story.url)) continue;
    const article =
      candidates.find(({ id }) => id === name) ??
      candidates.find(each => each.url && canonical(each.url) === url);
    if (article) named.add(article);
  }
  return [...named];
}

/** The article and its text for the search for copies. `excerpts` are those of all candidates. */
function comparable(article: Article, excerpts: readonly (string | undefined)[]): ComparedArticle {
  let found = 0;
  for (let at = -1; (at = excerpts.indexOf(article.summary, at + 1)) >= 0 && found <= MAX_SAME_EXCERPT;)
    found++;
  return { article, text: found > MAX_SAME_EXCERPT ? '' : excerpt(article) || plainText(article.body) };
}

/** The `most` candidates with the highest cheap score (common n-grams, category, date), in the order of `candidates`. */
function shortlist(
  story: Article,
  candidates: readonly Article[],
  isSameLanguage: (article: Article) => boolean,
  most: number,
): readonly Article[] {
  if (candidates.length <= most) return candidates;
  const shared = sharedNGrams(searchText(story), candidates.map(searchText));
  const scores = candidates.map(
    (article, n) => (isSameLanguage(article) ? GROUP : 0) + (shared[n] ?? 0) + metadataScore(story, article),
  );
  // Numbers in a typed array are sorted without a callback, which takes long for a thousand before it is compiled.
  const minimum = Float64Array.from(scores).sort().at(-most)!;
  let equal = most - scores.filter(score => score > minimum).length;
  return candidates.filter((_, n) => scores[n]! > minimum || (scores[n] === minimum && equal-- > 0));
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
function metadataScore(story: Article, article: Article): number {
  const days = Math.abs(Number(article.published) - Number(story.published)) / DAY;
  return (
    (isSameCategory(story, article) ? CATEGORY_POINTS : 0) +
    (days >= 0 ? (TIME_POINTS * HALF_TIME_DAYS) / (HALF_TIME_DAYS + days) : 0)
  );
}

function isSameCategory({ category }: Article, other: Article): boolean {
  const name = wordsIn(category?.name).toLowerCase();
  return !!name && name === wordsIn(other.category?.name).toLowerCase();
}

function tagsOf({ tags }: LooseArticle): string {
  return wordsIn(tags);
}

/** The texts and numbers in a list of names. A page's script may have put anything in it. */
const wordsIn = (names: unknown): string =>
  [names]
    .flat()
    .filter(name => /string|number/.test(typeof name))
    .join('; ');

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
