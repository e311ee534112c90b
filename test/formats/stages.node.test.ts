import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../src/article.js';
import { FeedError } from '../../src/feed-error.js';
import { toAnswer } from '../../src/formats/answer/answer.js';
import type { Format, ReadOptions } from '../../src/formats/format.js';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { readInStages } from '../../src/formats/stages.js';

const url = 'https://news.example/feed';
const read = async (text: string, options: ReadOptions = {}): Promise<Feed> =>
  readInStages(await toAnswer(text, { url }), options);

/** A format that accepts everything and reads `feed`, which is of any type. */
const formatOf = (feed: unknown): Format => ({
  name: 'own',
  recognises: () => true,
  parse: () => feed as Feed,
});

test('feeds that are read at the same time lend each other nothing', async () => {
  const titles = ['Caf&eacute;', 'Gl&oacute;ria', 'Tom &nosuchname; Jerry', 'A &frac34; moon'];
  const rss = (title: string): string =>
    `<rss version="2.0"><channel><item><title><![CDATA[${title}]]></title></item></channel></rss>`;
  const feeds = await Promise.all(titles.map(title => parseFeed(rss(title))));
  assert.deepEqual(
    feeds.map(({ articles }) => articles[0]?.title),
    ['Café', 'Glória', 'Tom &nosuchname; Jerry', 'A ¾ moon'],
  );
});

test('a custom format that throws is a FeedError, wherever it throws', async () => {
  const fail = (): never => {
    throw new RangeError('out of ink');
  };
  for (const format of [
    { name: 'own', recognises: fail, parse: fail },
    { name: 'own', recognises: () => true, parse: fail },
  ]) {
    await assert.rejects(parseFeed('{}', { format }), {
      name: 'FeedError',
      reason: 'format',
      message: /out of ink/,
    });
  }
});

test('an error in a format is a FeedError with its cause', async () => {
  const cause = new TypeError('oops');
  const bad: Format = {
    name: 'bad',
    recognises: () => true,
    parse() {
      throw cause;
    },
  };
  await assert.rejects(parseFeed('x', { format: bad }), { name: 'FeedError', reason: 'format', cause });
});

test('a FeedError that a format throws stays as it is', async () => {
  const error = new FeedError('Closed on Sundays.', { reason: 'http', status: 503 });
  const format: Format = {
    ...formatOf(undefined),
    parse() {
      throw error;
    },
  };
  await assert.rejects(read('x', { format }), thrown => thrown === error);
});

test('an error names the format and the URL', async () => {
  const format: Format = {
    ...formatOf(undefined),
    parse: () => Promise.reject(new RangeError('out of ink')),
  };
  await assert.rejects(read('x', { format }), {
    message: 'This own could not be read: RangeError: out of ink',
    url,
  });
});

test('a custom format that makes no list of articles is an error', async () => {
  for (const feed of [undefined, null, 7, {}, { articles: 'Fog' }]) {
    await assert.rejects(read('x', { format: formatOf(feed) }), { name: 'FeedError', reason: 'format' });
  }
});

test('articles of a custom format are completed, and their URLs resolved', async () => {
  const feed = { format: 'own', title: undefined, articles: [{ title: 'Fog', url: 'fog' }, null] };
  assert.deepEqual(await read('x', { format: formatOf(feed) }), {
    format: 'own',
    articles: [
      {
        id: 'https://news.example/fog',
        url: 'https://news.example/fog',
        title: 'Fog',
        tags: [],
        authors: [],
      },
    ],
  });
});

test('a format gets the fields that the page names', async () => {
  const seen: unknown[] = [];
  const format: Format = {
    ...formatOf(undefined),
    parse(_, options) {
      seen.push(options?.fields);
      return { format: 'own', articles: [] };
    },
  };
  await read('x', { format, fields: { title: 'kicker' } });
  assert.deepEqual(seen, [{ title: 'kicker' }]);
});

test('a format whose names and dates could all be read is asked once', async () => {
  let parses = 0;
  const format: Format = {
    ...formatOf(undefined),
    parse() {
      parses++;
      return { format: 'own', articles: [] };
    },
  };
  await read('x', { format });
  assert.equal(parses, 1);
});

test('dates in rare notations are read, in the first feed that has them and in later ones', async () => {
  const rss = (date: string): string =>
    `<rss><channel><item><title>Fog</title><pubDate>${date}</pubDate></item></channel></rss>`;
  const dates = ['20. März 2024', '21 mars 2024', 'soon'];
  const published: (string | undefined)[] = [];
  for (const date of dates) published.push((await read(rss(date))).articles[0]?.published?.toISOString());
  assert.deepEqual(published, ['2024-03-20T00:00:00.000Z', '2024-03-21T00:00:00.000Z', undefined]);
});

test('a feed that was repaired is read', async () => {
  const feed = await read(
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Fog"},{"id":',
  );
  assert.deepEqual(
    feed.articles.map(({ id, title }) => [id, title]),
    [['1', 'Fog']],
  );
});

test('a built-in format’s feed has articles and no drafts, and nothing undefined', async () => {
  const feed = await read(
    '<rss><channel><item><title>Fog</title><guid>urn:fog</guid></item></channel></rss>',
  );
  const article = { id: 'urn:fog', title: 'Fog', tags: [], authors: [] };
  assert.deepEqual(feed, { articles: [article], format: 'rss' });
});

test('an article of a custom format without a title begins with one', async () => {
  const summary = 'The fog came in from the sea. '.repeat(9).trim();
  const format = {
    name: 'own',
    recognises: () => true,
    parse: () => ({ format: 'own', articles: [{ id: '1', summary }, null] }) as unknown as Feed,
  };
  const { articles } = await parseFeed('{}', { format });
  assert.equal(articles.length, 1);
  assert.equal(articles[0]?.title, 'The fog came in from the sea.');
  assert.ok(articles[0]?.summary?.startsWith('The fog came in'));
});
