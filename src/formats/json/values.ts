/** Reads texts, URLs, dates and people from any API's JSON, also if nested in more objects: `{ title: { rendered: "…" } }`. */
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { webUrl } from '../../html/values.js';
import { commonDate } from '../read-dates/common-date.js';

export type Json = Readonly<Record<string, unknown>>;

/** Maximum depth of lists and objects around a value (`{ data: { attributes: { url } } }`); a deeper value isn't found. */
const DEPTH = 6;

/**
 * Maximum number of entries that are read from a list inside a story: no story has so many authors or tags, but a hostile
 * answer may.
 */
export const MOST = 500;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
export const isRecord = (value: unknown): value is Json => isObject(value) && !Array.isArray(value);
export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const spellings = new WeakMap<object, ReadonlyMap<string, unknown>>();

/**
 * Returns an object's values by normalised key (lower case, no hyphens, underscores or spaces). If several keys normalise to
 * the same, the value of the key that is written in normalised form is kept, else the first that isn't empty.
 */
function valuesOf(object: Json): ReadonlyMap<string, unknown> {
  const cached = spellings.get(object);
  if (cached) return cached;
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object)) {
    // What search servers have for themselves.
    if (key === '_tags') continue;
    const name = key.replace(/[\s_-]+/g, '').toLowerCase();
    if (isEmpty(values.get(name)) || (key === name && !isEmpty(value))) values.set(name, value);
  }
  spellings.set(object, values);
  return values;
}

/** Returns the value at a dotted path of normalised keys. In a list, a key gives the values that all entries have under it. */
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

/** Calls `read` with the value at each dotted path, in order, and returns the first result that isn't `undefined`. */
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
 * Keys of inner objects in which APIs nest a story's properties (`{ id, attributes: { title } }`): `node` in GraphQL,
 * `attributes` in Strapi and JSON:API, `fields` in the Guardian's API, `fieldData` in Webflow, `snippet` in YouTube,
 * `frontmatter` in site generators, `_source` in search servers, `properties` in GeoJSON and Umbraco, `system` and `elements` in
 * Kontent, `post` in Lemmy and Bluesky, which has a `record` in it.
 */
const layers = (
  'node attributes relationships fields fieldData snippet frontmatter data _source ' +
  'properties system elements post record'
).split(' ');

/**
 * Returns a copy of an entry that has the properties of its inner objects (`layers`), too: `{ id, attributes: { title } }` gets
 * a `title`. Inner properties replace outer ones of the same name.
 * @param depth levels of inner objects below the first that are searched
 */
export function unwrap(item: Json, depth = 3): Json {
  const inner = layers
    .map(key => item[key])
    .filter(isRecord)
    .map(layer => (depth ? unwrap(layer, depth - 1) : layer));
  // In a schema.org ItemList, an entry is `{ position, item }`, and `item` is the story.
  const listed = !('title' in item) && isRecord(item['item']) ? item['item'] : {};
  // Storyblok has the fields of a story in `content`, next to its metadata.
  if (isRecord(item['content']) && 'component' in item['content']) inner.push(item['content']);
  return Object.assign({}, listed, item, ...inner) as Json;
}

/**
 * Returns the authors, tags or other entries in a value as one list. Nested lists are flattened, and entries are taken out of
 * the objects around them, such as `{ edges: [{ node: entry }] }`.
 */
export function things(value: unknown, depth = DEPTH): unknown[] {
  if (!isObject(value) || !depth) return [value];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap(entry => things(entry, depth - 1));
  const layer = [...layers, 'nodes', 'edges'].find(key => isObject(value[key]));
  const inner = layer && value[layer];
  if (!inner) return [value];
  return things(Array.isArray(inner) ? inner : { ...value, [layer]: undefined, ...inner }, depth - 1);
}

const textKeys = (
  'rendered processed name displayname title main original basic label text plaintext value current $oid $t term ' +
  'data attributes node nodes edges fields topic tag content'
).split(' ');
const addressKeys =
  'url href src sourceurl permalink link @id large full original data attributes node file asset'.split(' ');

/** Reads a text: a string, a number, or the first text in a list or under a usual key of an object (`rendered`, `name`, …). */
export function textOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() ? value : undefined;
  // Kontent has a field's name beside its value: `{ type: 'text', name: 'Title', value: 'Fog' }`.
  if (depth && isRecord(value) && ['type', 'name', 'value'].every(key => key in value))
    return textOf(value['value'], depth - 1);
  return inside(value, textKeys, depth, textOf);
}

/**
 * Reads a URL as it is written, absolute or relative: a string, or the first URL in a list or under a usual key of an object
 * (`url`, `href`, …).
 */
export function addressOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'string') return webUrl(value, 'https://a.example') && value;
  // Atom feeds as JSON (Blogger) have several links to a story: the one with `rel: 'alternate'` is its page.
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
 * Reads a URL as `addressOf` does, but only a text with a dot or slash. Without either, a text is hardly a URL: Directus has a
 * file's id where other systems have its URL.
 */
export function placeOf(value: unknown): string | undefined {
  const address = addressOf(value);
  return address && /^\S*[./]/.test(address) ? address : undefined;
}

const dateKeys = '$date iso date datetime seconds value rendered $numberlong $t'.split(' ');

/**
 * Reads a date: text, seconds (or milli-, micro-, nanoseconds) since 1970, a list `[year, month, day, …]` (Java), or an object
 * that a database or language wraps it in (`{ $date }`, `{ seconds }`).
 */
export function dateOf(value: unknown, lexicon: Lexicon, depth = DEPTH): Date | undefined {
  // A small number is a count, such as the mails that were `sent`, unless it can be a year.
  if (typeof value === 'number' && value < 10_000 && (value < 1900 || value > 2200)) return undefined;
  if (typeof value === 'number' || typeof value === 'string')
    return timeOf(String(value)) ?? commonDate(String(value), lexicon);
  if (Array.isArray(value) && value.length > 2 && value.every(part => typeof part === 'number')) {
    const [year = 0, month = 0, ...rest] = value;
    if (year < 1901 || year > 2199) return undefined;
    const date = realDate(Date.UTC(year, month - 1, ...rest.slice(0, 4)));
    if (date && value.length === 3) lexicon.days.add(date);
    return date;
  }
  const [zone, local] = [valueAt(value, 'timezone'), valueAt(value, 'date')];
  // PHP encodes a DateTime as `{ date, timezone }`. If the zone can't be read, the date is read without it.
  if (typeof local === 'string' && typeof zone === 'string')
    return commonDate(`${local} ${zone}`, lexicon) ?? commonDate(local, lexicon);
  return inside(value, dateKeys, depth, (inner, left) => dateOf(inner, lexicon, left));
}

function timeOf(text: string): Date | undefined {
  if (!/^(?:\d{9,13}(?:\.\d*)?|\d{16}|\d{19})$/.test(text)) return undefined;
  let time = Number(text) < 1e11 ? Number(text) * 1000 : Number(text);
  // More than 1e14 milliseconds would be after the year 5138, so the number is in microseconds or nanoseconds.
  while (time > 1e14) time /= 1000;
  return realDate(time);
}

/** The beginning of Unix time is no date, as in `commonDate`: systems write it where they have none. */
const realDate = (ms: number): Date | undefined => (Math.floor(ms) ? new Date(Math.floor(ms)) : undefined);

/** A category, tag or author. */
export interface Named {
  readonly name: string;
  /** The object in the answer that has the name, and perhaps a URL or slug; empty when the answer has a mere name. */
  readonly details: Json;
}

/** Whether a value is a database id: a number, a MongoDB ObjectId or a UUID. */
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^(?:[\da-f]{24}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i.test(value));

/**
 * Reads the categories, tags or authors in a value; those without a name are left out.
 * @param isMapped whether the page gave the field's path in `fields`: if so, a database id counts as a name, else it is left
 * out, too
 */
export function namedOf(
  value: unknown,
  nameOf: (one: unknown) => string | undefined,
  lexicon: Lexicon,
  isMapped = false,
): Named[] {
  let all = things(value);
  const [one] = all;
  // WordPress.com and some databases send a list as an object: name → entry.
  if (all.length === 1 && isRecord(one) && !nameOf(one)) {
    const inner = Object.values(one);
    if (inner.every(isRecord)) all = inner;
  }
  return all.flatMap(details => {
    const name = isNumber(details) && !isMapped ? '' : plainText(nameOf(details) ?? '', lexicon);
    return name ? { name, details: isRecord(details) ? details : {} } : [];
  });
}

/** Reads a person's name: the full name, else first and last name, else the first text in the value, else the login name. */
export function personOf(value: unknown): string | undefined {
  const text = (names: string): string | undefined => firstOf(value, names.split(' '), textOf);
  return (
    text('displayname name fullname') ??
    ([text('firstname givenname'), text('lastname familyname surname')].filter(Boolean).join(' ') ||
      (textOf(value) ?? text('username login')))
  );
}
