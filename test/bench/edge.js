/**
 * `npm run bench:edge`: counts the requests that reach an origin behind an edge cache. The edge is nginx on this machine,
 * with the configuration of the `createFeedHandler` tests. The origin is first a static JSON Feed, then the handler. Also
 * counts the requests of twenty elements on one page in Chromium. Fails if visitors after the first cause a request to
 * the origin, or if the page requests the feed more than once.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get, Agent } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { createFeedHandler, toNodeListener } from '../../src/server/index.js';
import { startNginx } from '../deployed/nginx.js';
import { startBrowser } from './browser.js';
import { jsonFeed } from './shapes.js';
import { makeStories } from './stories.js';
import { summarise } from './statistics.js';

const VISITORS = [1, 10, 100, 1000];
const ELEMENTS = 20;
/** Cache lifetime of the feed in seconds; longer than the benchmark runs, so the edge's copy never expires. */
const AGE = 300;

const cleanups = [];
/** Stands in for the `TestContext` of `startNginx`, which only uses `after()` to register its clean-up. */
const test = { after: cleanup => cleanups.push(cleanup) };
const feed = jsonFeed(makeStories(100, 'https://herald.example')).body;

try {
  const source = await serve((_, response) => {
    response.setHeader('content-type', 'application/feed+json');
    response.setHeader('cache-control', `public, max-age=60, s-maxage=${AGE}, stale-while-revalidate=86400`);
    response.end(feed);
  });
  const handler = createFeedHandler({ sources: { news: `${source.url}/feed.json` }, maxAge: AGE });
  const app = await serve(toNodeListener(handler, 'https://feeds.herald.example'));

  console.log(
    '| origin | visitors at once | requests to the edge | to the origin | to the source | median ms | slowest ms |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  await visit('static JSON Feed', source, [source]);
  await visit('`createFeedHandler`', app, [app, source]);
  await openPage(source);
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup();
}

/** Sends 1 to 1,000 simultaneous requests, each on a connection of its own, to an edge whose cache is empty at first. */
async function visit(name, origin, [first, second]) {
  const edge = await startNginx(test, origin.url);
  let total = 0;
  first.requests = 0;
  if (second) second.requests = 0;
  for (const count of VISITORS) {
    const times = await Promise.all(Array.from({ length: count }, () => fetchOnce(`${edge}/feeds/news`)));
    total += count;
    const { median } = summarise(times);
    const cells = [
      name,
      count,
      total,
      first.requests,
      second ? second.requests : '–',
      median.toFixed(0),
      Math.max(...times).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  assert.equal(first.requests, 1);
  if (second) assert.equal(second.requests, 1);
}

/** @returns milliseconds from the request to the last byte of the answer */
async function fetchOnce(url) {
  const start = performance.now();
  const [response] = await once(get(url, { agent: new Agent() }), 'response');
  let size = 0;
  for await (const chunk of response) size += chunk.length;
  assert.equal(response.statusCode, 200);
  assert.ok(size > 1000);
  return performance.now() - start;
}

/** Opens a page with twenty elements of all three tags and one endpoint, and checks that they share one request. */
async function openPage(source) {
  const edge = await startNginx(test, source.url);
  const tags = ['news-list', 'news-article', 'related-news article-id="story-1" loading="eager"'];
  const markup = Array.from({ length: ELEMENTS }, (_, index) => {
    const tag = tags[index % tags.length];
    return `<${tag} endpoint="/feeds/news"></${tag.split(' ')[0]}>`;
  });
  const sendFile = sirv(join(import.meta.dirname, '../../dist'), { dev: true });
  const asked = [];
  const page = await serve((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/cdn/')) return sendFile(request, response);
    if (pathname.startsWith('/feeds/')) {
      asked.push(pathname);
      return get(edge + pathname, answer => answer.pipe(response.writeHead(200, answer.headers)));
    }
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Twenty</title><script type="module" src="/cdn/news-elements.js"></script>${markup.join('')}`,
    );
  });
  const browser = await startBrowser();
  cleanups.push(() => browser.close());
  const tab = await browser.newPage();
  await tab.goto(page.url);
  await tab.waitForFunction(
    count => [...document.body.children].filter(({ articles }) => articles?.length).length === count,
    {},
    ELEMENTS,
  );
  console.log(`\n${ELEMENTS} elements on one page, all with stories: ${asked.length} request for the feed.`);
  assert.equal(asked.length, 1);
}

/** Starts a local HTTP server that counts its requests in `requests`. */
async function serve(answer) {
  const server = createServer({ keepAlive: true }, (request, response) => {
    site.requests++;
    answer(request, response);
  });
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const site = { url: `http://127.0.0.1:${server.address().port}`, requests: 0 };
  return site;
}
