/**
 * Which stories belong beside a story, as well as a browser can tell without a server or a dictionary.
 *
 * 1. Of very many candidates, those that share most pieces of words with the story are read (rank/shortlist.ts).
 * 2. An article becomes weighted terms: its words and pieces of them (rank/terms.ts). The headline counts more than the
 *    rest, names more than other words.
 * 3. Two articles are as alike as the cosine of their terms, each term weighed by how rare it is among those read
 *    (rank/likeness.ts). The story's two nearest neighbours then help to ask for more.
 * 4. Added to that: the same category, shared tags and authors, and a little for nearness in time. With nothing
 *    alike these alone decide, so there is always something to read.
 * 5. From the best down, copies of the story and of stories already taken are left out (rank/copies.ts).
 *
 * The constants were chosen on labelled news clusters and tag and category data, where the results barely change
 * when one is moved by a third; `test/exam/related.js` measures them.
 */
import type { Article } from '../../article.js';
import { isCopy, type Original } from './copies.js';
import { likeness } from './likeness.js';
import { sharedPieces } from './shortlist.js';
import { termReader } from './terms.js';

/** Headlines are chosen to say what it is about. */
const TITLE = 1.5;
/** Reports of one event are alike by 0.1 to 0.6, strangers by less than 0.07: a category lies between. */
const CATEGORY = 0.25;
/** All the same tags weigh like the same event; one of many, like a shared word. */
const LABELS = 0.5;
/** A shared author is a hint, a shared tag a statement. */
const AUTHOR = 0.3;
/** Only decides between stories that are otherwise about equal. */
const TIME = 0.05;
/** Days after which nearness in time counts half. */
const HALF_TIME = 3;
const DAY = 86_400_000;

/** More neighbours than this more often lead astray than help. */
const NEIGHBOURS = 2;
/** So many candidates are read, if there are more. */
const SHORTLIST = 50;
/** Letters of the body that are read: news says first what matters, and more is slower but not better. */
const BODY_LETTERS = 2000;
/** Enough HTML for the text that is read of a body; whatever it holds, the work stays in proportion. */
const HTML_LETTERS = 8000;
/** A text under more stories than this is none of theirs but the site's. */
const FEW = 3;

/** `limit`: how many stories are wanted at most; 4 when it isn't said. */
export interface RankOptions {
  readonly limit?: number | undefined;
}

/** Pages hand in articles of their own, too: even what `Article` promises may be missing. */
type Given = { readonly [Part in keyof Article]?: Article[Part] | null };

/**
 * The candidates that belong beside the story, best first; equals stay in the order given.
 * The story itself and copies of it are never among them, and of several copies only the best placed is.
 */
export function rankRelated(
  story: Article,
  candidates: readonly Article[],
  { limit = 4 }: RankOptions = {},
): Article[] {
  const others = candidates.filter(({ id }) => id !== story.id);
  const articles = [story, ...shortlist(story, others, Math.max(SHORTLIST, 2 * limit))];
  const read = termReader();
  const terms = articles.map((article: Given) =>
    read([
      [article.title, TITLE],
      [excerpt(article), 1],
      [plainText(article.body), 1],
      [tagsOf(article), 1],
    ]),
  );
  const labels = articles.map((article: Given) =>
    read([
      [tagsOf(article), 1],
      [article.authors?.map(({ name }) => name).join('; '), AUTHOR],
    ]),
  );
  const texts = likeness(terms, NEIGHBOURS);
  const labelled = likeness(labels, 0);
  const scores = articles.map(
    (article, n) => (texts[n] ?? 0) + LABELS * (labelled[n] ?? 0) + hint(story, article),
  );

  const taken: Original[] = [];
  // However alike others are, nothing comes before the story.
  for (const article of [story, ...best(articles.slice(1), scores.slice(1))]) {
    if (taken.length > limit) break;
    const isOfSite = others.filter(({ summary }) => summary === article.summary).length > FEW;
    const next = { article, text: isOfSite ? '' : excerpt(article) || plainText(article.body) };
    if (!taken.some(other => isCopy(other, next, read))) taken.push(next);
  }
  return taken.slice(1).map(({ article }) => article);
}

/** The candidates that are worth reading: no more than that many, in the order given. */
function shortlist(story: Article, candidates: readonly Article[], most: number): readonly Article[] {
  if (candidates.length <= most) return candidates;
  const shared = sharedPieces(searchText(story), candidates.map(searchText));
  const scores = candidates.map((article, n) => (shared[n] ?? 0) + hint(story, article));
  const chosen = new Set(best(candidates, scores).slice(0, most));
  return candidates.filter(article => chosen.has(article));
}

function best(articles: readonly Article[], scores: readonly number[]): Article[] {
  return articles
    .map((article, n) => ({ article, score: scores[n] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

function searchText(article: Given): string {
  return `${article.title} ${article.summary ?? plainText(article.body)} ${tagsOf(article)}`;
}

/** What speaks for an article before it is read. */
function hint(story: Article, { category, published }: Article): number {
  const name = category?.name.toLowerCase();
  const isSame = !!name && name === story.category?.name.toLowerCase();
  const days = Math.abs(Number(published) - Number(story.published)) / DAY;
  return (isSame ? CATEGORY : 0) + (days >= 0 ? (TIME * HALF_TIME) / (HALF_TIME + days) : 0);
}

function tagsOf({ tags }: Given): string {
  return [tags ?? []].flat().join('; ');
}

/** Many feeds repeat the headline at the start of the excerpt. */
function excerpt({ title, summary }: Given): string {
  return (summary ?? '').slice(title && summary?.startsWith(title) ? title.length : 0);
}

/** Roughly the text of untrusted HTML, to be compared and never shown. Needs no DOM. */
function plainText(html?: string | null): string {
  return (html ?? '')
    .slice(0, HTML_LETTERS)
    .replace(/<(script|style)\b.*?(?:<\/\1|$)|<[^<>]*>?|&[#\w]+;/gis, ' ')
    .slice(0, BODY_LETTERS);
}
