/** What the values in any API's JSON are: texts, addresses, moments and people, whatever they are wrapped in. */
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { webUrl } from '../../html/values.js';
import { commonDate } from '../read-dates/common-date.js';

export type Json = Readonly<Record<string, unknown>>;

/** How deep a value may lie in what should be one. */
const DEPTH = 6;

/** Of how many things in a list there may be one that is wanted; nobody has as many authors. */
export const MOST = 500;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
export const isRecord = (value: unknown): value is Json => isObject(value) && !Array.isArray(value);
export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const spellings = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** An object's values by keys without capitals, hyphens and underscores; of several, that which is spelt so counts. */
function valuesOf(object: Json): ReadonlyMap<string, unknown> {
  const known = spellings.get(object);
  if (known) return known;
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object)) {
    const name = key.replace(/[\s_-]+/g, '').toLowerCase();
    if (isEmpty(values.get(name)) || (key === name && !isEmpty(value))) values.set(name, value);
  }
  spellings.set(object, values);
  return values;
}

/** What a usual name leads to; in a list, what it leads to in each entry. */
export function usual(value: unknown, path: string): unknown {
  const dot = path.indexOf('.');
  const found = step(value, dot < 0 ? path : path.slice(0, dot));
  return dot < 0 || found === undefined ? found : usual(found, path.slice(dot + 1));
}

function step(value: unknown, name: string): unknown {
  if (!Array.isArray(value)) return isObject(value) ? valuesOf(value).get(name) : undefined;
  const inner = value.flat().flatMap(entry => (isRecord(entry) ? (valuesOf(entry).get(name) ?? []) : []));
  return inner.length ? inner : undefined;
}

/** What `read` makes of the first of these names that it can make something of. */
export function firstOf<T>(
  value: unknown,
  names: readonly string[],
  read: (found: unknown) => T | undefined,
): T | undefined {
  for (const name of names) {
    const found = usual(value, name);
    const made = isEmpty(found) ? undefined : read(found);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** GraphQL, Strapi, JSON:API, the Guardian, Webflow, YouTube, site generators and search servers put a story one level down, or two. */
const layers = 'node attributes relationships fields fieldData snippet frontmatter data _source'.split(' ');

/** A story with what is one level down as its own, too. */
export function unwrap(item: Json, depth = 3): Json {
  const inner = layers
    .map(key => item[key])
    .filter(isRecord)
    .map(layer => (depth ? unwrap(layer, depth - 1) : layer));
  // Lists of schema.org have positions, and the story beside each.
  const listed = !('title' in item) && isRecord(item['item']) ? item['item'] : {};
  // Storyblok has what an editor wrote beside what the system knows.
  if (isRecord(item['content']) && 'component' in item['content']) inner.push(item['content']);
  return Object.assign({}, listed, item, ...inner) as Json;
}

/** What a relation leads to: lists flattened, and without the layers around each entry. */
export function things(value: unknown, depth = DEPTH): unknown[] {
  if (!isObject(value) || !depth) return [value];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap(entry => things(entry, depth - 1));
  const layer = [...layers, 'nodes', 'edges'].find(key => isObject(value[key]));
  const inner = layer && value[layer];
  if (!inner) return [value];
  return things(Array.isArray(inner) ? inner : { ...value, [layer]: undefined, ...inner }, depth - 1);
}

const textKeys = (
  'rendered processed name displayname title main original basic label text value current $oid $t term ' +
  'data attributes node nodes edges fields'
).split(' ');
const addressKeys =
  'url href src sourceurl permalink link @id large full original data attributes node file asset'.split(' ');

/** The text that a value is or, in a list or under one of the usual keys, holds. */
export function textOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() ? value : undefined;
  return inside(value, textKeys, depth, textOf);
}

/** The address that a value is or holds, as it stands. */
export function addressOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'string') return webUrl(value, 'https://a.example') && value;
  // Atom has several links, also as JSON.
  const page = [value].flat().find(link => isRecord(link) && link['rel'] === 'alternate');
  return inside(page ?? value, addressKeys, depth, addressOf);
}

function inside<T>(
  value: unknown,
  keys: readonly string[],
  depth: number,
  read: (inner: unknown, depth: number) => T | undefined,
): T | undefined {
  if (!isObject(value) || !depth) return undefined;
  if (!Array.isArray(value)) return firstOf(value, keys, inner => read(inner, depth - 1));
  for (const entry of value.slice(0, MOST)) {
    const found = read(entry, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An address that looks like one. Directus, for one, has the number of a file where others have its address. */
export function placeOf(value: unknown): string | undefined {
  const address = addressOf(value);
  return address && /^\S*[./]/.test(address) ? address : undefined;
}

const dateKeys = '$date iso date datetime seconds value rendered $numberlong $t'.split(' ');

/** A moment, also in seconds or less since 1970, in numbers from the year on, or as databases and languages wrap it. */
export function dateOf(value: unknown, lexicon: Lexicon, depth = DEPTH): Date | undefined {
  if (typeof value === 'number' || typeof value === 'string')
    return timeOf(String(value)) ?? commonDate(String(value), lexicon);
  if (Array.isArray(value) && value.length > 2 && value.every(part => typeof part === 'number')) {
    const [year = 0, month = 0, ...rest] = value;
    return year > 1900 && year < 2200 ? new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4))) : undefined;
  }
  const [zone, local] = [usual(value, 'timezone'), usual(value, 'date')];
  // PHP has a time and its zone side by side.
  if (typeof local === 'string' && typeof zone === 'string')
    return commonDate(`${local} ${zone}`, lexicon) ?? commonDate(local, lexicon);
  return inside(value, dateKeys, depth, (inner, left) => dateOf(inner, lexicon, left));
}

function timeOf(text: string): Date | undefined {
  if (!/^(?:\d{9,13}(?:\.\d*)?|\d{16}|\d{19})$/.test(text)) return undefined;
  let time = Number(text) < 1e11 ? Number(text) * 1000 : Number(text);
  // Microseconds, nanoseconds.
  while (time > 1e14) time /= 1000;
  return new Date(Math.floor(time));
}

/** A category, a tag or a person. */
export interface Named {
  readonly name: string;
  /** What else is told of it. */
  readonly told: Json;
}

/** What databases number things with. */
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^(?:[\da-f]{24}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i.test(value));

/** Those with names. Numbers of a database are none, unless the host says that they are. */
export function namedOf(
  value: unknown,
  nameOf: (one: unknown) => string | undefined,
  lexicon: Lexicon,
  said = false,
): Named[] {
  let all = things(value);
  const [one] = all;
  // WordPress.com and some databases have objects by their names.
  if (all.length === 1 && isRecord(one) && !nameOf(one)) {
    const inner = Object.values(one);
    if (inner.every(isRecord)) all = inner;
  }
  return all.flatMap(told => {
    const name = isNumber(told) && !said ? '' : plainText(nameOf(told) ?? '', lexicon);
    return name ? { name, told: isRecord(told) ? told : {} } : [];
  });
}

/** A person's name, in one or in two parts; what they log in with is better than none. */
export function personOf(value: unknown): string | undefined {
  const text = (names: string): string | undefined => firstOf(value, names.split(' '), textOf);
  return (
    text('name displayname fullname') ??
    ([text('firstname givenname'), text('lastname familyname surname')].filter(Boolean).join(' ') ||
      (textOf(value) ?? text('username login')))
  );
}
