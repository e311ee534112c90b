import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { tidierFor, tidy } from '../../src/html/tidy.js';
import { toJsonFeed } from '../../src/formats/json-feed/to-json-feed.js';
import { storyPairs } from '../helpers/story-pairs.js';

const url = 'https://news.example/feed';
const rss = (html: string): string =>
  `<rss version="2.0"><channel><item><title>Lock</title><link>https://news.example/lock</link><description>${html
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')}</description></item></channel></rss>`;

for (const { name, html, story, excerpt = story } of storyPairs)
  test(`in an excerpt, ${name}`, async () => {
    const { articles } = await parseFeed(rss(html), { url });
    assert.equal(articles[0]?.summary, excerpt);
  });

for (const { name, html } of storyPairs)
  test(`in the server's answer, ${name}`, async () => {
    const feed = await parseFeed(rss(html), { url });
    const again = await parseFeed(JSON.stringify(toJsonFeed(feed)), { url });
    assert.equal(again.articles[0]?.body, feed.articles[0]?.body);
    assert.equal(again.articles[0]?.summary, feed.articles[0]?.summary);
    assert.equal(tidy(feed.articles[0]?.body ?? ''), feed.articles[0]?.body);
  });

const same = (html: string): void => assert.equal(tidy(html), html);

test('HTML that has nothing of this stays as it is written', () => {
  same('Fog & rain');
  same('<p class=a>Fog<br/>a < b<img src=/a.jpg width=600 alt="A>B"></p><!-- note --><table><td>1');
  same('<p>Fog <a href="/x?page=2#top">more</a></p><video controls><source src="/a.mp4"></video>');
});

test('a form whose fields nobody sees is a part of the page around it', () => {
  const page = '<form action="/a.aspx"><p>Fog</p></form>';
  const state = '<input type="hidden" name="state" value="1">';
  assert.equal(tidy(page.replace('<p>', `${state}<p>`)), page);
  assert.equal(tidy(page.replace('<p>', '<input type="text"><p>')), '');
});

test('lines of preformatted text are lines', () => {
  assert.equal(
    tidy('<p style="white-space: pre-line">a\r\nb</p><p>c\nd</p>'),
    '<p style="white-space: pre-line">a<br>b</p><p>c\nd</p>',
  );
  same('<div style="white-space:pre"><pre>a\nb</pre></div>');
});

test('code is made lines of where a text may have it', async () => {
  const code = '<code><b class="line">a</b><b class="line">b</b></code>';
  const wanted = '<pre><code><b class="line">a</b>\n<b class="line">b</b></code></pre>';
  assert.equal((await tidierFor(code))(code), wanted);
  assert.equal((await tidierFor(JSON.stringify(code).replaceAll('<', '\\u003c')))(code), wanted);
  assert.equal(await tidierFor('<p>Encode'), tidy);
});

test('links lose tracking parameters', () => {
  assert.equal(
    tidy('<a title=x href="/a?utm_source=feed&amp;id=1">A</a>'),
    '<a title=x href="/a?id=1">A</a>',
  );
});

test('the parts of a removed element are removed with it', () => {
  assert.equal(
    tidy('<div hidden><img src="/a.jpg" data-src="/b.jpg"><a href="/?fbclid=1">#</a></div>a'),
    'a',
  );
});

test('the time is linear', () => {
  const before = process.cpuUsage();
  for (const unit of [
    '<p hidden>',
    '<div hidden></div>',
    '</div>',
    '<noscript>',
    '<noscript><img src=a></noscript>',
    '<form><input>',
    '<a href="#">',
    '<svg>',
    '<math><msup>',
    '<![CDATA[',
    ']]>',
    '<img src="data:" srcset="a,">',
    '<h1><button>',
    '<p style="white-space:pre">\n',
    '<a href="?utm_a=b&amp;">',
  ])
    tidy(unit.repeat(500_000 / unit.length));
  const { user } = process.cpuUsage(before);
  assert.ok(user / 1e6 < 20, `${user / 1e6} s`);
});
