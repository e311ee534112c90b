import type { Article, ArticleAuthor, ArticleCategory } from '../../article.js';
import { boundMarks, collapse, positive, string, webUrl } from '../../html/values.js';
import type { Draft, Found } from './draft.js';

/** Copies an object and leaves out the properties whose value is `undefined`, as `JSON.stringify` does. */
export function compact<T extends object>(value: T): T {
  const rest = {} as T;
  for (const key in value) if (value[key] !== undefined) rest[key] = value[key];
  return rest;
}

/** Maximum length of a plain-text field, in UTF-16 code units: browsers take seconds to lay out a word of a megabyte. */
const LONGEST = 5000;

/** The same for names of categories, topics and writers, of which a story may have many. Some feeds name all writers in one. */
export const LONGEST_NAME = 1000;

/** Maximum number of a story's topics, and of its writers. */
const MOST = 500;

const text = (value: unknown, longest = LONGEST): string | undefined =>
  collapse(boundMarks(string(value).slice(0, longest))) || undefined;

export const nameOf = (value: unknown): string | undefined => text(value, LONGEST_NAME);

/** FNV-1a: a short hash that is the same on every visit, for the ids of articles without one. */
export function hash(value: string): string {
  let code = 0x811c9dc5;
  for (let index = 0; index < value.length; index++)
    code = Math.imul(code ^ value.charCodeAt(index), 0x01000193);
  return (code >>> 0).toString(36);
}

function authorsOf(draft: Draft, base: string | undefined): ArticleAuthor[] {
  return (draft.authors ?? []).slice(0, MOST).flatMap(author => {
    const name = nameOf(author?.name);
    return name
      ? [compact({ name, url: webUrl(author?.url, base), avatar: webUrl(author?.avatar, base) })]
      : [];
  });
}

/**
 * Converts a draft to an article: checks types, resolves URLs, collapses white space, and makes an id where there is none.
 * @param base absolute base URL of the story's relative URLs: the site's, else the feed's
 */
export function toArticle(draft: Draft, base: string | undefined, found: Found): Article {
  const url = webUrl(draft.url, base);
  const said = text(found.summary);
  const given = text(draft.title);
  // `to-articles.ts` has given a title to stories without one. Articles of a page's script don't pass it.
  const title = given ?? said ?? '';
  const summary = given && said;
  const category = nameOf(draft.category?.name);
  const id = string(typeof draft.id === 'number' ? `${draft.id}` : draft.id) || url;
  return compact<Article>({
    ...found.context,
    id: id ?? hash(`${title}|${draft.published?.toISOString() ?? ''}`),
    url,
    slug: text(draft.slug),
    title,
    summary,
    body: found.body || undefined,
    category: category
      ? compact<ArticleCategory>({
          name: category,
          slug: text(draft.category?.slug),
          url: webUrl(draft.category?.url, base),
        })
      : undefined,
    tags: [...new Set((draft.tags ?? []).slice(0, MOST).flatMap(tag => nameOf(tag) ?? []))],
    authors: authorsOf(draft, base),
    published: draft.published,
    modified: draft.modified,
    image:
      found.image &&
      compact({
        ...found.image,
        alt: text(found.image.alt) ?? '',
        caption: text(found.image.caption),
        credit: text(found.image.credit),
      }),
    // Java and PHP write `en_US`; BCP 47 and HTML's `lang` need `en-US`.
    language: text(draft.language)?.replaceAll('_', '-'),
    readingMinutes: positive(draft.readingMinutes) ?? (found.body ? minutesFor(found.body) : undefined),
    label: nameOf(draft.label),
    access: draft.access === 'members' || draft.access === 'free' ? draft.access : undefined,
  });
}

/**
 * Estimates the minutes that it takes to read a story's HTML, at 230 words a minute; at least 1. The share of text in the HTML
 * is measured in the first 2,000 characters only.
 */
export function minutesFor(html: string): number {
  const sample = html.slice(0, 2000);
  const text = sample.replace(/<[^<>]*>/g, '');
  // Average length of a word with its space: six letters, or two characters of Chinese, Japanese or Korean.
  const word = /[\u3040-\u9fff\uac00-\ud7af]/.test(text) ? 2 : 6;
  return Math.max(1, Math.round((html.length * text.length) / sample.length / word / 230));
}
