/**
 * Reads the JSON of any API. The page may give the path of an article field in the attribute or option `fields`; all other
 * fields are found by the property names that many APIs use (`usual-names.ts`).
 */
import { FeedError } from '../../feed-error.js';
import { apiError } from '../apis/api-error.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import type { Draft, PictureDraft } from '../draft/draft.js';
import { eachEntry } from '../draft/each-entry.js';
import type { FormatReader } from '../format.js';
import { bodyOf, type Converters } from './body.js';
import { accessIn } from './access.js';
import { contextIn, isRecording } from './context.js';
import { declaresError } from './declared-error.js';
import { loadMarkdown } from './load-markdown.js';
import { loadRichText } from './load-rich-text.js';
import { at, find, pathOfField, type Fields, type Read } from './fields.js';
import { withFilm } from './hosted-films.js';
import { linker } from './links.js';
import { nextPageOf } from './next-page.js';
import { picturesOf } from './pictures.js';
import { withReposted } from './reposts.js';
import { storiesOf } from './story-list.js';
import { usualNames, type FieldName } from './usual-names.js';
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
    const entries = typeof value === 'string' ? value.split(between) : value;
    const named = namedOf(entries, nameOf, lexicon, isMapped);
    return named.length ? named : undefined;
  });
}

/**
 * Reads the category, and the names of the topics: the tags, and the further categories, because an article has one category
 * only. If the page mapped `tags`, the topics are what is at that path and nothing else.
 */
function termsIn(item: Json, fields: Fields, lexicon: Lexicon): Required<Pick<Draft, 'category' | 'tags'>> {
  const [category, ...rest] = findNamed(item, 'category.name', fields, textOf, lexicon, /\|/) ?? [];
  const { name, details } = category ?? {};
  const value = firstOf(details, ['value'], textOf);
  // A story may have one main `category` and all of its `categories`.
  const all = valueAt(item, 'categories');
  const further = pathOfField(fields, 'tags')
    ? []
    : [...rest, ...namedOf(typeof all === 'string' ? all.split('|') : all, textOf, lexicon)];
  const tags = findNamed(item, 'tags', fields, textOf, lexicon) ?? [];
  return {
    category: {
      name,
      slug:
        (pathOfField(fields, 'category.slug') ? undefined : firstOf(details, ['slug'], textOf)) ??
        find(item, 'category.slug', fields, textOf) ??
        // The option of a select field is `{ label, value }`: the label is the category's name, the value its slug.
        (value === name ? undefined : value),
      url: firstOf(details, ['url', 'link'], placeOf),
    },
    tags: [...further, ...tags].map(tag => tag.name).filter(tag => tag !== name),
  };
}

const personOrText = (value: unknown): string | undefined =>
  (typeof value === 'string' ? value : personOf(value))?.replace(/^\s*by\s+/i, '');

const avatars =
  'avatar image photo picture profileimage avatarurl profileimageurl headshot avatarurls photourl'.split(' ');

function authorsIn(item: Json, fields: Fields, lexicon: Lexicon): NonNullable<Draft['authors']> {
  return (findNamed(item, 'authors', fields, personOrText, lexicon) ?? []).map(({ name, details }) => ({
    name,
    url: firstOf(
      details,
      ['htmlurl', 'weburl', 'url', 'link', 'href', 'website', 'websiteurl', 'profileurl', 'actorid'],
      placeOf,
    ),
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

/** Matches what news services have in the place of a text that is not for sale alone: `[+1234 chars]`, `ONLY AVAILABLE IN PAID PLANS`. */
const cut = / ?\[\+?\d+ chars\](?=\s*(?:<\/p>)?$)|^\s*(?:<p>)?only available in [\w ]{1,60}(?:<\/p>)?\s*$/i;

function toDraft(item: Json, fields: Fields, lexicon: Lexicon, converters: Converters): Draft {
  const get = (field: FieldName): string | undefined => find(item, field, fields, textOf);
  const readDate = (value: unknown): Date | undefined => dateOf(value, lexicon);
  const modified = find(item, 'modified', fields, readDate);
  const published = find(item, 'published', fields, readDate);
  const summaryOf = (value: unknown): string | undefined => {
    const text = textOf(value);
    if (!text) return undefined;
    return converters.richText && /^[[{]/.test(text)
      ? bodyOf(text, converters)
      : (converters.markdown?.(text) ?? text);
  };
  // The name of a property may say that its text is Markdown.
  const path = pathOfField(fields, 'body');
  const isMarkdown = /markdown|md$/i.test(path ?? '');
  const body =
    find(item, 'body', fields, value => bodyOf(isMarkdown ? { markdown: value } : value, converters)) ??
    (path ? undefined : bodyOf({ markdown: firstOf(item, usualNames.markdown, textOf) }, converters));
  return {
    id: get('id'),
    url: find(item, 'url', fields, addressOf) ?? find(item, 'slug', fields, pathOf) ?? postOf(item),
    slug: get('slug'),
    title: plainText(get('title') ?? '', lexicon),
    summary: find(item, 'summary', fields, summaryOf)?.replace(cut, ''),
    body: body?.replace(cut, ''),
    ...termsIn(item, fields, lexicon),
    authors: authorsIn(item, fields, lexicon),
    published: published ?? (pathOfField(fields, 'published') ? undefined : modified),
    modified,
    pictures: picturesIn(item, fields, lexicon).filter(({ src }) => !isRecording(src)),
    ...contextIn(item, fields, lexicon),
    language: find(item, 'language', fields, languageOf),
    access: accessIn(item, fields),
    label: plainText(get('label') ?? '', lexicon),
  };
}

/** Returns a slug that is a path, as static site generators have it for a page (`/news/bridge`); else `undefined`. */
const pathOf = (slug: unknown): string | undefined => {
  const path = textOf(slug);
  return path?.startsWith('/') ? path : undefined;
};

/** The address of a post of Bluesky, which has none but that of its record: `at://did:plc:…/app.bsky.feed.post/…`. */
const postOf = (item: Json): string | undefined => {
  const [, account, post] =
    /^at:\/\/([\w.:-]+)\/app\.bsky\.feed\.post\/([\w-]+)$/.exec(textOf(item['uri']) ?? '') ?? [];
  return account && post && `https://bsky.app/profile/${account}/post/${post}`;
};

/** Returns a language tag; `undefined` for a word such as `English` or `default`. */
const languageOf = (value: unknown): string | undefined => {
  const language = textOf(value);
  return language && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(language) ? language : undefined;
};

/** Finds the list of entries in an answer: at its path in `fields`, else by a search for stories (`storiesOf`). */
function itemsOf(json: unknown, { items: mappedPath }: Fields): readonly unknown[] | undefined {
  if (!mappedPath) return storiesOf(json);
  const list = at(json, mappedPath);
  // Some databases, such as Firebase, send a list as an object: key → entry.
  return Array.isArray(list) ? list : isObject(list) ? Object.values(list) : undefined;
}

export const json: FormatReader = {
  name: 'json',

  async parse(answer, { fields = {}, lexicon }) {
    const { json, url, requestUrl, status = 200 } = answer;
    if (status >= 400) throw apiError(answer);
    const items = itemsOf(json, fields);
    if (declaresError(json, items))
      throw apiError(answer, (json as Json)['code'] ?? (json as Json)['status']);
    if (!items) {
      const keys = isObject(json) ? Object.keys(json).slice(0, 8).join(', ') : 'none';
      const message = fields['items']
        ? `There is no list at "${fields['items']}" (fields.items); the answer has: ${keys}.`
        : `Expected a feed, but got JSON of an unknown shape (${keys}). Say where its articles are: fields='{"items":"…"}'.`;
      throw new FeedError(message, { reason: 'format', url: requestUrl });
    }
    const linked = linker(json);
    const [richText, markdown] = await Promise.all([loadRichText(answer), loadMarkdown(answer)]);
    const drafts = eachEntry(items.filter(isRecord), item =>
      toDraft(withFilm(withReposted(unwrap(linked(item))), url || undefined), fields, lexicon, {
        richText,
        markdown,
      }),
    ).filter(({ title, url, body, summary }) => title || url || body || summary);
    const isList = items[0] !== json;
    return {
      title:
        isList && isObject(json) && typeof json['title'] === 'string'
          ? plainText(json['title'], lexicon)
          : undefined,
      drafts,
      base: url || undefined,
      next: isList && items.length ? nextPageOf(answer, items.length, fields) : undefined,
      format: 'json',
    };
  },
};
