/** Reads answers of all formats. Only plain JSON Feeds don't need this module: `read.ts` reads these itself. */
import type { Article, Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { newLexicon, type Lexicon, type Supplies } from '../html/lexicon.js';
import { lazy } from '../lazy.js';
import { collapse, string } from '../html/values.js';
import { divide } from './draft/divide.js';
import { repairFeed } from './draft/repair-article.js';
import { distinctStories } from './draft/distinct-stories.js';
import { contextOf } from './draft/context-of.js';
import type { Draft, FeedDraft, CompanionsOf } from './draft/draft.js';
import { loadTidy, type Tidy } from './draft/load-tidy.js';
import { toArticles } from './draft/to-articles.js';
import { compact } from './draft/to-article.js';
import type { Answer, ReadOptions } from './format.js';
import { recognise } from './recognise.js';

/**
 * The tables of `supply.ts` for rarer entity names and date notations; `undefined` until a first answer needs them. From then
 * on, the first parse of each answer uses these tables, and a second parse is rarely needed. The tables are constant, so this
 * module-level state doesn't grow, and the order of calls changes only how long reading an answer takes.
 */
let supplies: Supplies | undefined;

/**
 * Recognises an answer's format, parses the answer and makes articles. Parses once more, with the tables of `supply.ts`, if
 * there were entity names or dates that couldn't be read. Throws `FeedError` for any failure.
 */
export async function readInStages(received: Answer, options: ReadOptions): Promise<Feed> {
  let name = 'answer';
  try {
    const { answer, entry } = await recognise(received, options);
    name = entry.name;
    const [format, tidy] = await Promise.all([entry.load(answer), loadTidy(answer)]);
    const readWith = async (lexicon: Lexicon): Promise<Feed> =>
      complete(await format.parse(answer, { ...options, lexicon }), answer, lexicon, tidy);

    let lexicon = newLexicon(supplies);
    let feed = await readWith(lexicon);
    const fuller = await supplyLacking(lexicon);
    if (fuller) feed = await readWith((lexicon = fuller));
    // `3/4/2024` is in April, unless other dates of the answer have the month first.
    if (lexicon.hasMonthFirst && !lexicon.hasDayFirst)
      feed = await readWith(newLexicon({ ...lexicon, isAmerican: true }));
    return feed;
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    const message = `This ${name} could not be read: ${String(cause)}`;
    throw new FeedError(message, { reason: 'format', url: received.requestUrl, cause });
  }
}

/**
 * Returns a lexicon with the tables of `supply.ts` for a second parse of the same answer, if the first parse met entity names
 * or dates that its lexicon couldn't read. `undefined` when the first parse could read all of them, or when the tables of
 * `supply.ts` wouldn't help either.
 */
async function supplyLacking(lexicon: Lexicon): Promise<Lexicon | undefined> {
  const lacksDates = lexicon.hasUnreadDate && !lexicon.parseDate;
  if (!lexicon.unknown.size && !lacksDates) return undefined;
  const { supply, commonSupplies } = await lazy(() => import('./supply.js'));
  supplies = commonSupplies;
  return supply(lexicon);
}

/** Makes a `Feed` of a parser's result: turns a built-in format's drafts into articles, checks a custom format's articles. */
async function complete(
  parsed: FeedDraft | Feed,
  { url }: Answer,
  lexicon: Lexicon,
  tidy: Tidy,
): Promise<Feed> {
  if (parsed && 'drafts' in parsed) {
    const { drafts, base, ownPictures, ...feed } = parsed;
    const companionsOf = await loadCompanions(drafts);
    const articles = toArticles(
      { drafts, base, ownPictures, title: feed.title },
      lexicon,
      tidy,
      companionsOf,
    );
    return compact({ ...feed, articles: distinctStories(articles) });
  }
  const feed = repairFeed(titled(parsed), url);
  if (!feed) throw new Error('its format made no list of articles.');
  const companionsOf = await loadCompanions(feed.articles);
  const articles = feed.articles.map(article => withContext(article, url, lexicon, companionsOf));
  return compact({ ...feed, articles: distinctStories(articles) });
}

/** Imports and returns the function that checks recordings and related stories; `undefined` if all stories lack both. */
const loadCompanions = async (stories: readonly (Draft | Article)[]): Promise<CompanionsOf | undefined> =>
  stories.some(({ media, related }) => [media, related].some(list => list?.length))
    ? (await lazy(() => import('./draft/companions.js'))).companionsOf
    : undefined;

/** A feed of a custom format whose articles without a title begin with one, as those of drafts do. */
const titled = (feed: Feed): Feed =>
  Array.isArray(feed?.articles)
    ? {
        ...feed,
        articles: feed.articles.map((article: Article | null) => {
          const { title, summary } = (article ?? {}) as Partial<Article>;
          if (string(title).trim() || !string(summary)) return article as Article;
          const [headline, rest] = divide(collapse(string(summary)));
          return { ...article!, title: headline, summary: rest };
        }),
      }
    : feed;

/** An article of a custom format, with the fields that `repairFeed` doesn't check in full as `Article` promises them. */
const withContext = (
  article: Article,
  url: string,
  { days }: Lexicon,
  companionsOf?: CompanionsOf,
): Article => {
  const { source, media, comments, related, dateOnly, ...rest } = article;
  const hasContext = [source, media, comments, related, dateOnly].some(Boolean);
  return hasContext ? { ...rest, ...contextOf(article, url, days, companionsOf) } : article;
};
