/** Runs the HTML snippets and the policy of README.md and SECURITY.md unchanged, on pages of a test server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test, type TestContext } from 'node:test';
import sirv from 'sirv';
import { feedOf, sendJson, startSite } from '../helpers/http-site.js';
import { Demo, textsOf } from './demo-page.js';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

/** Texts of the fenced code blocks of a Markdown file that are marked with `language`. */
function blocksOf(document: string, language: string): string[] {
  const blocks = readFileSync(document, 'utf8').matchAll(/^```(\w*)\n([^]*?)^```/gm);
  return [...blocks].flatMap(([, each, text = '']) => (each === language ? text : []));
}

const [paste = '', pages = ''] = blocksOf('README.md', 'html');
const script = /<script.*<\/script>/.exec(paste)?.[0] ?? '';
const [front = '', story = ''] = pages.split('<!-- in story.html -->');

const sendLibrary = sirv('dist-demo/cdn', { dev: true });

/** Serves the library under the README's path, `feed` at /feed.json, and `documents` (path → HTML). Resolves to the origin. */
async function host(
  context: TestContext,
  documents: Readonly<Record<string, string>>,
  feed: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { origin } = await startSite(context, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/feed.json') return sendJson(response, feed);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (pathname.startsWith('/news-elements/')) {
      request.url = pathname.slice('/news-elements'.length);
      return sendLibrary(request, response);
    }
    const text = documents[pathname];
    const type = { 'content-type': 'text/html; charset=utf-8', ...headers };
    return response.writeHead(text === undefined ? 404 : 200, type).end(`<!doctype html>${text ?? ''}`);
  });
  return origin;
}

const feed = feedOf(
  { title: 'Ferry returns', content_html: '<p>At noon.</p>' },
  { title: 'Trams run late', content_html: '<p>All of them.</p>' },
);

test('the first snippet of the README is all that a list needs', async context => {
  const complaints: string[] = [];
  const page = await demo.open(`${await host(context, { '/': paste }, feed)}/`, complaints);
  assert.deepEqual(await textsOf(page, 'news-list >>> [part~=headline]'), [
    'Ferry returns',
    'Trams run late',
  ]);
  assert.deepEqual(complaints, []);
});

test('the two pages of the README lead from a card to its story, and from there to the others', async context => {
  const complaints: string[] = [];
  const origin = await host(context, { '/': script + front, '/story.html': script + story }, feed);
  const page = await demo.open(`${origin}/`, complaints);
  await page.waitForSelector('news-list >>> [part~=link]');
  await Promise.all([
    page.waitForNavigation(),
    page.click('news-list >>> [part~=card]:nth-of-type(2) [part~=link]'),
  ]);
  assert.equal(page.url(), `${origin}/story.html?article=story-1`);
  await page.waitForSelector('news-article >>> [part~=body]');
  assert.deepEqual(await textsOf(page, 'news-article >>> [part~=headline]'), ['Trams run late']);
  await page.waitForSelector('related-news >>> [part~=headline]');
  assert.deepEqual(await textsOf(page, 'related-news >>> [part~=headline]'), ['Ferry returns']);
  assert.deepEqual(complaints, []);
});

test('the policy of SECURITY.md is enough for a story with a picture, sound and a film', async context => {
  const policy = blocksOf('SECURITY.md', '').find(text => text.includes('script-src')) ?? '';
  const media = feedOf({
    title: 'Choir fills the dock',
    image: 'https://media.invalid/choir.jpg',
    content_html:
      '<p>Listen.</p><audio controls src="https://media.invalid/choir.mp3"></audio>' +
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
  });
  const complaints: string[] = [];
  const headers = { 'content-security-policy': policy.replace(/\s+/g, ' ').trim() };
  const page = await demo.open(
    `${await host(context, { '/': script + story }, media, headers)}/`,
    complaints,
  );
  const sound = await page.waitForSelector('news-article >>> audio');
  await sound?.evaluate(
    audio => new Promise(ended => audio.addEventListener('error', ended) ?? audio.load()),
  );
  await page.click('news-article >>> [part~=body] button');
  await page.waitForSelector('news-article >>> iframe');
  assert.deepEqual(
    complaints.filter(text => /polic|violat/i.test(text)),
    [],
  );
});
