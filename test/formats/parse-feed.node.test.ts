import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import type { Format } from '../../src/formats/format.js';
import { parseFeed } from '../../src/formats/parse-feed.js';

const said: Record<string, RegExp> = {
  '': /an empty answer/,
  ' \n': /an empty answer/,
  '<!DOCTYPE html><title>Oops</title>': /an HTML page/,
  '<html><body>Oops</body></html>': /an HTML page/,
  '{"weather":"fog"}': /JSON of an unknown shape \(weather\)/,
  '{"posts":': /JSON with a mistake/,
  '<opml version="2.0"><body/></opml>': /XML that is no feed \(<opml>\)/,
  'Not found': /text that starts with “Not found”/,
};

for (const [text, message] of Object.entries(said)) {
  test(`“${text.trim()}” is refused with what it is`, async () => {
    await assert.rejects(parseFeed(text, { url: 'https://news.example/feed' }), (error: FeedError) => {
      assert.ok(error instanceof FeedError);
      assert.equal(error.reason, 'format');
      assert.equal(error.url, 'https://news.example/feed');
      assert.match(error.message, message);
      return true;
    });
  });
}

const firstTitle = async (...args: Parameters<typeof parseFeed>): Promise<string | undefined> =>
  (await parseFeed(...args)).articles[0]?.title;

test('HTML’s rarer entities are known, in text and in broken XML', async () => {
  const title = 'A &amp;CounterClockwiseContourIntegral; of &spades;';
  assert.equal(
    await firstTitle(`<rss><channel><item><title>${title}</title></item></channel></rss>`),
    'A ∳ of ♠',
  );
});

test('a format of one’s own comes first', async () => {
  const mine: Format = {
    name: 'mine',
    recognises: ({ text }) => text.startsWith('mine:'),
    parse: ({ text }) => ({
      articles: [{ id: '1', title: text.slice(5), tags: [], authors: [] }],
      format: 'mine',
    }),
  };
  assert.equal(await firstTitle('mine:Boats', { formats: [mine] }), 'Boats');
  assert.equal(await firstTitle('mine:Boats', { format: mine }), 'Boats');
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
    { id: '1', title: '', category: { name: 'a' }, tags: [], authors: [{ name: 'Ana' }] },
    { id: '2', title: 'Fine', tags: [], authors: [] },
  ]);
});
