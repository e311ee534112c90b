// How Contentful's GraphQL API links a rich text to pictures and entries: https://www.contentful.com/developers/docs/references/graphql
import { isRecord } from './rich-nodes.js';
import type { Json } from './values.js';

/** Maximum depth of lists and objects around a link: in rich text, each list or table adds six. */
const DEPTH = 60;

/** Maximum number of links to the same resource in a rich text: no picture is in a text so often. */
const MOST_LINKS = 3;

const idOf = ({ sys }: Json): string => (isRecord(sys) && typeof sys['id'] === 'string' ? sys['id'] : '');

/**
 * Returns a rich text, in which the links are replaced by the resources beside it.
 * @param value `{ json, links: { assets: { block: [{ sys: { id }, url }], hyperlink: […] }, entries: {…} } }`
 * @returns any other value unchanged
 */
export function withLinked(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['json']) || !isRecord(value['links'])) return value;
  const { assets, entries } = value['links'];
  const resources = new Map<string, Json>();
  for (const [type, kinds] of [
    ['Asset', assets],
    ['Entry', entries],
  ] as const)
    for (const thing of isRecord(kinds) ? Object.values(kinds).flat() : [])
      if (isRecord(thing)) resources.set(`${type} ${idOf(thing)}`, thing);
  const uses = new Map<Json, number>();
  const follow = (inner: unknown, depth: number): unknown => {
    if (!depth || typeof inner !== 'object' || !inner) return inner;
    if (Array.isArray(inner)) return inner.map(one => follow(one, depth - 1));
    const sys = (inner as Json)['sys'];
    const found = isRecord(sys)
      ? resources.get(`${typeof sys['linkType'] === 'string' ? sys['linkType'] : ''} ${idOf(inner as Json)}`)
      : undefined;
    const used = (found && uses.get(found)) ?? 0;
    if (found && used < MOST_LINKS) {
      uses.set(found, used + 1);
      return found;
    }
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, follow(one, depth - 1)]));
  };
  return resources.size ? follow(value['json'], DEPTH) : value['json'];
}
