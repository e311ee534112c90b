/**
 * Reads the JSON of any API. The page may give the path of an article field in the attribute or option `fields`; all other
 * fields are found by the property names that many APIs use (`usual-names.ts`).
 */
import { FeedError } from '../../feed-error.js';
import { apiError } from '../apis/api-error.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { webUrl } from '../../html/values.js';
import type { Draft, PictureDraft } from '../draft/draft.js';
import { eachEntry } from '../draft/each-entry.js';
import type { Answer, FormatReader } from '../format.js';
import { bodyOf } from './body.js';
import { loadRichText, type RichText } from './load-rich-text.js';
import { picturesOf } from './pictures.js';
import {
  addressOf,
  dateOf,
  firstOf,
  isEmpty,
  isObject,
  isRecord,
  namedOf,
  personOf,
  placeOf,
  textOf,
  unwrap,
  valueAt,
  type Json,
  type Named,
} from './values.js';
import { linker } from './links.js';
import { storiesOf } from './story-list.js';
import { usualNames, type FieldName } from './usual-names.js';

type Fields = Readonly<Record<string, string>>;

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
function at(value: unknown, mappedPath: string): unknown {
  const path = dotted(`${mappedPath}`);
  return own(value, mappedPath) ?? (path ? path.split('.').reduce(step, value) : value);
}

/** Article field → another name that `fields` accepts for it. */
const shorter: Partial<Record<FieldName, string>> = {
  'image.src': 'image',
  'category.name': 'category',
  authors: 'authors.name',
  published: 'date',
};

const pathOfField = (fields: Fields, field: FieldName): string | undefined =>
  fields[field] ?? fields[shorter[field] ?? field];

type Read<T> = (value: unknown) => T | undefined;

/** Reads an article field at its path in `fields`, else at the first usual property name whose value `read` can read. */
function find<T>(item: unknown, field: FieldName, fields: Fields, read: Read<T>): T | undefined {
  const mappedPath = pathOfField(fields, field);
  return mappedPath ? read(at(item, mappedPath)) : firstOf(item, usualNames[field], read);
}

/** Reads categories, tags or authors: a list, or one text, which is split at `between`. `undefined` when none has a name. */
function findNamed(
  item: Json,
  field: FieldName,
  fields: Fields,
  nameOf: Read<string>,
  lexicon: Lexicon,
  between: RegExp = /[,|]/,
): Named[] | undefined {
  const isMapped = Boolean(pathOfField(fields, field));
  return find(item, field, fields, value => {
    const named = namedOf(
      typeof value === 'string' ? value.split(between) : value,
      nameOf,
      lexicon,
      isMapped,
    );
    return named.length ? named : undefined;
  });
}

function categoryIn(item: Json, fields: Fields, lexicon: Lexicon): NonNullable<Draft['category']> {
  const [category] = findNamed(item, 'category.name', fields, textOf, lexicon, /\|/) ?? [];
  const { name, details } = category ?? {};
  const value = firstOf(details, ['value'], textOf);
  return {
    name,
    slug:
      (pathOfField(fields, 'category.slug') ? undefined : firstOf(details, ['slug'], textOf)) ??
      find(item, 'category.slug', fields, textOf) ??
      // The option of a select field is `{ label, value }`: the label is the category's name, the value its slug.
      (value === name ? undefined : value),
    url: firstOf(details, ['url', 'link'], placeOf),
  };
}

const personOrText = (value: unknown): string | undefined =>
  (typeof value === 'string' ? value : personOf(value))?.replace(/^\s*by\s+/i, '');

const avatars =
  'avatar image photo picture profileimage avatarurl profileimageurl headshot avatarurls photourl'.split(' ');

function authorsIn(item: Json, fields: Fields, lexicon: Lexicon): NonNullable<Draft['authors']> {
  return (findNamed(item, 'authors', fields, personOrText, lexicon) ?? []).map(({ name, details }) => ({
    name,
    url: firstOf(details, ['url', 'link', 'href', 'website', 'profileurl'], placeOf),
    avatar: firstOf(details, avatars, placeOf),
  }));
}

/**
 * Finds the pictures of an entry, at their path in `fields`, else under the usual property names. A picture's alternative text,
 * caption, credit, width and height each come from their own path in `fields` (such as `image.alt`), else from the picture's
 * object, else from the entry.
 */
function picturesIn(item: Json, fields: Fields, lexicon: Lexicon): PictureDraft[] {
  const mappedPath = pathOfField(fields, 'image.src');
  const found = mappedPath
    ? picturesOf(at(item, mappedPath), {
        around: at(item, mappedPath.slice(0, Math.max(mappedPath.lastIndexOf('.'), 0))),
        isMapped: true,
      })
    : usualNames['image.src'].flatMap(name => {
        const value = valueAt(item, name);
        return isEmpty(value) ? [] : picturesOf(value);
      });
  const detailOf = (
    part: 'alt' | 'caption' | 'credit' | 'width' | 'height',
    found: unknown,
  ): string | undefined => {
    const isMapped = Boolean(pathOfField(fields, `image.${part}`));
    return (isMapped ? undefined : textOf(found)) ?? find(item, `image.${part}`, fields, textOf);
  };
  // Later, `toPicture` drops pictures with a size below 50 pixels as icons. To keep a picture whose path the page gave in
  // `fields`, such a size in the picture's object is ignored.
  const sizeOf = (size: unknown): unknown => (mappedPath && Number(size) < 50 ? undefined : size);
  return found.slice(0, 9).map(({ src, alt, caption, credit, width, height }) => ({
    src,
    alt: detailOf('alt', alt),
    caption: plainText(detailOf('caption', caption) ?? '', lexicon),
    credit: plainText(detailOf('credit', credit) ?? '', lexicon),
    width: detailOf('width', sizeOf(width)),
    height: detailOf('height', sizeOf(height)),
  }));
}

/** Matches the mark that news services such as NewsAPI append to a story that they cut off: `[+1234 chars]`. */
const cut = / ?\[\+?\d+ chars\](?=\s*(?:<\/p>)?$)/;

function toDraft(item: Json, fields: Fields, lexicon: Lexicon, richText?: RichText): Draft {
  const get = (field: FieldName): string | undefined => find(item, field, fields, textOf);
  const readDate = (value: unknown): Date | undefined => dateOf(value, lexicon);
  const category = categoryIn(item, fields, lexicon);
  const modified = find(item, 'modified', fields, readDate);
  const published = find(item, 'published', fields, readDate);
  return {
    id: get('id'),
    url: find(item, 'url', fields, addressOf) ?? find(item, 'slug', fields, pathOf),
    slug: get('slug'),
    title: plainText(get('title') ?? '', lexicon),
    summary: get('summary')?.replace(cut, ''),
    body: find(item, 'body', fields, value => bodyOf(value, richText))?.replace(cut, ''),
    category,
    tags: (findNamed(item, 'tags', fields, textOf, lexicon) ?? [])
      .map(({ name }) => name)
      .filter(tag => tag !== category.name),
    authors: authorsIn(item, fields, lexicon),
    published: published ?? (pathOfField(fields, 'published') ? undefined : modified),
    modified,
    pictures: picturesIn(item, fields, lexicon),
    language: get('language'),
    label: plainText(get('label') ?? '', lexicon),
  };
}

/** Returns a slug that is a path, as static site generators have it for a page (`/news/bridge`); else `undefined`. */
const pathOf = (slug: unknown): string | undefined => {
  const path = textOf(slug);
  return path?.startsWith('/') ? path : undefined;
};

/** Finds the list of entries in an answer: at its path in `fields`, else by a search for stories (`storiesOf`). */
function itemsOf(json: unknown, { items: mappedPath }: Fields): readonly unknown[] | undefined {
  if (!mappedPath) return storiesOf(json);
  const list = at(json, mappedPath);
  // Some databases, such as Firebase, send a list as an object: key → entry.
  return Array.isArray(list) ? list : isObject(list) ? Object.values(list) : undefined;
}

/** Finds the URL of the next page; `undefined` when the API gives a cursor or a page number instead. */
function nextOf({ json, url }: Answer, fields: Fields): string | undefined {
  // In an answer that is a list, `find` would take the entries' property `next` for the URL of the next page.
  if (Array.isArray(json) && !fields['next']) return undefined;
  return find(json, 'next', fields, value => {
    const next = addressOf(value);
    return next && /^(https?:)?[/?.]/.test(next) ? webUrl(next, url) : undefined;
  });
}

export const json: FormatReader = {
  name: 'json',

  async parse(answer, { fields = {}, lexicon }) {
    const { json, url, requestUrl, status = 200 } = answer;
    if (status >= 400) throw apiError(answer);
    const items = itemsOf(json, fields);
    if (!items) {
      const keys = isObject(json) ? Object.keys(json).slice(0, 8).join(', ') : 'none';
      const message = fields['items']
        ? `There is no list at "${fields['items']}" (fields.items); the answer has: ${keys}.`
        : `Expected a feed, but got JSON of an unknown shape (${keys}). Say where its articles are: fields='{"items":"…"}'.`;
      throw new FeedError(message, { reason: 'format', url: requestUrl });
    }
    const linked = linker(json);
    const richText = await loadRichText(answer);
    const drafts = eachEntry(items.filter(isRecord), item =>
      toDraft(unwrap(linked(item)), fields, lexicon, richText),
    ).filter(({ title, url, body, summary }) => title || url || body || summary);
    const isList = items[0] !== json;
    return {
      title:
        isList && isObject(json) && typeof json['title'] === 'string'
          ? plainText(json['title'], lexicon)
          : undefined,
      drafts,
      base: url || undefined,
      next: isList ? nextOf(answer, fields) : undefined,
      format: 'json',
    };
  },
};
