import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Newsroom } from '../../demo/newsroom.js';
import { createSampleEndpoint } from '../../demo/sample-endpoint.js';
import type { Feed } from '../../src/article.js';
import { parseFeed } from '../../src/formats/parse-feed.js';

const demo = new URL('../../demo/', import.meta.url);
const now = new Date('2026-06-01T12:00:00Z');
const newsroom = new Newsroom({ folder: fileURLToPath(demo), now });
const endpoint = createSampleEndpoint(newsroom);

async function ask(path: string, headers: HeadersInit = {}): Promise<Response> {
  const response = await endpoint(new Request(`https://lantern.example${path}`, { headers }));
  assert.ok(response, `${path} is answered`);
  return response;
}

async function read(path: string): Promise<Feed> {
  const response = await ask(path);
  const contentType = response.headers.get('content-type') ?? '';
  return parseFeed(await response.text(), { url: `https://lantern.example${path}`, contentType });
}

test('the three formats tell the same stories', async () => {
  const [json, rss, atom] = await Promise.all([
    read('/api/feed.json?limit=100'),
    read('/api/feed.rss?limit=100'),
    read('/api/feed.atom?limit=100'),
  ]);
  const told = ({ articles }: Feed): unknown[] =>
    articles.map(({ title, summary, body, url, authors, image, tags, category, language }) => {
      const names = authors.map(({ name }) => name).filter(name => name !== 'The Lantern');
      const { src, width, height, credit, caption } = image ?? {};
      return {
        title,
        summary,
        body,
        url,
        names,
        src,
        width,
        height,
        credit,
        caption,
        tags,
        language,
        section: category?.name,
      };
    });
  assert.equal(json.articles.length, 59);
  assert.deepEqual(told(rss), told(json));
  assert.deepEqual(told(atom), told(json));
});

test('pages follow each other to the last story, none twice', async () => {
  for (const extension of ['json', 'rss', 'atom']) {
    const seen = new Set<string>();
    let path: string | undefined = `/api/feed.${extension}?limit=12`;
    while (path) {
      const { articles, next }: Feed = await read(path);
      for (const { id } of articles) seen.add(id);
      path = next?.replace('https://lantern.example', '');
    }
    assert.equal(seen.size, 59, extension);
  }
});

test('the newest story is an hour old, and the others keep their distance', () => {
  const dates = newsroom
    .edition('https://lantern.example/')
    .articles.map(({ published }) => published?.getTime());
  assert.equal(dates[0], now.getTime() - 3_600_000);
  assert.equal(dates.at(-1), undefined);
  assert.equal(dates.filter(date => date === undefined).length, 2);
});

test('categories are asked for by name or slug, languages by path', async () => {
  const { articles } = await read('/api/ko/feed.json?category=sport,%EB%AC%B8%ED%99%94');
  assert.deepEqual(articles.map(({ category }) => category?.slug).sort(), ['culture', 'sport']);
  for (const language of ['ko', 'ar', 'ja']) {
    assert.equal((await read(`/api/${language}/feed.json`)).articles.length, 5);
  }
});

test('any page may read the feed, and an unchanged one is not sent twice', async () => {
  const first = await ask('/api/feed.rss');
  assert.equal(first.headers.get('access-control-allow-origin'), '*');
  const second = await ask('/api/feed.rss', { 'If-None-Match': first.headers.get('etag') ?? '' });
  assert.equal(second.status, 304);
  assert.equal(await second.text(), '');
});

test('each picture is there, as small and as large as it says', () => {
  const pictures = JSON.parse(readFileSync(new URL('pictures.json', demo), 'utf8')) as Record<
    string,
    { width: number; height: number }
  >;
  for (const [name, { width, height }] of Object.entries(pictures)) {
    const file = readFileSync(new URL(`public/pictures/${name}`, demo));
    assert.deepEqual([name, ...sizeOfWebp(file)], [name, width, height]);
    assert.ok(file.length <= 25_000, `${name} has ${file.length} bytes`);
  }
});

/** Pixels of a lossy WebP: two 14-bit sizes after the VP8 start code, https://www.rfc-editor.org/rfc/rfc6386#section-9.1 */
function sizeOfWebp(file: Buffer): [width: number, height: number] {
  const frame = file.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  return [file.readUInt16LE(frame + 3) & 0x3fff, file.readUInt16LE(frame + 5) & 0x3fff];
}
