// https://developer.wordpress.org/rest-api/reference/posts/ · https://developer.wordpress.org/rest-api/using-the-rest-api/
import { apiError } from './api-error.js';
import { wordpressMarks } from './api-marks.js';
import type { Draft } from './draft.js';
import { draftsOf } from './drafts-of.js';
import { toArticles } from './drafts.js';
import type { Answer, Format, Get } from './format.js';
import type { PictureDraft } from './pictures.js';
import { sameTerm, slugOf } from './terms.js';
import { plainText } from './text.js';
import { usualDate } from './usual-dates.js';

interface Rendered {
  readonly rendered?: string;
  readonly protected?: boolean;
}

/** A category, a tag or an author; an error object where WordPress can't show it. */
interface Term {
  readonly id?: number;
  readonly name?: string;
  readonly slug?: string;
  readonly link?: string;
  readonly taxonomy?: string;
  readonly avatar_urls?: Readonly<Record<string, string>>;
}

interface Size {
  readonly source_url?: string;
  readonly width?: number;
  readonly height?: number;
}

interface Media {
  readonly source_url?: string;
  readonly alt_text?: string;
  readonly caption?: Rendered;
  readonly media_details?: null | (Size & { readonly sizes?: Readonly<Record<string, Size>> | null });
}

interface Post {
  readonly id?: number;
  readonly link?: string;
  readonly slug?: string;
  readonly date?: string;
  readonly date_gmt?: string;
  readonly modified?: string;
  readonly modified_gmt?: string;
  readonly title?: Rendered;
  readonly excerpt?: Rendered;
  readonly content?: Rendered;
  readonly jetpack_featured_media_url?: string;
  readonly _embedded?: null | {
    readonly author?: readonly Term[] | null;
    readonly 'wp:term'?: readonly (readonly Term[])[] | null;
    readonly 'wp:featuredmedia'?: readonly (Media | null)[] | null;
  };
}

interface ApiError {
  readonly code?: string;
  readonly message?: string;
  readonly data?: { readonly status?: number };
}

const FIELDS = 'id,slug,link,date,date_gmt,modified,modified_gmt,title,excerpt,content,_links,_embedded';
const MAX_PER_PAGE = 100;

/** The `date` fields are in the site's own time and don't say which; the `_gmt` ones are UTC without saying so. */
function dateOf(gmt: string | undefined, local: string | undefined): Date | undefined {
  return usualDate(gmt && `${gmt}Z`) ?? usualDate(local);
}

/** Every size that shows the whole picture; the cropped ones show another. */
function srcsetOf({
  width = 0,
  height = 0,
  sizes = {},
}: NonNullable<Media['media_details']>): string | undefined {
  const byWidth = new Map<number, string>();
  for (const size of Object.values(sizes ?? {})) {
    const { source_url: url, width: w = 0, height: h = 0 } = size;
    if (url && w && Math.abs((h * width) / w - height) <= height / 50) byWidth.set(w, `${url} ${w}w`);
  }
  return byWidth.size > 1 ? [...byWidth.values()].join(', ') : undefined;
}

function pictureOf({ source_url: src, alt_text: alt, caption, media_details }: Media): PictureDraft {
  const details = media_details ?? {};
  const { width, height } = details;
  return { src, alt, caption: plainText(caption?.rendered ?? ''), width, height, srcset: srcsetOf(details) };
}

/** Plugins and proxies leave `null` where WordPress has a list or nothing. */
const named = <T extends Term>(terms: readonly T[] | null | undefined): T[] =>
  (terms ?? []).filter(term => term?.name).map(term => ({ ...term, name: plainText(term.name ?? '') }));

function toDraft(post: Post): Draft {
  const { content, title, excerpt } = post;
  const embedded = post._embedded ?? {};
  const terms = named(embedded['wp:term']?.flat());
  const categories = terms.filter(({ taxonomy }) => taxonomy === 'category');
  const category = categories.find(({ slug }) => slug !== 'uncategorized') ?? categories[0];
  return {
    id: post.id,
    url: post.link,
    slug: decoded(post.slug),
    title: plainText(title?.rendered ?? ''),
    summary: excerpt?.rendered,
    body: content?.rendered,
    category: category && { ...category, slug: decoded(category.slug), url: category.link },
    tags: terms
      .filter(term => term !== category && /^(category|post_tag)$/.test(term.taxonomy ?? ''))
      .map(({ name }) => name),
    authors: named(embedded.author).map(({ name, link, avatar_urls }) => ({
      name,
      url: link,
      avatar: Object.values(avatar_urls ?? {}).at(-1),
    })),
    published: dateOf(post.date_gmt, post.date),
    modified: dateOf(post.modified_gmt, post.modified),
    pictures: [
      ...(embedded['wp:featuredmedia'] ?? []).flatMap(media => (media ? pictureOf(media) : [])),
      { src: post.jetpack_featured_media_url },
    ],
    access: content?.protected ? 'members' : undefined,
  };
}

/** WordPress percent-encodes slugs of other scripts. */
function decoded(slug = ''): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function nextPage({ url, headers }: Answer, count: number): string | undefined {
  if (!URL.canParse(url) || !wordpressMarks.serves(new URL(url))) return undefined;
  const next = new URL(url);
  const { searchParams: query } = next;
  const page = Number(query.get('page') ?? 1);
  // A proxy may hide the header; then a full page promises another.
  const pages =
    headers.get('x-wp-totalpages') ?? (count < Number(query.get('per_page') ?? 10) ? page : Infinity);
  query.set('page', `${page + 1}`);
  return page < Number(pages) ? next.href : undefined;
}

/** Another collection of the same API; the route is in the path or, with plain permalinks, in the query. */
function collection(posts: URL, name: string): URL {
  const url = new URL(posts);
  const route = url.searchParams.get('rest_route');
  url.search = '';
  if (route) url.searchParams.set('rest_route', route.replace(/[^/]+\/?$/, name));
  else url.pathname = url.pathname.replace(/[^/]+\/?$/, name);
  return url;
}

/** The numbers of categories given by name or slug, since WordPress filters by nothing else. */
async function categoryIds(posts: URL, wanted: readonly string[], get: Get): Promise<string> {
  const ask = async (query: Readonly<Record<string, string>>): Promise<readonly Term[]> => {
    const url = collection(posts, 'categories');
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const { json } = await get(url.href);
    return Array.isArray(json) ? (json as Term[]) : [];
  };
  const common = { per_page: `${MAX_PER_PAGE}`, _fields: 'id,name,slug' };
  const bySlug = await ask({ ...common, slug: wanted.map(slugOf).join() });
  const all = bySlug.length < wanted.length ? named(await ask(common)) : [];
  const found = [...bySlug, ...all.filter(term => wanted.some(name => sameTerm(term, name)))];
  // No category has the number 0, so nothing is found, as it should be.
  return [...new Set(found.map(({ id }) => id))].join() || '0';
}

/** The posts of a site whose address or API root was given. */
function postsOf(endpoint: URL): URL {
  const url = new URL(endpoint);
  const route = url.searchParams.get('rest_route');
  if (route !== null) url.searchParams.set('rest_route', route.replace(/^\/?$/, '/wp/v2/posts'));
  else if (!/\/wp-json\/./.test(url.pathname)) {
    url.pathname = url.pathname.replace(/\/(wp-json\/?)?$/, '/wp-json/wp/v2/posts');
  }
  return url;
}

export const wordpress: Format = {
  ...wordpressMarks,

  async request(endpoint, { limit, categories = [] }, get) {
    const url = postsOf(endpoint);
    const defaults = {
      _embed: 'author,wp:featuredmedia,wp:term',
      _fields: FIELDS,
      ...(limit && { per_page: `${Math.min(limit, MAX_PER_PAGE)}` }),
      ...(categories.length &&
        !url.searchParams.has('categories') && { categories: await categoryIds(url, categories, get) }),
    };
    for (const [name, value] of Object.entries(defaults)) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, value);
    }
    return url;
  },

  parse(answer) {
    const { json, url } = answer;
    const list = [json].flat().filter(item => typeof item === 'object' && item !== null) as (Post &
      ApiError)[];
    const [first] = list;
    if (first?.code === 'rest_post_invalid_page_number') return { articles: [], format: 'wordpress' };
    if (first?.code && first.message) throw apiError(answer, first.data?.status);
    const posts = list.filter(({ link }) => link);
    return {
      articles: toArticles(draftsOf(posts, toDraft), url || undefined),
      next: Array.isArray(json) ? nextPage(answer, list.length) : undefined,
      format: 'wordpress',
    };
  },
};
