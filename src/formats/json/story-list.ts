/** Finds the list of stories in the JSON of an unknown API. */
import { firstOf, isEmpty, isObject, isRecord, textOf, unwrap, valueAt } from './values.js';
import { usualLists, usualNames, type FieldName } from './usual-names.js';

type List = readonly unknown[];

/** Limits of `search`: levels of nesting, objects in each level, keys of each object. */
const LEVELS = 5;
const OBJECTS = 200;
const KEYS = 60;

const parts = ['url', 'published', 'summary', 'body', 'image.src', 'authors'] as const;

/** Property names of a story's title, without `name` and `subject`, which objects other than stories often have, too. */
const titles = usualNames.title.filter(name => !/^(?:name|subject)$/.test(name));

/**
 * Scores how much an object is like a story: the number of `parts` that it has (URL, date, summary, body, picture, authors), or
 * -1 when it is no story. A story has a title, or it has a body or summary as well as a URL or date; without a title, its score
 * is one less.
 * @param names property names that are accepted for the title
 */
function likeness(item: unknown, names: readonly string[] = titles): number {
  if (!isRecord(item)) return -1;
  const story = unwrap(item);
  const has = (field: FieldName): boolean => usualNames[field].some(name => !isEmpty(valueAt(story, name)));
  const found = parts.filter(has).length;
  if (firstOf(story, names, textOf) !== undefined) return found;
  return (has('body') || has('summary')) && (has('url') || has('published')) ? found - 1 : -1;
}

const hasStories = (list: List): boolean =>
  list.slice(0, 20).some(item => likeness(item, usualNames.title) >= 0);

/** Returns a list unchanged, and an object of the form key → story as the list of its stories; else `undefined`. */
function listOf(value: unknown): List | undefined {
  if (Array.isArray(value)) return value as List;
  const inner = isObject(value) ? Object.values(value) : [];
  return inner.length && inner.every(isRecord) && likeness(inner[0]) >= 0 ? inner : undefined;
}

/**
 * Returns the key–value pairs one level below a value, for the next step of `search`. For a list, it returns one pair for each
 * key of the first three entries; the pair's value is the list of the values that all entries have under that key.
 */
function below(value: unknown): [string, unknown][] {
  const entries = [value].flat().filter(isRecord);
  const keys = new Set(entries.slice(0, 3).flatMap(entry => Object.keys(entry).slice(0, KEYS)));
  return [...keys].map(key => [
    key,
    Array.isArray(value) ? entries.flatMap(entry => entry[key] ?? []) : entries[0]?.[key],
  ]);
}

/** Searches the answer breadth-first for the list whose entries have the highest `likeness`, else for a single story. */
function search(json: unknown): List | undefined {
  const best = { list: [] as List, points: 0 };
  let single: unknown;
  let level: unknown[] = [json];
  for (let depth = 0; depth < LEVELS && level.length; depth++) {
    const next: unknown[] = [];
    for (const [key, value] of level.flatMap(below)) {
      if (!isObject(value) || next.length >= OBJECTS) continue;
      next.push(value);
      const list = listOf(value) ?? [];
      const points = Math.max(...list.slice(0, 3).map(item => likeness(item)), -1);
      const usually = usualLists.includes(key.toLowerCase()) ? 0.5 : 0;
      if (points > 0 && points + usually > best.points)
        Object.assign(best, { list, points: points + usually });
      if (!single && likeness(value) > 1) single = value;
    }
    level = next;
  }
  return best.points ? best.list : single ? [single] : undefined;
}

/**
 * Keeps the entries whose `@type` is an article, because a schema.org `@graph` lists the publisher and the page, too. A list
 * without such entries is returned unchanged.
 */
function articlesOf(list: List): List {
  const articles = list.filter(item => /Article|Posting|Report/.test(textOf(valueAt(item, '@type')) ?? ''));
  return articles.length ? articles : list;
}

/** Finds the list of stories in an answer; a list of one when the answer is a single story; `undefined` without stories. */
export function storiesOf(json: unknown): List | undefined {
  if (Array.isArray(json)) return articlesOf(json);
  const others: List[] = [];
  for (const name of usualLists) {
    // A path whose parent is a list is skipped. For `data.items` with a list at `data`, `valueAt` would join the `items` of all
    // stories, for example their pictures, and that is no list of stories.
    if (Array.isArray(valueAt(json, name.replace(/(?:^|\.)[^.]*$/, '')))) continue;
    const list = listOf(valueAt(json, name));
    if (list && hasStories(list)) return articlesOf(list);
    if (list) others.push(list);
  }
  if (isRecord(json) && likeness(json) > 1 && firstOf(unwrap(json), usualNames.body, textOf)) return [json];
  const single = isRecord(json) && likeness(json) > 1 ? [json] : undefined;
  return others.find(list => !list.length) ?? search(json) ?? others[0] ?? single;
}
