/** Reads a value at the path that the page gave in the attribute or option `fields`, else under the usual property names. */
import { usualNames, type FieldName } from './usual-names.js';
import { firstOf, isObject } from './values.js';

/** The page's mapping: article field → dotted path in an entry. */
export type Fields = Readonly<Record<string, string>>;

const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Returns the value under a key. In a list, a numeric key is an index; any other key gives that property of all entries. */
function step(value: unknown, key: string): unknown {
  if (!Array.isArray(value) || /^\d+$/.test(key)) return own(value, key);
  const found = value.flat().flatMap(entry => own(entry, key) ?? []);
  return found.length ? found : undefined;
}

/** Converts a JSONPath (`$.data.posts[*]`, `images[0]["url"]`) to a dotted path. https://www.rfc-editor.org/rfc/rfc9535 */
const dotted = (path: string): string =>
  path
    .replace(/\[\*\]|^\$(?=\.|\[|$)/g, '')
    .replace(/\[["']?([^[\]"']+)["']?\]/g, '.$1')
    .replace(/^\./, '');

/** Returns the value at a dotted path. A property whose name is the whole path, dots included, is preferred. */
export function at(value: unknown, mappedPath: string): unknown {
  const path = dotted(`${mappedPath}`);
  return own(value, mappedPath) ?? (path ? path.split('.').reduce(step, value) : value);
}

/** Article field → another name that `fields` accepts for it. */
const shorter: Partial<Record<FieldName, string>> = {
  'image.src': 'image',
  'category.name': 'category',
  authors: 'authors.name',
  published: 'date',
  'source.title': 'source',
  'media.url': 'media',
  'comments.count': 'comments',
};

export const pathOfField = (fields: Fields, field: FieldName): string | undefined =>
  fields[field] ?? fields[shorter[field] ?? field];

export type Read<T> = (value: unknown) => T | undefined;

/** Reads an article field at its path in `fields`, else at the first usual property name whose value `read` can read. */
export function find<T>(item: unknown, field: FieldName, fields: Fields, read: Read<T>): T | undefined {
  const mappedPath = pathOfField(fields, field);
  return mappedPath ? read(at(item, mappedPath)) : firstOf(item, usualNames[field], read);
}
