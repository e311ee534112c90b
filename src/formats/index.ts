import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { drupalMarks, ghostMarks, jsonMarks, wordpressMarks } from './api-marks.js';
import { compact } from './draft.js';
import type { Answer, Format, FormatReader, ParseOptions } from './format.js';
import { jsonFeed } from './json-feed.js';
import { rareEntities } from './text.js';

/** How a format is told apart without being loaded, and where the rest of it is. */
export interface FormatEntry extends Pick<Format, 'name' | 'serves' | 'recognises'> {
  load(): FormatReader | Promise<FormatReader>;
}

/** Recognition runs from the most to the least certain. To add a format, add its line. */
export const formats: readonly FormatEntry[] = [
  { ...jsonFeed, load: () => jsonFeed },
  {
    name: 'rss',
    recognises: ({ root }) => /^(?:rss|rdf|channel)$/.test(root),
    load: async () => (await import('./rss.js')).rss,
  },
  {
    name: 'atom',
    recognises: ({ root }) => root === 'feed' || root === 'entry',
    load: async () => (await import('./atom.js')).atom,
  },
  {
    name: 'rss-in-json',
    recognises: ({ json }) => Boolean((json as { rss?: unknown } | null | undefined)?.rss),
    load: async () => (await import('./rss-in-json.js')).rssInJson,
  },
  { ...wordpressMarks, load: async () => (await import('./wordpress.js')).wordpress },
  { ...ghostMarks, load: async () => (await import('./ghost.js')).ghost },
  { ...drupalMarks, load: async () => (await import('./drupal.js')).drupal },
  { ...jsonMarks, load: async () => (await import('./json.js')).json },
];

export interface ReadOptions extends ParseOptions {
  /** A name, `auto`, or a format of one's own. */
  readonly format?: string | Format | undefined;
  /** Formats of one's own, asked before the built-in ones. */
  readonly formats?: readonly Format[] | undefined;
}

/** All formats in the order in which they are asked; the one that was asked for by name comes first. */
export function orderedFormats({ format = 'auto', formats: custom = [] }: ReadOptions = {}): FormatEntry[] {
  const own = typeof format === 'object' ? [format, ...custom] : custom;
  const all = [
    ...own.map((one): FormatEntry => Object.assign(Object.create(one) as Format, { load: () => one })),
    ...formats,
  ];
  const asked = all.filter(one => one.name === format);
  return [...asked, ...all.filter(one => one.name !== format)];
}

/**
 * Reads an answer in whatever format it is: by its content, then its media type, then its URL.
 * Throws `FeedError` with reason `format` that says what came instead.
 */
export async function readAnswer(answer: Answer, options: ReadOptions = {}): Promise<Feed> {
  const all = orderedFormats(options);
  let found = all.find(format => format.recognises(answer));
  if (!found) {
    const { guessFormat, mend, unrecognised } = await import('./unrecognised.js');
    const mended = await mend(answer);
    if (mended) return readAnswer(mended, options);
    found = guessFormat(answer, all);
    if (!found) throw unrecognised(answer);
  }
  try {
    const format = await found.load();
    const { learnt } = rareEntities;
    let feed = await format.parse(answer, options);
    if (rareEntities.unknown.size) await (await import('./rare-entities.js')).learnEntities();
    // Another feed may have learnt meanwhile what this one didn't know.
    if (rareEntities.learnt !== learnt) feed = await format.parse(answer, options);
    return compact({ ...feed });
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(`This ${found.name} could not be read: ${String(cause)}`, {
      reason: 'format',
      url: answer.url,
      cause,
    });
  }
}
