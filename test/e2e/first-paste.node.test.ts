/** The first minutes with the library: clone, `npm start`, copy the snippet and the files, paste. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hashBytes } from '../../scripts/build/integrity.js';
import { startSite } from '../helpers/http-site.js';
import { waitForFinding } from './builder-page.js';
import { Demo, textsOf } from './demo-page.js';
import { startClone } from './fresh-clone.js';

/** Milliseconds for what waits for a build, on a busy machine. */
const PATIENCE = 240_000;

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

test('what is copied from a fresh clone works on another site, also after a change', async context => {
  const { folder, origin } = await startClone(context);
  const site = await startOwnSite(context);
  const builder = await openBuilder(origin, {
    endpoint: `${origin}/api/en/feed.rss`,
    library: `${site.origin}/news-elements/`,
  });
  await waitForFinding(builder, 'Reads The Aldermouth Lantern as RSS: 6 stories.');

  site.snippet = await copy(builder);
  assert.match(site.snippet, /<script type="module" [^>]+ integrity="sha384-/);
  site.files = await download(`${origin}/cdn/`);
  const built: unknown = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
  assert.deepEqual(hashesOf(site.files), built, 'the files are those that `npm run build:cdn` writes');
  assert.deepEqual(await look(site.origin), { headlines: 6, complaints: [] });
  assert(site.asked.some(path => path.startsWith('/news-elements/chunks/rss-')));

  // While the server runs: the library's files contain its version, and the builder's form a comment of the sources.
  edit(join(folder, 'package.json'), '"version": "', '"version": "9.');
  edit(
    join(folder, 'src/elements/news-list/news-list.ts'),
    'How many cards are shown',
    'How many cards we test',
  );
  await builder.waitForFunction(() =>
    document.querySelector('#hint-limit')?.textContent.startsWith('How many cards we test'),
  );
  await builder.waitForSelector('#snippet pre');
  const oldSnippet = site.snippet;
  site.snippet = await copy(builder);
  site.files = await download(`${origin}/cdn/`);
  assert.notDeepEqual(hashesOf(site.files), built);
  assert.deepEqual(await look(site.origin), { headlines: 6, complaints: [] });

  site.snippet = oldSnippet;
  const { headlines, complaints } = await look(site.origin);
  assert.equal(headlines, 0);
  assert.match(complaints.join(), /integrity/);
});

interface OwnSite {
  readonly origin: string;
  readonly asked: readonly string[];
  /** What the page contains. */
  snippet: string;
  /** What lies in the folder `/news-elements/`: file → bytes. */
  files: ReadonlyMap<string, Buffer>;
}

/** A site of the visitor's own, on another origin than the dev server. */
async function startOwnSite(context: TestContext): Promise<OwnSite> {
  const content = { snippet: '', files: new Map<string, Buffer>() };
  const site = await startSite(context, ({ url = '/' }, response) => {
    const headers = { 'cache-control': 'no-store' };
    const file = content.files.get(url.replace('/news-elements/', ''));
    if (file) response.writeHead(200, { ...headers, 'content-type': 'text/javascript' }).end(file);
    else if (url !== '/') response.writeHead(404).end();
    else {
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><title>Ours</title><link rel="icon" href="data:,">${content.snippet}`);
    }
  });
  return Object.assign(content, site);
}

/** Opens the builder of a dev server, which may have to build the library first, and waits for the snippet. */
async function openBuilder(origin: string, choices: Readonly<Record<string, string>>): Promise<Page> {
  const page = await demo.blank();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${origin}/builder#${new URLSearchParams(choices)}`);
  await page.waitForSelector('#snippet pre');
  return page;
}

/** Presses the button of the first code box. Resolves to the clipboard's text. */
async function copy(page: Page): Promise<string> {
  const { origin } = new URL(page.url());
  const permission = { permission: { name: 'clipboard-read' }, state: 'granted' } as const;
  await page.browserContext().setPermission(origin, permission);
  await page.click('#snippet .copy');
  await page.waitForFunction(() => document.querySelector('#copied')?.textContent);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Gets all scripts of the library's folder: file → bytes. */
async function download(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const list = (await (await fetch(`${folder}integrity.json`)).json()) as Record<string, string>;
  const get = async (file: string): Promise<[string, Buffer]> => {
    const response = await fetch(folder + file);
    assert(response.ok, file);
    return [file, Buffer.from(await response.arrayBuffer())];
  };
  return new Map(await Promise.all(Object.keys(list).map(get)));
}

function hashesOf(files: ReadonlyMap<string, Buffer>): unknown {
  return Object.fromEntries([...files].map(([file, bytes]) => [file, hashBytes(bytes)]));
}

/** Opens a page as a new visitor. Resolves to the number of cards, and errors and warnings on its console. */
async function look(url: string): Promise<{ headlines: number; complaints: string[] }> {
  const complaints: string[] = [];
  const page = await demo.open(url, complaints);
  const headlines = await textsOf(page, 'news-list >>> [part~=headline]');
  return { headlines: headlines.length, complaints };
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  assert(text.includes(from), file);
  writeFileSync(file, text.replace(from, to));
}
