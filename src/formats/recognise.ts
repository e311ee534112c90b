import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { compact } from './draft/draft.js';
import type { Answer, Format, FormatReader, ParseOptions } from './format.js';
import { jsonFeed } from './json-feed/json-feed.js';
import { completeFeed } from './draft/complete-article.js';
import { mediaOf } from './xml/media-of.js';
import { rare } from './rare.js';

/** How a format is told apart without being loaded, and where the rest of it is. */
export interface FormatEntry extends Pick<Format, 'name' | 'serves' | 'recognises'> {
  /** The answer that it shall read, if there is one already, tells what else it takes. */
  load(answer?: Answer): FormatReader | Promise<FormatReader>;
}

/** Fetches a format beside what it reads XML and Media RSS with, not one after the other. */
async function withXml<T>(format: Promise<T>, answer: Answer | undefined): Promise<T> {
  return (await Promise.all([format, import('./xml/xml-node.js'), answer && mediaOf(answer)]))[0];
}

/** Recognition runs from the most to the least certain, and here are the most. To add a format, add its line in `apis.ts`. */
const feeds: readonly FormatEntry[] = [
  { ...jsonFeed, load: () => jsonFeed },
  {
    name: 'rss',
    recognises: ({ root }) => /^(?:rss|rdf|channel)$/.test(root),
    load: async answer => (await withXml(import('./rss.js'), answer)).rss,
  },
  {
    name: 'atom',
    recognises: ({ root }) => root === 'feed' || root === 'entry',
    load: async answer => (await withXml(import('./atom.js'), answer)).atom,
  },
];

export interface ReadOptions extends ParseOptions {
  /** A name, `auto`, or a format of one's own. */
  readonly format?: string | Format | undefined;
  /** Formats of one's own, asked before the built-in ones. */
  readonly formats?: readonly Format[] | undefined;
}

/** Formats in the order in which they are asked; the one that was asked for by name comes first. */
function ordered(
  known: readonly FormatEntry[],
  { format = 'auto', formats: custom = [] }: ReadOptions,
): FormatEntry[] {
  const own = typeof format === 'object' ? [format, ...custom] : custom;
  const all = [
    ...own.map((one): FormatEntry => Object.assign(Object.create(one) as Format, { load: () => one })),
    ...known,
  ];
  return [...all.filter(one => one.name === format), ...all.filter(one => one.name !== format)];
}

/** All formats in the order in which they are asked. */
export async function orderedFormats(options: ReadOptions = {}): Promise<FormatEntry[]> {
  const { apis } = await import('./apis.js');
  return ordered([...feeds, ...apis], options);
}

/** The first format that recognises an answer. Those of APIs are asked when no feed is it, or one is named. */
async function recognise(answer: Answer, options: ReadOptions): Promise<FormatEntry | undefined> {
  const { format = 'auto' } = options;
  const known = ordered(feeds, options);
  const isFeed = format === 'auto' || typeof format === 'object' || known[0]?.name === format;
  const found = isFeed && known.find(one => one.recognises(answer));
  if (found) return found;
  const all = await orderedFormats(options);
  // An empty list has no shape: it is what the host says.
  return Array.isArray(answer.json) && !answer.json.length && all[0]?.name === format
    ? all[0]
    : all.find(one => one.recognises(answer));
}

/**
 * Reads an answer in whatever format it is: by its content, then its media type, then its URL.
 * Throws `FeedError` with reason `format` that says what came instead.
 */
export async function readAnswer(answer: Answer, options: ReadOptions = {}): Promise<Feed> {
  let found = await recognise(answer, options);
  if (!found) {
    const { guessFormat, mend, unrecognised } = await import('./answer/unrecognised.js');
    const mended = await mend(answer);
    if (mended) return readAnswer(mended, options);
    found = guessFormat(answer, await orderedFormats(options));
    if (!found) throw unrecognised(answer);
  }
  try {
    const format = await found.load(answer);
    const { learnt } = rare;
    let feed = await format.parse(answer, options);
    if (rare.names.size || (rare.hasDates && !rare.parseDate)) await (await import('./learn.js')).learn();
    // Another feed may have learnt meanwhile what this one didn't know.
    if (rare.learnt !== learnt) feed = await format.parse(answer, options);
    const whole = completeFeed(feed, answer.url);
    if (!whole) throw new Error('its format made no list of articles.');
    return compact({ ...whole });
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(`This ${found.name} could not be read: ${String(cause)}`, {
      reason: 'format',
      url: answer.url,
      cause,
    });
  }
}
