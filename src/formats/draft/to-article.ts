import type { Article, ArticleAuthor, ArticleCategory } from '../../article.js';
import { collapse, positive, string, webUrl } from '../../html/values.js';
import type { Draft, Found } from './draft.js';
import { readingMinutes } from './reading-minutes.js';

/** Leaves out what is undefined, so that articles print, compare and travel well. */
export function compact<T extends object>(value: T): T {
  const rest = {} as T;
  for (const key in value) if (value[key] !== undefined) rest[key] = value[key];
  return rest;
}

/** Characters of a title, a name or a label: browsers take seconds to lay out a word of a megabyte. */
const LONGEST = 5000;

const text = (value: unknown): string | undefined => collapse(string(value).slice(0, LONGEST)) || undefined;

/** FNV-1a: short, and the same on every visit. */
function hash(value: string): string {
  let code = 0x811c9dc5;
  for (let index = 0; index < value.length; index++)
    code = Math.imul(code ^ value.charCodeAt(index), 0x01000193);
  return (code >>> 0).toString(36);
}

function authorsOf(draft: Draft, base: string | undefined): ArticleAuthor[] {
  return (draft.authors ?? []).flatMap(author => {
    const name = text(author?.name);
    return name
      ? [compact({ name, url: webUrl(author?.url, base), avatar: webUrl(author?.avatar, base) })]
      : [];
  });
}

/** For stories that have no title: their first sentence, if it is short, else their first words. */
const headline = (text: string): string =>
  /^.{10,110}?[.!?。](?=\s|$)/.exec(text)?.[0] ??
  (text.length > 110 ? text.slice(0, 110).replace(/\s*\S*$/, '…') : text);

/**
 * The one place that guarantees what `Article` promises.
 * @param base what a relative URL of the story is relative to: the site, else the feed
 */
export function toArticle(draft: Draft, base: string | undefined, found: Found): Article {
  const url = webUrl(draft.url, base);
  const summary = text(found.summary);
  const title = text(draft.title) ?? (summary ? headline(summary) : '');
  const category = text(draft.category?.name);
  const id = string(typeof draft.id === 'number' ? `${draft.id}` : draft.id) || url;
  return compact<Article>({
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
    tags: [...new Set((draft.tags ?? []).flatMap(tag => text(tag) ?? []))],
    authors: authorsOf(draft, base),
    published: draft.published,
    modified: draft.modified,
    image: found.image && compact(found.image),
    // Java's and PHP's way to write it is none of HTML's.
    language: text(draft.language)?.replaceAll('_', '-'),
    readingMinutes: positive(draft.readingMinutes) ?? (found.body ? readingMinutes(found.body) : undefined),
    label: text(draft.label),
    access: draft.access === 'members' || draft.access === 'free' ? draft.access : undefined,
  });
}
