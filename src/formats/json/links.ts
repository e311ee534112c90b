// https://www.contentful.com/developers/docs/concepts/links/ · https://jsonapi.org/format/#document-compound-documents
import { isObject, isRecord, type Json } from './values.js';

/** Maximum depth of nested objects, lists and linked resources in an entry; a limit, because links may be circular. */
const DEPTH = 8;

const nameOf = (type: unknown, id: unknown): string => `${String(type)} ${String(id)}`;

/**
 * Returns the key (type and id) of the resource that an object links to; `undefined` when the object is no link. Contentful's
 * links have type and id in `sys`, JSON:API's in the object itself.
 */
function targetOf({ sys, type, id, attributes }: Json): string | undefined {
  if (isRecord(sys)) return sys['type'] === 'Link' ? nameOf(sys['linkType'], sys['id']) : undefined;
  return type && id && !attributes ? nameOf(type, id) : undefined;
}

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
  const follow = (value: unknown, depth: number): unknown => {
    if (!isObject(value) || !depth) return value;
    if (Array.isArray(value)) return value.map(entry => follow(entry, depth - 1));
    const found = byName.get(targetOf(value) ?? '') ?? value;
    return Object.fromEntries(Object.entries(found).map(([key, inner]) => [key, follow(inner, depth - 1)]));
  };
  return item => follow(item, DEPTH) as Json;
}
