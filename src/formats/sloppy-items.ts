import { parseDate } from './dates.js';
import type { JsonItem } from './json-feed.js';
import { decodeEntities } from './text.js';

type Sloppy = Readonly<Record<string, unknown>>;

/** The items of a JSON Feed that was written by hand, as its specification has them. */
export function tidy(items: readonly JsonItem[]): JsonItem[] {
  return items.map((item): JsonItem => {
    const sloppy = item as Sloppy;
    return {
      ...item,
      tags: tagsOf(sloppy['tags']),
      image: addressOf(sloppy['image']),
      banner_image: addressOf(sloppy['banner_image']),
      date_published: parseDate(sloppy['date_published'])?.toISOString(),
      date_modified: parseDate(sloppy['date_modified'])?.toISOString(),
    };
  });
}

/** A list of names, also when it is one text with commas or a list of objects. */
function tagsOf(tags: unknown): string[] {
  const list = typeof tags === 'string' ? tags.split(',') : [tags].flat<unknown[]>();
  return list.flatMap(tag => textAt(tag, ['name', 'label', 'title']) ?? []).map(decodeEntities);
}

const addressOf = (image: unknown): string | undefined =>
  textAt([image].flat<unknown[]>()[0], ['url', 'src', 'href']);

/** The text that a value is, or that stands in it under the first of these names. */
function textAt(value: unknown, names: readonly string[]): string | undefined {
  const texts = [value, ...names.map(name => (Object(value) as Sloppy)[name])];
  return texts.find(text => typeof text === 'string');
}
