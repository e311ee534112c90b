/** Any API's JSON: the host says where things are (`fields`), and what it doesn't say goes by the names that most use. */
import { FeedError } from '../feed-error.js';
import { apiError } from './api-error.js';
import { jsonMarks } from './api-marks.js';
import type { Draft } from './draft.js';
import { toArticles } from './drafts.js';
import { escapeText } from './escape-text.js';
import type { Answer, Format } from './format.js';
import { plainText, webUrl } from './text.js';
import { usualNames, type FieldName } from './usual-names.js';
import { usualDate } from './usual-dates.js';

type Json = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, string>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** What a key leads to; in a list, unless the key is a place in it, what it leads to in each entry. */
function step(value: unknown, key: string): unknown {
  if (!Array.isArray(value) || /^\d+$/.test(key)) return own(value, key);
  const found = value.flatMap(entry => step(entry, key) ?? []);
  return found.length ? found : undefined;
}

/** Follows a dotted path; numbers lead into lists. */
function at(value: unknown, path: string): unknown {
  return own(value, path) ?? path.split('.').reduce(step, value);
}

/** Where a host may point with a shorter name. */
const shorter: Partial<Record<FieldName, string>> = {
  'image.src': 'image',
  'category.name': 'category',
  authors: 'authors.name',
  published: 'date',
};

/** The value of a field: where the host says, else under the first usual name that has one. */
function find(item: unknown, field: FieldName, fields: Fields): unknown {
  const said = fields[field] ?? fields[shorter[field] ?? field];
  if (said) return at(item, said);
  for (const name of usualNames[field].split(' ')) {
    const value = at(item, name);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** Where an object has its text, and where its address. */
const textKeys = ['rendered', 'name', 'title', 'text', 'value', 'current', 'basic'];
const addressKeys = ['url', 'src', 'href', 'source_url'];

/** The text that a value is or, in a list or under one of the keys, holds. */
function textOf(value: unknown, keys = textKeys): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0], keys);
  const key = keys.find(name => own(value, name) !== undefined);
  return key && textOf(own(value, key), keys);
}

/** A list of texts, also when it is one text with commas or one object. */
function textsOf(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split(/\s*,\s*/) : [value].flat<unknown[]>();
  return list.flatMap(entry => textOf(entry) ?? []);
}

const markup = /<(?:\/[a-z]|(?:a|b|br|div|em|figure|h[1-6]|i|img|li|ol|p|span|strong|ul)[\s/>])/i;

/** HTML as it is; plain text in paragraphs. */
function htmlOf(text: string | undefined): string | undefined {
  if (text === undefined || markup.test(text)) return text;
  const paragraphs = text.split(/\n\s*\n/).map(part => escapeText(part.trim()).replace(/\n/g, '<br>'));
  return `<p>${paragraphs.join('</p><p>')}</p>`;
}

/** GraphQL, Strapi, the Guardian and search servers put the story one level down. */
function unwrap(item: Json): Json {
  const inner = ['node', 'attributes', 'fields', 'data', '_source'].map(key => item[key]).filter(isObject);
  return Object.assign({}, item, ...inner) as Json;
}

function toDraft(item: Json, fields: Fields): Draft {
  const get = (field: FieldName): string | undefined => textOf(find(item, field, fields));
  const address = (field: FieldName): string | undefined => textOf(find(item, field, fields), addressKeys);
  const plain = (field: FieldName): string => plainText(get(field) ?? '');
  const category = plain('category.name');
  const authors = find(item, 'authors', fields);
  return {
    id: get('id'),
    url: address('url'),
    slug: get('slug'),
    title: plain('title'),
    summary: get('summary'),
    body: htmlOf(get('body')),
    category: { name: category, slug: get('category.slug') },
    tags: textsOf(find(item, 'tags', fields))
      .map(plainText)
      .filter(tag => tag !== category),
    authors: textsOf(authors).map(name => ({ name: plainText(name).replace(/^by\s+/i, '') })),
    published: usualDate(get('published')),
    modified: usualDate(get('modified')),
    pictures: [
      {
        src: address('image.src'),
        alt: get('image.alt'),
        caption: plain('image.caption'),
        credit: plain('image.credit'),
        width: get('image.width'),
        height: get('image.height'),
      },
    ],
    language: get('language'),
    label: plain('label'),
  };
}

/** The list of stories: where the host says, else the answer itself or under a usual name. */
function itemsOf(json: unknown, { items: said }: Fields): readonly unknown[] | undefined {
  if (said) {
    const list = at(json, said);
    // Some databases answer with stories by their keys.
    return Array.isArray(list) ? list : isObject(list) ? Object.values(list) : undefined;
  }
  if (Array.isArray(json)) return json as unknown[];
  const lists = usualNames.items.split(' ').map(name => at(json, name));
  return lists.find(list => Array.isArray(list)) as readonly unknown[] | undefined;
}

/** The address of the next page; a cursor or a number is none. */
function nextOf({ json, url }: Answer, fields: Fields): string | undefined {
  const next = textOf(find(json, 'next', fields), addressKeys);
  return next && /^(https?:)?[/?.]/.test(next) ? webUrl(next, url) : undefined;
}

export const json: Format = {
  ...jsonMarks,

  parse(answer, { fields = {} } = {}) {
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
    const drafts = items
      .filter(isObject)
      .map(item => toDraft(unwrap(item), fields))
      .filter(({ title, url, body, summary }) => title || url || body || summary);
    return {
      title: isObject(json) && typeof json['title'] === 'string' ? plainText(json['title']) : undefined,
      articles: toArticles(drafts, url || undefined),
      next: nextOf(answer, fields),
      format: 'json',
    };
  },
};
