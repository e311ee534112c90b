// https://ghost.org/docs/content-api/
import { escapeText } from '../html/escape.js';
import type { Lexicon } from '../html/lexicon.js';
import { plainText } from '../html/plain-text.js';
import { apiError } from './apis/api-error.js';
import { string } from '../html/values.js';
import type { Draft } from './draft/draft.js';
import { eachEntry } from './draft/each-entry.js';
import type { FormatReader, Get } from './format.js';
import { commonDate } from './read-dates/common-date.js';
import { sameTerm, slugOf } from './same-term.js';

interface Tag {
  readonly name?: string;
  readonly slug?: string;
  readonly url?: string;
  readonly visibility?: string;
}

interface Post {
  readonly id?: string;
  readonly slug?: string;
  readonly title?: string;
  readonly html?: string | null;
  readonly url?: string;
  readonly excerpt?: string | null;
  readonly custom_excerpt?: string | null;
  readonly feature_image?: string | null;
  /** URL of the lead picture before Ghost 1.0; later versions have `feature_image`. */
  readonly image?: string | null;
  readonly feature_image_alt?: string | null;
  readonly feature_image_caption?: string | null;
  readonly published_at?: string;
  readonly updated_at?: string;
  readonly reading_time?: number;
  readonly visibility?: string;
  /** Whether the answer has the full text; `false` for a post for members only. */
  readonly access?: boolean;
  readonly primary_tag?: Tag | null;
  readonly tags?: readonly Tag[];
  readonly primary_author?: Author | null;
  readonly authors?: readonly Author[];
  /** The author before Ghost 2.0; only the author's id when the request lacked `include=author`. */
  readonly author?: Author | number | null;
}

interface Author {
  readonly name?: string;
  readonly url?: string;
  readonly profile_image?: string | null;
}

interface Posts {
  readonly posts?: readonly Post[];
  readonly pages?: readonly Post[];
  readonly meta?: { readonly pagination?: { readonly page?: number; readonly pages?: number } };
}

/** Whether a tag is for readers. Internal tags such as `#newsletter` only control the site. */
const isPublic = ({ name, visibility }: Tag): boolean =>
  visibility !== 'internal' && !string(name).startsWith('#');

/**
 * The first of the values that is set, as a list of objects; a single object becomes a list of one. A number or `null` in it is
 * left out: a number is an author's id without a name, and `null` would make `toDraft` throw, so the post would be lost.
 */
const listOf = <T extends object>(...some: readonly unknown[]): T[] =>
  [some.find(Boolean) ?? []].flat().filter((one): one is T => typeof one === 'object' && one !== null);

/**
 * Maps a post to a draft. In Ghost's API, only `html` and the picture's caption are HTML. The excerpt is plain text, so it is
 * escaped for the draft, whose summary is HTML.
 */
function toDraft(post: Post, lexicon: Lexicon): Draft {
  const { tags, primary_tag, authors, primary_author, author, access = post.visibility === 'public' } = post;
  const [category, ...others] = listOf<Tag>(tags, primary_tag).filter(isPublic);
  return {
    id: post.id,
    url: post.url,
    slug: post.slug,
    title: post.title,
    summary: escapeText(string(post.custom_excerpt ?? post.excerpt)),
    body: post.html,
    category,
    tags: others.map(({ name }) => name),
    authors: listOf<Author>(authors, primary_author, author).map(one => ({
      ...one,
      avatar: one.profile_image,
    })),
    published: commonDate(post.published_at, lexicon),
    modified: commonDate(post.updated_at, lexicon),
    pictures: [
      {
        src: post.feature_image ?? post.image,
        alt: post.feature_image_alt,
        caption: plainText(string(post.feature_image_caption), lexicon),
      },
    ],
    readingMinutes: post.reading_time,
    access: post.visibility ? (access ? 'free' : 'members') : undefined,
  };
}

/**
 * Slugs of the wanted tags. Ghost transliterates non-Latin names (`Новости` → `novosti`), so where one of the names is not
 * Latin, the slugs are looked up in the site's list of tags; otherwise they are made from the names.
 */
async function tagSlugs(posts: URL, wanted: readonly string[], get: Get): Promise<string[]> {
  if (wanted.every(name => /^[\w\s&-]+$/.test(name))) return wanted.map(slugOf);
  const url = new URL('../tags/', posts);
  url.search = `${new URLSearchParams({ key: posts.searchParams.get('key') ?? '', fields: 'name,slug', limit: '100' })}`;
  const { tags = [] } = (await get(url.href)).json as { readonly tags?: readonly Tag[] };
  const slugs = tags.filter(tag => wanted.some(name => sameTerm(tag, name))).map(({ slug }) => slug ?? '');
  return slugs.length ? slugs : wanted.map(slugOf);
}

export const ghost: FormatReader = {
  name: 'ghost',

  async request(endpoint, { limit, categories = [] }, get) {
    const url = new URL(endpoint);
    // The endpoint may be the API's root (`…/content`). The final slash is added because Ghost redirects a path without it.
    url.pathname = url.pathname.replace(/\/content\/?$/, '/content/posts').replace(/\/?$/, '/');
    const query = url.searchParams;
    if (!query.has('include')) query.set('include', 'tags,authors');
    if (limit && !query.has('limit')) query.set('limit', `${Math.min(limit, 100)}`);
    if (categories.length) {
      const tagged = `tag:[${(await tagSlugs(url, categories, get)).join()}]`;
      const filter = query.get('filter');
      if (!filter?.includes(tagged)) query.set('filter', filter ? `(${filter})+${tagged}` : tagged);
    }
    return url;
  },

  parse(answer, { lexicon }) {
    const { posts, pages, meta } = answer.json as Posts;
    const list = posts ?? pages;
    if (!list) throw apiError(answer);
    const { page = 1, pages: last = 1 } = meta?.pagination ?? {};
    const next = URL.canParse(answer.requestUrl) ? new URL(answer.requestUrl) : undefined;
    next?.searchParams.set('page', `${page + 1}`);
    return {
      drafts: eachEntry(list, post => toDraft(post, lexicon)),
      base: answer.url || undefined,
      // The next page is worked out from `page` and `pages`, not taken from Ghost's `pagination.next`: in the answer for a page
      // past the last one, that property still names a further page.
      next: page < last ? next?.href : undefined,
      format: 'ghost',
    };
  },
};
