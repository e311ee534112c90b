// Links to feeds: https://html.spec.whatwg.org/multipage/links.html#rel-alternate
// Links to WordPress's API: https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/
import type { Answer } from '../formats/format.js';
import { endpointUrl } from './named-url.js';

interface Link {
  readonly rel: string;
  readonly type: string;
  readonly title: string;
  /** Absolute URL. */
  readonly href: string;
}

const WORDPRESS_API = 'https://api.w.org/';

/**
 * Feed autodiscovery: URLs of the feeds that a web page links to, best guess first. JSON Feeds and WordPress's API come before
 * RSS and Atom, because most servers allow scripts of other origins to read JSON (CORS), but not RSS and Atom.
 * @param url the URL of the web page
 * @param page the page's answer; absent when it couldn't be read, for example because of CORS: then the URL of a WordPress API
 * is guessed
 */
export function feedsBehind(url: URL, page?: Answer): URL[] {
  if (!page) return wordpressBehind(url);
  const found = linksOf(page)
    .map(link => ({ link, rank: rankOf(link) }))
    .filter(({ rank }) => rank)
    .sort((a, b) => a.rank - b.rank)
    .map(({ link }) => feedOf(link).href);
  return [...new Set(found)].map(href => new URL(href));
}

/** Rank of a link by its kind of feed: from 1 (JSON Feed, the best) to 6 (a feed of comments); 0 when it leads to no feed. */
function rankOf({ rel, type, title, href }: Link): number {
  if (rel.split(/\s+/).includes(WORDPRESS_API)) return 3;
  if (!/\balternate\b/i.test(rel)) return 0;
  const comments = /comment/i.test(title) || /\/comments?\//.test(href);
  if (type === 'application/feed+json') return 1;
  if (type === 'application/json')
    return /\/wp\/v2\/(posts|categories|tags)\/\d+/.test(href) ? 2 : href.includes('/wp/v2/') ? 0 : 4;
  if (/^(application|text)\/(?:x\.)?(?:(atom\+|rss\+|rdf\+)?xml|rss|atom)$/.test(type))
    return comments ? 6 : 5;
  return 0;
}

/**
 * The URL of the feed that a link leads to: its `href`, except for two links to WordPress's API. The API's root becomes the URL
 * of the list of posts; the API's record of a category or tag becomes the URL of the list of its posts.
 */
function feedOf({ rel, href }: Link): URL {
  const url = new URL(href);
  const route = url.searchParams.get('rest_route');
  const [, terms, id] = /\/wp\/v2\/(categories|tags)\/(\d+)/.exec(url.href) ?? [];
  const path = rel.includes(WORDPRESS_API)
    ? `${route ?? url.pathname}/wp/v2/posts`.replace(/\/+/g, '/')
    : undefined;
  const posts = path ?? (route ?? url.pathname).replace(/(?:categories|tags)\/\d+/, 'posts');
  if (route === null) url.pathname = posts;
  else url.searchParams.set('rest_route', posts);
  if (terms && id) url.searchParams.set(terms, id);
  return url;
}

function linksOf({ text, headers, url }: Answer): Link[] {
  const html = text.slice(0, 500_000).replace(/<!--[^]*?-->|<script\b[^]*?<\/script/gi, '');
  const tags = html.match(/<(?:link|base)\s(?:[^<>"']|"[^"]*"|'[^']*')*>/gi) ?? [];
  const [base] = tags.filter(tag => /^<base/i.test(tag)).flatMap(tag => toLink(tag, url));
  const fromHeader = (headers.get('link') ?? '').matchAll(/<([^>]*)>([^,]*(?:"[^"]*"[^,]*)*)/g);
  return [
    ...[...fromHeader].flatMap(([, href = '', rest = '']) => toLink(` href="${href}" ${rest}`, url)),
    ...tags.flatMap(tag => toLink(tag, base?.href ?? url)),
  ];
}

/**
 * Parses a `<link>` or `<base>` tag, or an entry of the `Link` header with its URL rewritten as `href="…"`. Returns a list of
 * one link; an empty list when there is no `http(s)` URL.
 */
function toLink(tag: string, base: string): Link[] {
  const attribute = (name: string): string => {
    const [, quoted, single, bare] =
      new RegExp(`[\\s;]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>;]+))`, 'i').exec(tag) ?? [];
    return (quoted ?? single ?? bare ?? '').replace(/&amp;|&#0?38;/g, '&').trim();
  };
  const href = endpointUrl(attribute('href'), base)?.href;
  if (!href) return [];
  return [
    {
      rel: attribute('rel'),
      type: attribute('type')
        .toLowerCase()
        .replace(/\s*;.*/, ''),
      title: attribute('title'),
      href,
    },
  ];
}

/**
 * A list of one URL in the API of a WordPress site, guessed from a URL that could not be read: for a front page or an RSS feed
 * the list of posts, for a `/wp-json/` URL the same route. The guess uses `?rest_route=`, which works with and without
 * WordPress's permalinks. An empty list for other URLs.
 */
function wordpressBehind({ href, pathname, search }: URL): URL[] {
  const [, api] = /\/wp-json(\/.*)/.exec(pathname) ?? [];
  const isFeed = /\/feed(\/(atom|rdf|rss2?))?\/?$/.test(pathname);
  if (!api && !isFeed && !pathname.endsWith('/')) return [];
  const url = new URL(api ? search : '?', href);
  url.pathname = pathname.replace(/\/(wp-json|feed)(\/.*)?$/, '/');
  url.searchParams.set('rest_route', api ?? '/wp/v2/posts');
  return [url];
}
