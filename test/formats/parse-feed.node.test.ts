import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../src/formats/parse-feed.js';

test('JSON with the wrong types everywhere gives the articles that there are', async () => {
  const items = [
    {
      id: 1,
      title: 7,
      content_html: false,
      summary: 3,
      tags: [null, 1, 'a'],
      authors: [null, 'Ana', { name: 5 }],
      image: {},
      date_published: 12,
      attachments: [null],
    },
    'story',
    { id: 2, title: 'Fine', url: {} },
  ];
  const { articles } = await parseFeed(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: [], items }),
  );
  assert.deepEqual(articles, [
    { id: '1', title: 'a', category: { name: 'a' }, tags: [], authors: [{ name: 'Ana' }] },
    { id: '2', title: 'Fine', tags: [], authors: [] },
  ]);
});

const rss = '<rss><channel><item><title>Bo\u00e1t</title><link>boat</link></item></channel></rss>';

test('text, a buffer and bytes are read alike', async () => {
  const bytes = new TextEncoder().encode(rss);
  for (const source of [rss, bytes, bytes.buffer]) {
    assert.equal((await parseFeed(source)).articles[0]?.title, 'Boát');
  }
});

test('relative links are resolved against the URL, and left out without one', async () => {
  const { articles } = await parseFeed(rss, { url: 'https://news.example/a/feed.xml' });
  assert.equal(articles[0]?.url, 'https://news.example/a/boat');
  assert.equal((await parseFeed(rss)).articles[0]?.url, undefined);
});

test('the named format is tried first', async () => {
  const post = { link: '/fog', date_gmt: '2026-03-01T10:00:00', title: 'Fog' };
  const url = 'https://news.example/';
  assert.equal((await parseFeed(JSON.stringify([post]), { url })).format, 'wordpress');
  assert.equal((await parseFeed(JSON.stringify([post]), { url, format: 'json' })).format, 'json');
});

test('the error of an API is a FeedError with its status', async () => {
  const error = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } };
  await assert.rejects(parseFeed(JSON.stringify(error), { url: 'https://news.example/wp-json/x' }), {
    name: 'FeedError',
    reason: 'http',
    status: 404,
    url: 'https://news.example/wp-json/x',
  });
});

test('JSON without stories is refused with the names in it', async () => {
  await assert.rejects(parseFeed('{"weather":"fog"}', { url: 'https://news.example/feed' }), {
    name: 'FeedError',
    reason: 'format',
    url: 'https://news.example/feed',
    message: /JSON of an unknown shape \(weather\)/,
  });
});

test('of each format, the first 10,000 stories of an answer are read', async () => {
  const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [] });
  const title = 'Fog over the sound. '.repeat(5);
  const all = Array.from({ length: 10_001 }, (_, index) => `${index}`);
  const filled = (item: string): string => all.map(number => item.replace('#', number)).join();
  const elements = (item: string): string => all.map(number => item.replace('#', number)).join('');
  const answers = [
    json.replace('[]', `[${filled('{"id":"#","title":"Fog"}')}]`),
    json.replace('[]', `[${filled('{"id":"#","title":"Fog","tags":7}')}]`),
    `{"articles":[${filled('{"title":"Fog","link":"https://news.example/fog/#"}')}]}`,
    `<rss><channel>${elements(`<item><title>${title}#</title></item>`)}</channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom">${elements(`<entry><title>${title}#</title></entry>`)}</feed>`,
  ];
  for (const answer of answers)
    assert.equal((await parseFeed(answer)).articles.length, 10_000, answer.slice(0, 80));
});
