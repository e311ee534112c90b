// How one resource in an answer links to another: https://www.contentful.com/developers/docs/concepts/links/ in Contentful,
// https://jsonapi.org/format/#document-compound-documents in JSON:API
import { isObject, isRecord, type Json } from './values.js';

/** Maximum depth of nested objects and lists around a link in an entry: in rich text, each list or table adds six. */
const OWN_DEPTH = 60;

/** Maximum depth of nested objects, lists and links in a linked resource; a limit, because links may be circular. */
const DEPTH = 7;

/**
 * Maximum number of values that are copied from linked resources, in the whole answer. Without it, ten links of a resource to
 * itself would be copied ten million times within `DEPTH`.
 */
const MOST_COPIES = 500_000;

/** Joins a resource's type and id to a key; empty when either is an object, for which `String()` may throw. */
const nameOf = (type: unknown, id: unknown): string =>
  isObject(type) || isObject(id) ? '' : `${String(type)} ${String(id)}`;

/**
 * Returns the key (type and id) of the resource that an object links to; `undefined` when the object is no link. Contentful's
 * links have type and id in `sys`, JSON:API's in the object itself.
 */
function targetOf({ sys, type, id, attributes }: Json): string | undefined {
  if (isRecord(sys)) return sys['type'] === 'Link' ? nameOf(sys['linkType'], sys['id']) : undefined;
  return type && id && !attributes ? nameOf(type, id) : undefined;
}

/** Returns what a resource with these values costs of `MOST_COPIES`: one for each value, and for each 64 characters. */
const costOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? 1 + (value.length >> 6) : 1), 0);

/**
 * Returns a function that replaces the links in an entry by the resources they link to (authors, pictures, categories). In an
 * answer, these resources are next to the list of entries: in `includes` in Contentful, in `included` in JSON:API.
 */
export function linker(json: unknown): (item: Json) => Json {
  const { includes, included } = isRecord(json) ? json : {};
  const things = [isObject(includes) ? Object.values(includes) : [], included ?? []].flat(2).filter(isRecord);
  if (!things.length) return item => item;
  const byName = new Map(
    things.map(thing => {
      const { type, id } = isRecord(thing['sys']) ? thing['sys'] : thing;
      return [nameOf(type, id), thing];
    }),
  );
  byName.delete('');
  let left = MOST_COPIES;
  const follow = (value: unknown, depth: number, isLinked: boolean): unknown => {
    if (!isObject(value) || !depth || (isLinked && left <= 0)) return value;
    const found = left > 0 && !Array.isArray(value) ? byName.get(targetOf(value) ?? '') : undefined;
    const entries = Object.entries(found ?? value);
    const isCopy = isLinked || found !== undefined;
    const inside = (isCopy ? Math.min(depth, DEPTH) : depth) - 1;
    if (isCopy) left -= costOf(Object.values(found ?? value));
    // `sys` is copied unchanged: it has the entry's own type and id, so it looks like a JSON:API link to the entry itself.
    const copies = entries.map(
      ([key, inner]) => [key, key === 'sys' ? inner : follow(inner, inside, isCopy)] as const,
    );
    return Array.isArray(value) ? copies.map(([, copy]) => copy) : Object.fromEntries(copies);
  };
  return item => follow(item, OWN_DEPTH, false) as Json;
}
