// Links to feeds: https://html.spec.whatwg.org/multipage/links.html#rel-alternate
// Links to WordPress's API: https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/
import type { Answer } from '../formats/format.js';
import { Tokens } from '../html/tokens.js';
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
 * RSS and Atom, because most servers allow scripts of other origins to read JSON (CORS), but not RSS and Atom. The second is the
 * best of the other kind: a site that refuses its API refuses all of it, but still has its RSS.
 * @param url the URL of the web page
 * @param page the page's answer; absent when it couldn't be read, for example because of CORS: then the URL of a WordPress API
 * is guessed
 */
export function feedsBehind(url: URL, page?: Answer): URL[] {
  if (!page) return wordpressBehind(url);
  const found = linksOf(page)
    .map(link => ({ link, rank: rankOf(link) }))
    .filter(({ rank }) => rank)
    .sort((a, b) => a.rank - b.rank);
  const [first] = found;
  const other = first && found.find(({ rank }) => isXml(rank) !== isXml(first.rank));
  const ordered = [first, other, ...found].flatMap(one => (one ? feedOf(one.link).href : []));
  return [...new Set(ordered)].map(href => new URL(href));
}

/** Whether links of this rank lead to RSS or Atom. */
const isXml = (rank: number): boolean => rank > 4;

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

/** Characters of a page that are searched for links, which stand in its head. */
const longestHead = 500_000;

/** Characters of a `Link` header that are read: servers and browsers allow hardly more. */
const longestHeader = 65_536;

/** Matches an entry of the `Link` header: its URL, and its parameters, in which commas in quotes don't end it. */
const headerEntry = /<([^<>]*)>([^",<]*(?:"[^"]*"?[^",<]*)*)/g;
/** Matches a parameter of such an entry: name, value in quotes, value without quotes. */
const headerParameter = /;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]*))/g;

function linksOf({ text, headers, url }: Answer): Link[] {
  const links: Link[] = [];
  let base = url;
  const tokens = new Tokens(text.slice(0, longestHead));
  while (tokens.next()) {
    if (tokens.kind !== 'start' || (tokens.name !== 'link' && tokens.name !== 'base')) continue;
    const attribute = (name: string): string =>
      (tokens.attribute(name) ?? '').replace(/&amp;|&#0?38;/g, '&').trim();
    if (tokens.name === 'link') links.push(...toLink(attribute, base));
    else if (base === url) base = endpointUrl(attribute('href'), url)?.href ?? url;
  }
  const header = (headers.get('link') ?? '').slice(0, longestHeader);
  const fromHeader = [...header.matchAll(headerEntry)].flatMap(([, href, rest = '']) => {
    const parameters = new Map([['href', href]]);
    for (const [, name = '', quoted, bare] of rest.matchAll(headerParameter))
      parameters.set(name.toLowerCase(), quoted ?? bare);
    return toLink(name => (parameters.get(name) ?? '').trim(), url);
  });
  return [...fromHeader, ...links];
}

/** A list of the link with these attributes; an empty list when it leads to no feed, or has no `http(s)` URL. */
function toLink(attribute: (name: string) => string, base: string): Link[] {
  const rel = attribute('rel');
  // Most links of a page lead to styles and icons: their URLs need not be parsed.
  const href = /alternate|api\.w\.org/i.test(rel) && endpointUrl(attribute('href'), base)?.href;
  if (!href) return [];
  const [type = ''] = attribute('type').toLowerCase().split(';', 1);
  return [{ rel, type: type.trim(), title: attribute('title'), href }];
}

/** Matches paths of Ghost's API and Drupal's, behind which there is no WordPress. */
const otherApi = /\/(?:ghost\/api|jsonapi)\//;

/**
 * A list of one URL in the API of a WordPress site, guessed from a URL that could not be read: for a front page or an RSS feed
 * the list of posts, for a `/wp-json/` URL the same route. The guess uses `?rest_route=`, which works with and without
 * WordPress's permalinks. An empty list for other URLs.
 */
function wordpressBehind({ href, pathname, search }: URL): URL[] {
  if (otherApi.test(pathname)) return [];
  const [, api] = /\/wp-json(\/.*)/.exec(pathname) ?? [];
  const isFeed = /\/feed(\/(atom|rdf|rss2?))?\/?$/.test(pathname);
  if (!api && !isFeed && !pathname.endsWith('/')) return [];
  const url = new URL(api ? search : '?', href);
  url.pathname = pathname.replace(/\/(?:wp-json|feed)(?:\/[^]*)?$/, '/');
  url.searchParams.set('rest_route', api ?? '/wp/v2/posts');
  return [url];
}
