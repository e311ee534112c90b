import type { Article, ArticleAuthor, ArticleCategory, ArticleImage } from '../article.js';
import { absoluteHtml } from './absolute-html.js';
import { excerpt, longest, readingMinutes } from './excerpt.js';
import { picturesIn, toPicture, type PictureDraft } from './pictures.js';
import { collapse, plainText, webUrl } from './text.js';

type Maybe<T> = T | null | undefined;

/**
 * A story as a format finds it, before anything is guaranteed: a format only says where things are.
 * Texts are plain unless they say HTML, URLs may be relative, anything may be missing or empty.
 */
export interface Draft {
  readonly id?: Maybe<string | number>;
  readonly url?: unknown;
  readonly slug?: Maybe<string>;
  readonly title?: Maybe<string>;
  /** HTML; may be the whole article. */
  readonly summary?: Maybe<string>;
  /** HTML. */
  readonly body?: Maybe<string>;
  /** What relative URLs in the body are relative to; else the story's own URL. */
  readonly base?: Maybe<string>;
  readonly category?: Maybe<{ name?: Maybe<string>; slug?: Maybe<string>; url?: unknown }>;
  readonly tags?: readonly Maybe<string>[];
  readonly authors?: readonly Maybe<{ name?: Maybe<string>; url?: unknown; avatar?: unknown }>[];
  readonly published?: Date | undefined;
  readonly modified?: Date | undefined;
  /** In order of preference; the body's own pictures come after them. */
  readonly pictures?: readonly PictureDraft[];
  readonly language?: Maybe<string>;
  readonly readingMinutes?: Maybe<number>;
  readonly label?: Maybe<string>;
  readonly access?: Article['access'];
}

/** Leaves out what is undefined, so that articles print, compare and travel well. */
export function compact<T extends object>(value: T): T {
  const rest = {} as T;
  for (const key in value) if (value[key] !== undefined) rest[key] = value[key];
  return rest;
}

/** Sources are not to be trusted with types: what should be text may be a number, a list or `false`. */
const string = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const text = (value: unknown): string | undefined => collapse(string(value)) || undefined;

/** FNV-1a: short, and the same on every visit. */
function hash(value: string): string {
  let code = 0x811c9dc5;
  for (let index = 0; index < value.length; index++)
    code = Math.imul(code ^ value.charCodeAt(index), 0x01000193);
  return (code >>> 0).toString(36);
}

function* candidates(draft: Draft, base: string | undefined): Generator<ArticleImage> {
  const body = string(draft.body) || string(draft.summary);
  const inBody = body.includes('<img') ? [...picturesIn(body)] : [];
  for (const picture of [...(draft.pictures ?? []), ...inBody]) {
    const image = toPicture(picture, base);
    // A feed's own picture often comes again in the body, and only there with its alternative text.
    const same = image && !image.alt && inBody.find(({ src, alt }) => alt && webUrl(src, base) === image.src);
    if (image) yield same ? { ...image, alt: same.alt ?? '' } : image;
  }
}

function pickImage(
  draft: Draft,
  base: string | undefined,
  repeated: ReadonlySet<string>,
): ArticleImage | undefined {
  for (const image of candidates(draft, base)) if (!repeated.has(image.src)) return compact(image);
  return undefined;
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
 * @param repeated pictures that belong to the feed and not to a story
 */
export function toArticle(draft: Draft, base?: string, repeated: ReadonlySet<string> = new Set()): Article {
  const url = webUrl(draft.url, base);
  const bodyBase = webUrl(draft.base, base) ?? url ?? base;
  const written = string(draft.body);
  const described = string(draft.summary);
  const summary = excerpt(described) || excerpt(written) || undefined;
  // A description is the article itself when there is no other and it says more than an excerpt could.
  const whole = !written && (/<[a-z]/i.test(described) || plainText(described).length > longest);
  const body = written || (whole ? described : undefined);
  const title = text(draft.title) ?? (summary ? headline(summary) : '');
  const category = text(draft.category?.name);
  const id = String(draft.id ?? '').trim() || url;
  return compact<Article>({
    id: id ?? hash(`${title}|${draft.published?.toISOString() ?? ''}`),
    url,
    slug: text(draft.slug),
    title,
    summary,
    body: body ? absoluteHtml(body, bodyBase) : undefined,
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
    image: pickImage(draft, bodyBase, repeated),
    language: text(draft.language),
    readingMinutes: draft.readingMinutes ?? (body ? readingMinutes(body) : undefined),
    label: text(draft.label),
    access: draft.access,
  });
}

/** A feed's stories; a picture that most of them share is the feed's and none of theirs. */
export function toArticles(drafts: readonly Draft[], base?: string): Article[] {
  const articles = drafts.map(draft => toArticle(draft, base));
  const times = new Map<string, number>();
  for (const { image } of articles) if (image) times.set(image.src, (times.get(image.src) ?? 0) + 1);
  const repeated = new Set(
    [...times].filter(([, count]) => count > 2 && count * 2 > drafts.length).map(([src]) => src),
  );
  return repeated.size
    ? articles.map((article, index) =>
        article.image && repeated.has(article.image.src)
          ? toArticle(drafts[index] as Draft, base, repeated)
          : article,
      )
    : articles;
}
