/** Reads all answers but plain JSON Feeds, which `read.ts` reads itself. */
import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { newLexicon, type Lexicon, type Supplies } from '../html/lexicon.js';
import { lazy } from '../lazy.js';
import { completeFeed } from './draft/complete-article.js';
import type { FeedDraft } from './draft/draft.js';
import { toArticles } from './draft/to-articles.js';
import { compact } from './draft/to-article.js';
import type { Answer, ReadOptions } from './format.js';
import { recognise } from './recognise.js';

/**
 * The tables that the first pass starts with: none, until a feed has needed them. They are constant, so this state doesn't grow
 * and the order of calls changes only the time that a reading takes.
 */
let supplies: Supplies | undefined;

/** Recognises, parses and completes an answer. Throws `FeedError`. */
export async function readInStages(received: Answer, options: ReadOptions): Promise<Feed> {
  let name = 'answer';
  try {
    const { answer, entry } = await recognise(received, options);
    name = entry.name;
    const format = await entry.load(answer);
    const readWith = async (lexicon: Lexicon): Promise<Feed> =>
      complete(await format.parse(answer, { ...options, lexicon }), answer, lexicon);

    const lexicon = newLexicon(supplies);
    const feed = await readWith(lexicon);
    const fuller = await supplyLacking(lexicon);
    return fuller ? await readWith(fuller) : feed;
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    const message = `This ${name} could not be read: ${String(cause)}`;
    throw new FeedError(message, { reason: 'format', url: received.url, cause });
  }
}

/** A lexicon for a second pass, with the missing tables; `undefined` when nothing was missing or nothing more was found. */
async function supplyLacking(lexicon: Lexicon): Promise<Lexicon | undefined> {
  const lacksDates = lexicon.hasUnreadDate && !lexicon.parseDate;
  if (!lexicon.unknown.size && !lacksDates) return undefined;
  const { supply, commonSupplies } = await lazy(() => import('./supply.js'));
  supplies = commonSupplies;
  return supply(lexicon);
}

/** Drafts of a built-in format become articles; the feed of a custom format is checked. */
function complete(parsed: FeedDraft | Feed, { url }: Answer, lexicon: Lexicon): Feed {
  if (parsed && 'drafts' in parsed) {
    const { drafts, base, ownPictures, ...feed } = parsed;
    return compact({ ...feed, articles: toArticles({ drafts, base, ownPictures }, lexicon) });
  }
  const feed = completeFeed(parsed, url);
  if (!feed) throw new Error('its format made no list of articles.');
  return compact({ ...feed });
}
