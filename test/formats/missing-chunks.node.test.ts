/** After a deploy, the code that reads all but the plainest feeds may be missing. In a process of its own, where it is. */
import assert from 'node:assert/strict';
import { register } from 'node:module';
import { mock, test } from 'node:test';
import type { Answer } from '../../src/formats/format.js';

// Every import of this module fails, as that of a chunk does whose file is gone.
const hooks = `export async function load(url, context, next) {
  if (/formats\\/stages\\.(?:js|ts)$/.test(url)) throw new TypeError('Failed to fetch dynamically imported module: /chunks/reading-0a1b2c3.js');
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const { toAnswer } = await import('../../src/formats/answer/answer.js');
const { read } = await import('../../src/formats/read.js');

const answerOf = (text: string): Promise<Answer> => toAnswer(text, { url: 'https://news.example/feed.json' });

test('stories of a JSON Feed are shown as they are, and the console names the file', async () => {
  const warn = mock.method(console, 'warn', () => {});
  const items = [
    {
      id: 1,
      url: '/ferry',
      title: 'Ferry',
      image: '/ferry.png',
      content_html: '<p>The <a href="#note">ferry</a></p>',
    },
    { id: 2, title: 'Fog &amp; rain', image: 'javascript:alert(1)', date_published: 'yesterday' },
  ];
  const answer = await answerOf(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
  const { articles } = await read(answer);
  assert.deepEqual(
    articles.map(({ title, url, image }) => [title, url, image?.src]),
    [
      ['Ferry', 'https://news.example/ferry', 'https://news.example/ferry.png'],
      ['Fog &amp; rain', undefined, undefined],
    ],
  );
  assert.match(String(warn.mock.calls[0]?.arguments[1]), /stages\.js of news-elements/);
  warn.mock.restore();
});

test('any other answer is an error that names the file', async () => {
  await assert.rejects(
    read(await answerOf('<rss version="2.0"><channel><item><title>Ferry</title></item></channel></rss>')),
    /^FeedError: stages\.js of news-elements can't be loaded/,
  );
});
