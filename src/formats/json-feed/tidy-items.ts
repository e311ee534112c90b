import { parseDate } from '../read-dates/parse-date.js';
import type { JsonAuthor, JsonItem } from './json-feed.js';
import { plainText } from '../../html/text.js';

type Sloppy = Readonly<Record<string, unknown>>;

/** The items of a JSON Feed that was written by hand, as its specification has them. */
export function tidy(items: readonly JsonItem[]): JsonItem[] {
  return items.map((item): JsonItem => {
    const sloppy = item as Sloppy;
    return {
      ...item,
      authors: [item.authors ?? item.author ?? []].flat().map(cleanName),
      _news_elements: cleanExtension(item._news_elements),
      tags: tagsOf(sloppy['tags']),
      image: addressOf(sloppy['image']),
      banner_image: addressOf(sloppy['banner_image']),
      date_published: parseDate(sloppy['date_published'])?.toISOString(),
      date_modified: parseDate(sloppy['date_modified'])?.toISOString(),
    };
  });
}

const clean = (text: unknown): string | undefined => (typeof text === 'string' ? plainText(text) : undefined);

const cleanName = (author: JsonAuthor | string): JsonAuthor | string =>
  typeof author === 'string' ? plainText(author) : { ...author, name: clean(author?.name) ?? '' };

function cleanExtension(own: JsonItem['_news_elements']): JsonItem['_news_elements'] {
  if (!own) return undefined;
  const { category, label, image } = own;
  return {
    ...own,
    label: clean(label),
    category: category && { ...category, name: clean(category.name) },
    image: image && {
      ...image,
      alt: clean(image.alt) ?? '',
      caption: clean(image.caption),
      credit: clean(image.credit),
    },
  };
}

/** A list of names, also when it is one text with commas or a list of objects. */
function tagsOf(tags: unknown): string[] {
  const list = typeof tags === 'string' ? tags.split(',') : [tags].flat<unknown[]>();
  return list.flatMap(tag => textAt(tag, ['name', 'label', 'title']) ?? []).map(plainText);
}

const addressOf = (image: unknown): string | undefined =>
  textAt([image].flat<unknown[]>()[0], ['url', 'src', 'href']);

/** The text that a value is, or that stands in it under the first of these names. */
function textAt(value: unknown, names: readonly string[]): string | undefined {
  const texts = [value, ...names.map(name => (Object(value) as Sloppy)[name])];
  return texts.find(text => typeof text === 'string');
}
