/** Any API's JSON: the host says where things are (`fields`), and what it doesn't say goes by the names that most use. */
import { FeedError } from '../../feed-error.js';
import { apiError } from '../apis/api-error.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { webUrl } from '../../html/values.js';
import type { Draft, PictureDraft } from '../draft/draft.js';
import { eachEntry } from '../draft/each-entry.js';
import type { Answer, FormatReader } from '../format.js';
import { bodyOf } from './body.js';
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
  usual,
  type Json,
  type Named,
} from './values.js';
import { linker } from './links.js';
import { storiesOf } from './story-list.js';
import { usualNames, type FieldName } from './usual-names.js';

type Fields = Readonly<Record<string, string>>;

const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** What a key leads to; in a list, unless the key is a place in it, what it leads to in each entry. */
function step(value: unknown, key: string): unknown {
  if (!Array.isArray(value) || /^\d+$/.test(key)) return own(value, key);
  const found = value.flat().flatMap(entry => own(entry, key) ?? []);
  return found.length ? found : undefined;
}

/** Other ways to write a path: `$.data.posts[*]`, `images[0]["url"]`. https://www.rfc-editor.org/rfc/rfc9535 */
const dotted = (path: string): string =>
  path
    .replace(/\[\*\]|^\$(?=\.|\[|$)/g, '')
    .replace(/\[["']?([^\]"']+)["']?\]/g, '.$1')
    .replace(/^\./, '');

/** Follows a dotted path; numbers lead into lists. */
function at(value: unknown, said: string): unknown {
  const path = dotted(`${said}`);
  return own(value, said) ?? (path ? path.split('.').reduce(step, value) : value);
}

/** Where a host may point with a shorter name. */
const shorter: Partial<Record<FieldName, string>> = {
  'image.src': 'image',
  'category.name': 'category',
  authors: 'authors.name',
  published: 'date',
};

const saidOf = (fields: Fields, field: FieldName): string | undefined =>
  fields[field] ?? fields[shorter[field] ?? field];

type Read<T> = (value: unknown) => T | undefined;

/** A field: what is where the host says, else under the first usual name that has what can be read as one. */
function find<T>(item: unknown, field: FieldName, fields: Fields, read: Read<T>): T | undefined {
  const said = saidOf(fields, field);
  return said ? read(at(item, said)) : firstOf(item, usualNames[field], read);
}

/** What has names, in a list or in one text with something between them. */
function findNamed(
  item: Json,
  field: FieldName,
  fields: Fields,
  nameOf: Read<string>,
  lexicon: Lexicon,
  between: RegExp = /[,|]/,
): Named[] | undefined {
  const said = Boolean(saidOf(fields, field));
  return find(item, field, fields, value => {
    const named = namedOf(typeof value === 'string' ? value.split(between) : value, nameOf, lexicon, said);
    return named.length ? named : undefined;
  });
}

function categoryIn(item: Json, fields: Fields, lexicon: Lexicon): NonNullable<Draft['category']> {
  const [category] = findNamed(item, 'category.name', fields, textOf, lexicon, /\|/) ?? [];
  const { name, told } = category ?? {};
  const value = firstOf(told, ['value'], textOf);
  return {
    name,
    slug:
      (saidOf(fields, 'category.slug') ? undefined : firstOf(told, ['slug'], textOf)) ??
      find(item, 'category.slug', fields, textOf) ??
      // What forms choose from has a label and a value.
      (value === name ? undefined : value),
    url: firstOf(told, ['url', 'link'], placeOf),
  };
}

const personOrText = (value: unknown): string | undefined =>
  (typeof value === 'string' ? value : personOf(value))?.replace(/^\s*by\s+/i, '');

const avatars =
  'avatar image photo picture profileimage avatarurl profileimageurl headshot avatarurls photourl'.split(' ');

function authorsIn(item: Json, fields: Fields, lexicon: Lexicon): NonNullable<Draft['authors']> {
  return (findNamed(item, 'authors', fields, personOrText, lexicon) ?? []).map(({ name, told }) => ({
    name,
    url: firstOf(told, ['url', 'link', 'href', 'website', 'profileurl'], placeOf),
    avatar: firstOf(told, avatars, placeOf),
  }));
}

/** Pictures from where the host says, else from the usual names, each with what its own object tells of it. */
function picturesIn(item: Json, fields: Fields, lexicon: Lexicon): PictureDraft[] {
  const said = saidOf(fields, 'image.src');
  const found = said
    ? picturesOf(at(item, said), { around: at(item, said.replace(/\.?[^.]*$/, '')), said: true })
    : usualNames['image.src'].flatMap(name => {
        const value = usual(item, name);
        return isEmpty(value) ? [] : picturesOf(value);
      });
  const tell = (
    part: 'alt' | 'caption' | 'credit' | 'width' | 'height',
    known: unknown,
  ): string | undefined => {
    const isSaid = Boolean(saidOf(fields, `image.${part}`));
    return (isSaid ? undefined : textOf(known)) ?? find(item, `image.${part}`, fields, textOf);
  };
  // What the host calls the picture is no icon, whatever size is told beside it.
  const sizeOf = (size: unknown): unknown => (said && Number(size) < 50 ? undefined : size);
  return found.slice(0, 9).map(({ src, alt, caption, credit, width, height }) => ({
    src,
    alt: tell('alt', alt),
    caption: plainText(tell('caption', caption) ?? '', lexicon),
    credit: plainText(tell('credit', credit) ?? '', lexicon),
    width: tell('width', sizeOf(width)),
    height: tell('height', sizeOf(height)),
  }));
}

/** What news services write where they cut a story: `[+1234 chars]`. Whoever has the rest is not us. */
const cut = / ?\[\+?\d+ chars\](?=\s*(?:<\/p>)?$)/;

function toDraft(item: Json, fields: Fields, lexicon: Lexicon): Draft {
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
    body: find(item, 'body', fields, bodyOf)?.replace(cut, ''),
    category,
    tags: (findNamed(item, 'tags', fields, textOf, lexicon) ?? [])
      .map(({ name }) => name)
      .filter(tag => tag !== category.name),
    authors: authorsIn(item, fields, lexicon),
    published: published ?? (saidOf(fields, 'published') ? undefined : modified),
    modified,
    pictures: picturesIn(item, fields, lexicon),
    language: get('language'),
    label: plainText(get('label') ?? '', lexicon),
  };
}

/** Site generators have the path of a page for its slug. */
const pathOf = (slug: unknown): string | undefined => {
  const path = textOf(slug);
  return path?.startsWith('/') ? path : undefined;
};

/** The list of stories: where the host says, else where it is found. */
function itemsOf(json: unknown, { items: said }: Fields): readonly unknown[] | undefined {
  if (!said) return storiesOf(json);
  const list = at(json, said);
  // Some databases answer with stories by their keys.
  return Array.isArray(list) ? list : isObject(list) ? Object.values(list) : undefined;
}

/** The address of the next page; a cursor or a number is none. */
function nextOf({ json, url }: Answer, fields: Fields): string | undefined {
  // In a list it would be that of a story.
  if (Array.isArray(json) && !fields['next']) return undefined;
  return find(json, 'next', fields, value => {
    const next = addressOf(value);
    return next && /^(https?:)?[/?.]/.test(next) ? webUrl(next, url) : undefined;
  });
}

export const json: FormatReader = {
  name: 'json',

  parse(answer, { fields = {}, lexicon }) {
    const { json, url, status = 200 } = answer;
    if (status >= 400) throw apiError(answer);
    const items = itemsOf(json, fields);
    if (!items) {
      const keys = isObject(json) ? Object.keys(json).slice(0, 8).join(', ') : 'none';
      const message = fields['items']
        ? `There is no list at "${fields['items']}" (fields.items); the answer has: ${keys}.`
        : `Expected a feed, but got JSON of an unknown shape (${keys}). Say where its articles are: fields='{"items":"…"}'.`;
      throw new FeedError(message, { reason: 'format', url });
    }
    const linked = linker(json);
    const drafts = eachEntry(items.filter(isRecord), item =>
      toDraft(unwrap(linked(item)), fields, lexicon),
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
