/** Reads texts, URLs, dates and people from any API's JSON, through the wrapper objects that systems put around values. */
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { webUrl } from '../../html/values.js';
import { commonDate } from '../read-dates/common-date.js';

export type Json = Readonly<Record<string, unknown>>;

/** Maximum number of wrapper objects around a value. */
const DEPTH = 6;

/**
 * Maximum number of a list's entries that are read: more than any story has authors or tags, and a limit for hostile answers.
 */
export const MOST = 500;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
export const isRecord = (value: unknown): value is Json => isObject(value) && !Array.isArray(value);
export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const spellings = new WeakMap<object, ReadonlyMap<string, unknown>>();

/**
 * The properties of an object by normalised key (lower case, no hyphens, underscores or spaces). Where several keys become the
 * same, the one that is written in that form wins, else the first that has a value.
 */
function valuesOf(object: Json): ReadonlyMap<string, unknown> {
  const cached = spellings.get(object);
  if (cached) return cached;
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object)) {
    const name = key.replace(/[\s_-]+/g, '').toLowerCase();
    if (isEmpty(values.get(name)) || (key === name && !isEmpty(value))) values.set(name, value);
  }
  spellings.set(object, values);
  return values;
}

/** The value at a dotted path of normalised keys. In a list, the values of all entries are collected. */
export function valueAt(value: unknown, path: string): unknown {
  const dot = path.indexOf('.');
  const found = step(value, dot < 0 ? path : path.slice(0, dot));
  return dot < 0 || found === undefined ? found : valueAt(found, path.slice(dot + 1));
}

function step(value: unknown, name: string): unknown {
  if (!Array.isArray(value)) return isObject(value) ? valuesOf(value).get(name) : undefined;
  const inner = value.flat().flatMap(entry => (isRecord(entry) ? (valuesOf(entry).get(name) ?? []) : []));
  return inner.length ? inner : undefined;
}

/** The result of `read` for the first of these paths where it isn't `undefined`. */
export function firstOf<T>(
  value: unknown,
  names: readonly string[],
  read: (found: unknown) => T | undefined,
): T | undefined {
  for (const name of names) {
    const found = valueAt(value, name);
    const made = isEmpty(found) ? undefined : read(found);
    if (made !== undefined) return made;
  }
  return undefined;
}

/**
 * Keys under which APIs nest a story's properties: GraphQL, Strapi, JSON:API, the Guardian, Webflow, YouTube, site generators,
 * search servers.
 */
const layers = 'node attributes relationships fields fieldData snippet frontmatter data _source'.split(' ');

/** A copy of an entry with the properties of its wrapper objects merged in. */
export function unwrap(item: Json, depth = 3): Json {
  const inner = layers
    .map(key => item[key])
    .filter(isRecord)
    .map(layer => (depth ? unwrap(layer, depth - 1) : layer));
  // An entry of a schema.org ItemList is `{ position, item }`.
  const listed = !('title' in item) && isRecord(item['item']) ? item['item'] : {};
  // Storyblok keeps the editor's fields in `content`, and its own metadata outside.
  if (isRecord(item['content']) && 'component' in item['content']) inner.push(item['content']);
  return Object.assign({}, listed, item, ...inner) as Json;
}

/** The entries of a relation (authors, tags) as a flat list, freed from nested lists and wrapper objects. */
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

/** The text of a value: a string, a number, or the first text in a list or under a usual key. */
export function textOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() ? value : undefined;
  return inside(value, textKeys, depth, textOf);
}

/** The URL in a value, as written (it may be relative): a string, or the first one in a list or under a usual key. */
export function addressOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'string') return webUrl(value, 'https://a.example') && value;
  // Atom as JSON (Blogger) has several links: `rel: alternate` is the story's page.
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

/**
 * As `addressOf`, but `undefined` when the text has neither a dot nor a slash, because it is no URL then: Directus has a file's
 * id where other systems have its URL.
 */
export function placeOf(value: unknown): string | undefined {
  const address = addressOf(value);
  return address && /^\S*[./]/.test(address) ? address : undefined;
}

const dateKeys = '$date iso date datetime seconds value rendered $numberlong $t'.split(' ');

/**
 * A date: text, seconds (or milli-, micro-, nanoseconds) since 1970, a list `[year, month, day, …]` (Java), or an object that
 * a database or language wraps it in (`{ $date }`, `{ seconds }`).
 */
export function dateOf(value: unknown, lexicon: Lexicon, depth = DEPTH): Date | undefined {
  if (typeof value === 'number' || typeof value === 'string')
    return timeOf(String(value)) ?? commonDate(String(value), lexicon);
  if (Array.isArray(value) && value.length > 2 && value.every(part => typeof part === 'number')) {
    const [year = 0, month = 0, ...rest] = value;
    return year > 1900 && year < 2200 ? new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4))) : undefined;
  }
  const [zone, local] = [valueAt(value, 'timezone'), valueAt(value, 'date')];
  // PHP's DateTime: `{ date, timezone }`.
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

/** A category, tag or author. */
export interface Named {
  readonly name: string;
  /** Its object, with further properties; empty when there was only a name. */
  readonly details: Json;
}

/** Whether a value is a database id: a number, a MongoDB ObjectId or a UUID. */
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^(?:[\da-f]{24}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i.test(value));

/** The entries of a value that have a name. A database id is no name, unless the page mapped this field (`isMapped`). */
export function namedOf(
  value: unknown,
  nameOf: (one: unknown) => string | undefined,
  lexicon: Lexicon,
  isMapped = false,
): Named[] {
  let all = things(value);
  const [one] = all;
  // WordPress.com and some databases write a list as an object, name → entry.
  if (all.length === 1 && isRecord(one) && !nameOf(one)) {
    const inner = Object.values(one);
    if (inner.every(isRecord)) all = inner;
  }
  return all.flatMap(details => {
    const name = isNumber(details) && !isMapped ? '' : plainText(nameOf(details) ?? '', lexicon);
    return name ? { name, details: isRecord(details) ? details : {} } : [];
  });
}

/** A person's full name; from first and last name, else the login name. */
export function personOf(value: unknown): string | undefined {
  const text = (names: string): string | undefined => firstOf(value, names.split(' '), textOf);
  return (
    text('name displayname fullname') ??
    ([text('firstname givenname'), text('lastname familyname surname')].filter(Boolean).join(' ') ||
      (textOf(value) ?? text('username login')))
  );
}
