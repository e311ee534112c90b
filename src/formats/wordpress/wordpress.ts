// Posts: https://developer.wordpress.org/rest-api/reference/posts/
// `_embed`, `_fields`, `_envelope` and pages: https://developer.wordpress.org/rest-api/using-the-rest-api/
import { newLexicon } from '../../html/lexicon.js';
import { apiError } from '../apis/api-error.js';
import { withoutEnvelope, wordpressSignature } from '../apis/signatures.js';
import { eachEntry } from '../draft/each-entry.js';
import type { Answer, FormatReader, Get } from '../format.js';
import { sameTerm, slugOf } from '../same-term.js';
import { named, toDraft, type Post, type Term } from './post.js';

interface Enveloped {
  readonly headers?: Readonly<Record<string, string | number>>;
}

interface ApiError {
  readonly code?: string;
  readonly message?: string;
  readonly data?: { readonly status?: number };
}

const FIELDS =
  'id,slug,link,date,date_gmt,modified,modified_gmt,title,excerpt,content,_links,_embedded,' +
  'featured_media,jetpack_featured_media_url,better_featured_image,featured_image_url,featured_image_src,' +
  'featured_media_src_url,fimg_url,uagb_featured_image_src,yoast_head_json.author,yoast_head_json.og_image,authors,' +
  'comment_count,comments_count,audio_file,enclosure,meta.audio_file,meta.duration,meta.enclosure';
const MAX_PER_PAGE = 100;

function nextPage({ requestUrl: url, headers, json }: Answer, count: number): string | undefined {
  if (!URL.canParse(url) || !wordpressSignature.serves(new URL(url))) return undefined;
  const next = new URL(url);
  const { searchParams: query } = next;
  const page = Number(query.get('page') ?? 1);
  // WordPress sends the number of pages in a header. To a request with `?_envelope`, it sends `{ body, status, headers }`, with
  // a copy of the header in `headers`. Where a proxy strips the header and there is no copy, a page with as many posts as were
  // requested means that there is probably another page.
  const pages =
    headers.get('x-wp-totalpages') ??
    (json as Enveloped | undefined)?.headers?.['X-WP-TotalPages'] ??
    (count < Number(query.get('per_page') ?? 10) ? page : Infinity);
  query.set('page', `${page + 1}`);
  return page < Number(pages) ? next.href : undefined;
}

/** Matches the last segment of a path. The lookbehind lets the search start only where a segment starts. */
const lastSegment = /(?<![^/])[^/]+\/?$/;

/**
 * URL of another collection of the same API, for example `categories`, made from the URL of its posts. The collection's name
 * ends the path or, on a site with plain permalinks, the parameter `rest_route`.
 */
function collection(posts: URL, name: string): URL {
  const url = new URL(posts);
  const route = url.searchParams.get('rest_route');
  url.search = '';
  if (route) url.searchParams.set('rest_route', route.replace(lastSegment, name));
  else url.pathname = url.pathname.replace(lastSegment, name);
  return url;
}

/** Ids, joined with commas, of the categories with the wanted names or slugs: WordPress filters posts by category id only. */
async function categoryIds(posts: URL, wanted: readonly string[], get: Get): Promise<string> {
  const ask = async (query: Readonly<Record<string, string>>): Promise<readonly Term[]> => {
    const url = collection(posts, 'categories');
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const { json } = await get(url.href);
    return Array.isArray(json) ? (json as Term[]) : [];
  };
  const common = { per_page: `${MAX_PER_PAGE}`, _fields: 'id,name,slug' };
  const bySlug = await ask({ ...common, slug: wanted.map(slugOf).join() });
  const all = bySlug.length < wanted.length ? named(await ask(common), newLexicon()) : [];
  const found = [...bySlug, ...all.filter(term => wanted.some(name => sameTerm(term, name)))];
  // No category has id 0, so an unknown category gives an empty list; an empty parameter would give all posts.
  return [...new Set(found.map(({ id }) => id))].join() || '0';
}

/** URL of the site's posts for an endpoint that is its front page or the API's root. Any other URL is returned unchanged. */
function postsOf(endpoint: URL): URL {
  const url = new URL(endpoint);
  const route = url.searchParams.get('rest_route');
  if (route !== null) url.searchParams.set('rest_route', route.replace(/^\/?$/, '/wp/v2/posts'));
  else if (!/\/wp-json\/./.test(url.pathname)) {
    url.pathname = url.pathname.replace(/\/(wp-json\/?)?$/, '/wp-json/wp/v2/posts');
  }
  return url;
}

export const wordpress: FormatReader = {
  name: 'wordpress',

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

  parse(answer, { lexicon }) {
    const { url } = answer;
    const json = withoutEnvelope(answer.json);
    const items = [json].flat().filter(item => typeof item === 'object' && item !== null) as (Post &
      ApiError)[];
    const [first] = items;
    if (first?.code === 'rest_post_invalid_page_number') return { drafts: [], format: 'wordpress' };
    if (first?.code && first.message) throw apiError({ ...answer, json: first }, first.data?.status);
    const posts = items.filter(({ link }) => link);
    return {
      drafts: eachEntry(posts, post => toDraft(post, lexicon)),
      base: url || undefined,
      next: Array.isArray(json) ? nextPage(answer, items.length) : undefined,
      format: 'wordpress',
    };
  },
};
