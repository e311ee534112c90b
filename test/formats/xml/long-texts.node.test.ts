import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const words = 'The ferry is back & the harbour < wakes up. '.repeat(9).trim();
const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const read = async (item: string) => {
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>${item}</channel></rss>`;
  return (await parseFeed(xml, { url: 'https://news.example/' })).articles;
};
const bodyOf = async (description: string) =>
  (await read(`<item><description>${description}</description></item>`))[0]?.body;

for (const [what, xml, body] of [
  ['escaped', escaped, words],
  ['in a CDATA section', `<![CDATA[${words}]]>`, words],
  ['in pieces', `<![CDATA[${words}]]>${escaped}<![CDATA[, ${words}]]>`, `${words}${words}, ${words}`],
  ['of characters by number', `${escaped}&#8230;&#x2026;&amp;#8230;`, `${words}……&#8230;`],
  [
    'with the line ends of Windows',
    `<![CDATA[a\r\n${words}\r${words}]]>`,
    `<p>a<br>${words}<br>${words}</p>`,
  ],
  ['with HTML’s entities, which is repaired', `${escaped}&hellip;`, `${words}…`],
  ['with a bare &, which is repaired', `${escaped} & ${escaped}`, `${words} & ${words}`],
  ['with control characters', `${escaped}\x02${escaped}`, words + words],
  ['with a character for private use', `${escaped}\ue0000\ue000`, `${words}\ue0000\ue000`],
] as const) {
  test(`a long text ${what} is read whole`, async () => {
    assert.equal(await bodyOf(xml), body);
  });
}

test('long markup is read whole', async () => {
  assert.equal(await bodyOf(`<p title="${escaped}">${escaped}</p>`), `<p title="${escaped}">${escaped}</p>`);
});

test('an attribute may hold what looks like a long text', async () => {
  const [article] = await read(
    `<item><title>Gulls</title><enclosure type="image/png" title="a > ${escaped}" url="/gull.png"/></item>`,
  );
  assert.equal(article?.image?.src, 'https://news.example/gull.png');
});

test('what a comment takes out stays out, whatever is in it', async () => {
  const articles = await read(
    `<!-- <![CDATA[ --><item><title>One</title></item><!-- ]]> <item><title>${words}</title></item> -->`,
  );
  assert.deepEqual(
    articles.map(({ title }) => title),
    ['One'],
  );
});
