import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { compact } from './draft.js';
import type { Answer, Format, ParseOptions } from './format.js';
import { jsonFeed } from './json-feed.js';
import { unknownEntities } from './text.js';

/** A format that can be told apart without being loaded. */
export interface FormatEntry extends Pick<Format, 'name' | 'serves' | 'recognises'> {
  load(): Format | Promise<Format>;
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
  return [...all.filter(({ name }) => name === format), ...all.filter(({ name }) => name !== format)];
}

/** Media types and paths that name a format when the content doesn't. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/feed\+json/, 'json-feed'],
  [/rss|rdf/, 'rss'],
  [/atom/, 'atom'],
];

/** The format of an answer: by its content, then its media type, then its URL; `undefined` when nothing fits. */
export function recognise(answer: Answer, options: ReadOptions = {}): FormatEntry | undefined {
  const all = orderedFormats(options);
  const hinted = (text: string): FormatEntry | undefined => {
    const name = hints.find(([hint]) => hint.test(text))?.[1];
    return name && answer.root !== 'html' && answer.text
      ? all.find(format => format.name === name)
      : undefined;
  };
  return (
    all.find(format => format.recognises(answer)) ??
    hinted(answer.contentType) ??
    all.find(format => URL.canParse(answer.url) && format.serves?.(new URL(answer.url))) ??
    hinted(answer.url)
  );
}

/** Reads an answer in whatever format it is. Throws `FeedError` with reason `format` that says what came instead. */
export async function readAnswer(answer: Answer, options: ReadOptions = {}): Promise<Feed> {
  const { url } = answer;
  const found = recognise(answer, options);
  if (!found) {
    const { describeAnswer } = await import('./describe-answer.js');
    throw new FeedError(`Expected a feed, but got ${describeAnswer(answer)}.`, { reason: 'format', url });
  }
  try {
    const format = await found.load();
    let feed = await format.parse(answer, options);
    if (unknownEntities.size) {
      const { learnEntities } = await import('./rare-entities.js');
      if (await learnEntities()) feed = await format.parse(answer, options);
    }
    return compact({ ...feed });
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(`This ${found.name} could not be read: ${String(cause)}`, {
      reason: 'format',
      url,
      cause,
    });
  }
}
