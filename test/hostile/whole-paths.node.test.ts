// Shows promise 10 of SECURITY.md.
/**
 * Property test over HTTP: for any feeds, pages and redirects of three origins that name each other, the token of an origin is
 * sent only to addresses that the page named, or that an answer of the same origin named which itself got the token.
 */
import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import fc from 'fast-check';
import { configure, FeedError, loadFeed, type Feed } from '../../src/index.js';
import { holds } from '../helpers/holds.js';
import { startSite } from '../helpers/http-site.js';

const PATHS = ['/feed', '/two', '/page', '/logout'] as const;
const KINDS = ['json', 'json', 'rss', 'atom', 'page', 'redirect', 'down'] as const;
/** How an answer writes an address: each gets the origin and the path that it leads to. */
const SPELLINGS: readonly ((origin: string, path: string) => string)[] = [
  (origin, path) => origin + path,
  (_, path) => path,
  (_, path) => path.slice(1),
  (origin, path) => origin.replace('http:', '') + path,
  (origin, path) => origin.replace('http', 'HTTP') + path,
  (origin, path) => origin.replace('//', '\\\\') + path,
  (origin, path) => `feed:${origin}${path}`,
  (origin, path) => `“${origin}${path}”`,
  (origin, path) => `${origin}${path}”`,
  (origin, path) => `\t ${origin}${path}\n`,
  (origin, path) => `${origin}${path}#»`,
  (origin, path) => `${origin}/x/..${path}`,
  (origin, path) => origin.replace('//', '//127.0.0.1:1@') + path,
];

/** What a path of an origin answers with, and the address that the answer names. */
interface Place {
  readonly kind: (typeof KINDS)[number];
  readonly origin: number;
  readonly path: number;
  readonly spelling: number;
}

interface World {
  /** Origin → path → its answer. */
  readonly places: readonly (readonly Place[])[];
  /** The endpoints of the page, as origin and path. */
  readonly endpoints: readonly (readonly [origin: number, path: number])[];
  /** Which origins have a token. */
  readonly tokens: readonly boolean[];
  /** Whether `configure({ headers })` gets a function instead of an object. */
  readonly isFunction: boolean;
}

const origin = fc.nat({ max: 2 });
const path = fc.nat({ max: PATHS.length - 1 });
const place: fc.Arbitrary<Place> = fc.record({
  kind: fc.constantFrom(...KINDS),
  origin,
  path,
  spelling: fc.nat({ max: SPELLINGS.length - 1 }),
});
const places = fc.array(place, { minLength: PATHS.length, maxLength: PATHS.length });
const worlds: fc.Arbitrary<World> = fc.record({
  places: fc.array(places, { minLength: 3, maxLength: 3 }),
  endpoints: fc.array(fc.tuple(origin, path), { minLength: 1, maxLength: 3 }),
  tokens: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  isFunction: fc.boolean(),
});

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

function send(response: ServerResponse, { kind }: Place, target: string): void {
  const link = `<link rel="next" xmlns="http://www.w3.org/2005/Atom" href="${escapeXml(target)}"/>`;
  const bodies: Partial<Record<Place['kind'], string>> = {
    json: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: 'One' }],
      next_url: target,
    }),
    rss: `<rss version="2.0"><channel>${link}<item><title>One</title></item></channel></rss>`,
    atom: `<feed xmlns="http://www.w3.org/2005/Atom">${link}<entry><id>1</id><title>One</title></entry></feed>`,
    page: `<!doctype html><link rel="alternate" type="application/feed+json" href="${escapeXml(target)}">`,
  };
  if (kind === 'down') response.writeHead(404).end();
  else if (kind === 'redirect') response.writeHead(302, { location: encodeURI(target.trim()) }).end();
  else response.end(bodies[kind]);
}

/**
 * The addresses that may get the token of their origin. It reads addresses as `new URL` does; so it may allow more than the
 * library, which ignores some, but nothing that only another reading of the same text would give.
 */
function allowedIn({ places, endpoints }: World, origins: readonly string[]): ReadonlySet<string> {
  const allowed = new Set(endpoints.map(([at, name]) => origins[at]! + PATHS[name]!));
  for (const address of allowed) {
    const { origin, pathname, href } = new URL(address);
    const named = places[origins.indexOf(origin)]?.[PATHS.findIndex(each => pathname.startsWith(each))];
    if (!named) continue;
    const written = SPELLINGS[named.spelling]!(origins[named.origin]!, PATHS[named.path]!);
    for (const text of [
      written,
      encodeURI(written.trim()),
      written.replace(/^“|”$/g, '').replace('feed:', ''),
    ])
      if (URL.canParse(text, href) && new URL(text, href).origin === origin) {
        const target = new URL(text, href);
        allowed.add(target.origin + target.pathname);
      }
  }
  return allowed;
}

test('tokens stay where the page and their own origin lead', async test => {
  let world: World | undefined;
  let leaks: string[] = [];
  const sites = await Promise.all(
    [0, 1, 2].map(at =>
      startSite(test, (request: IncomingMessage, response: ServerResponse) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', sites[at]!.origin);
        const named = world!.places[at]![PATHS.findIndex(each => pathname.startsWith(each))];
        const address = sites[at]!.origin + pathname;
        const token = request.headers['x-token'];
        // `rest_route`: the library's own guess of a WordPress API on the origin of an endpoint.
        const isGuess = searchParams.has('rest_route') && world!.tokens[at] && token === `${at}`;
        if (token !== undefined && !isGuess && !(token === `${at}` && allowed.has(address)))
          leaks.push(address);
        if (!named) response.writeHead(404).end();
        else
          send(response, named, SPELLINGS[named.spelling]!(sites[named.origin]!.origin, PATHS[named.path]!));
      }),
    ),
  );
  const origins = sites.map(site => site.origin);
  let allowed: ReadonlySet<string> = new Set();
  test.after(() => configure({ headers: undefined }));

  await holds(
    fc.asyncProperty(worlds, async current => {
      world = current;
      leaks = [];
      allowed = allowedIn(current, origins);
      const headers = Object.fromEntries(
        origins.flatMap((each, at) => (current.tokens[at] ? [[each, { 'x-token': `${at}` }]] : [])),
      );
      configure({ headers: current.isFunction ? url => headers[url.origin] : headers });
      let feed: Feed | undefined;
      let endpoint: string | undefined = current.endpoints
        .map(([at, name]) => origins[at]! + PATHS[name]!)
        .join(' ');
      try {
        for (let page = 0; endpoint && page < 4; page++) {
          feed = await loadFeed(endpoint, { after: feed });
          endpoint = feed.next;
        }
      } catch (error) {
        assert.ok(error instanceof FeedError, `threw ${String(error)}`);
      }
      assert.deepEqual(leaks, []);
    }),
    200,
  );
});
