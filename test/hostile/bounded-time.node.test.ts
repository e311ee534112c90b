// Shows promise 7 of SECURITY.md.
/** Reading takes time linear in a text's length. Quadratic time would let a hostile feed freeze the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../src/article.js';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { endpointUrl } from '../../src/load/named-url.js';

/** Characters of the test's texts: reading so many takes about 0.5 s in linear time, and a minute in quadratic time. */
const SIZE = 500_000;
const LIMIT_S = 6;

/** Openings without an end, to be repeated: a regular expression may scan the whole rest for the end at each of them. */
const units = [
  ' href=a',
  ' src="',
  " srcset='a",
  '<img "',
  '<img><figcaption>',
  '<figure>',
  '<p class="caption">',
  '<style',
  '<style></a>',
  '<script></a>',
  '<table></b>',
  '<!--',
  '<![CDATA[',
  '<!',
  '<![',
  '<?',
  '<a \'"<a"\'"',
  '&lt;',
  '&#',
  '[Read more',
  '<p class="toc" class="toc"',
  '<div class="caption"><div></div>',
  '<p class="caption"></a>',
  '<figcaption></figcaption><img a>',
  '<img a> <b caption>',
  '<img srcset="a,,,a 1x',
  '[caption ]',
  '[caption ',
  '&lt;p&gt;',
  'submitted by u/',
  '<iframe srcdoc="&lt;p&gt;">',
  '<iframe srcdoc="&lt;body "></iframe>',
  '<iframe srcdoc="&lt;iframe srcdoc=',
  '\\(a<b',
  '$a<b',
  '<pre><b class="ln">',
  '<ruby><rt>',
  '<img alt="🏆🏆',
];

async function parse(text: string): Promise<Feed> {
  const before = process.cpuUsage();
  const feed = await parseFeed(text, { url: 'https://news.example/feed' });
  const { user } = process.cpuUsage(before);
  assert.ok(user / 1e6 < LIMIT_S, `${user / 1e6} s`);
  return feed;
}

for (const unit of units) {
  const text = unit.repeat(SIZE / unit.length);

  test(`a story of nothing but ${unit} is read in time`, async () => {
    const item = { id: '1', title: 'Fog', content_html: text };
    const { articles } = await parse(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] }),
    );
    assert.equal(articles[0]?.title, 'Fog');
  });

  test(`a feed that is broken by nothing but ${unit} is read in time`, async () => {
    const { articles } = await parse(
      `<rss version="2.0"><channel><item><title>Fog</title></item><item>&<title>${text}</channel></rss>`,
    );
    assert.equal(articles[0]?.title, 'Fog');
  });
}

/** What turns a reader on that looks for an end, or for the next of its kind. Where there is none, it has to look once only. */
for (const begin of [
  'a $ b',
  '$5',
  'a \\( b',
  '\\begin{',
  '$$',
  '<pre><code>',
  '<code>',
  '<td class="gutter">',
])
  test(`a story of many elements behind ${begin} is read in time`, async () => {
    const item = { id: '1', title: 'Fog', content_html: begin + 'x<p>'.repeat(SIZE / 4) };
    const { articles } = await parse(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] }),
    );
    assert.equal(articles[0]?.title, 'Fog');
  });

/** The same for Markdown. */
const marks = [
  '[',
  '![',
  '](',
  '[a](b',
  '![a ![b](c)',
  '[a][b]',
  '[a]: b\n',
  '*a',
  '*a _',
  '**a *',
  'a* ',
  '_',
  '~~a',
  '`',
  '`a``',
  '<',
  '<a ',
  '\\',
  'https://a.example',
  '|',
  '|-\n',
  '| a |\n| - |\n',
  '> ',
  '>\n',
  '- ',
  '- a\n',
  '- a\n\n',
  ' - a\n',
  '1. ',
  '# ',
  '=\n',
  '```\n',
  '<pre>\n',
  '<!--\n',
  '    \n',
  '---\na: b\n',
  '    a\n\n',
  '[^a]',
  '[^a]: b\n',
  '[^a]:\n\n  ',
  '- [ ] a\n',
  '> [!note]\n',
];

for (const mark of marks)
  test(`a story whose Markdown is nothing but ${JSON.stringify(mark)} is read in time`, async () => {
    const text = mark.repeat(SIZE / mark.length);
    for (const body_markdown of [
      text,
      `- a\n## Fog\n[a](/b) **c**\n${text}`,
      `${text}${'](b)* _`>'.repeat(9999)}`,
    ]) {
      const { articles } = await parse(JSON.stringify({ articles: [{ title: 'Fog', body_markdown }] }));
      assert.equal(articles[0]?.title, 'Fog');
    }
  });

test('a text that is JSON in JSON in JSON is read in time', async () => {
  let body: unknown = 'Fog';
  for (let level = 0; level < 12; level++) body = JSON.stringify([{ type: 'x', children: [], html: body }]);
  const { articles } = await parse(JSON.stringify({ articles: [{ title: 'Fog', body }] }));
  assert.equal(articles[0]?.title, 'Fog');
});

for (const [ending, name] of [
  ['', 'without an end'],
  ['>', 'with one end'],
] as const)
  test(`a title of nothing but nested CDATA sections ${name} is read in time`, async () => {
    const title = '<![CDATA['.repeat(400_000) + ending;
    const items = [{ id: '1', title, content_text: 'Fog' }];
    await parse(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
  });

for (const part of ['author', 'dc:creator', 'category', 'guid', 'link', 'pubDate', 'title'])
  test(`a story whose ${part} is one long word is read in time`, async () => {
    const item = `<item><title>Fog</title><${part}>${'x'.repeat(SIZE)}</${part}></item>`;
    await parse(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${item}</channel></rss>`,
    );
  });

const many = (count: number, unit: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => unit(index)).join('');
const blanks = `a${' '.repeat(SIZE)}b`;
const rss = (item: string): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>Fog</title>${item}</item></channel></rss>`;
const content = '<media:content url="/fog.jpg" width="600"/>';

const documents: Record<string, string> = {
  'whose link has blanks in its midst': rss(`<link>${blanks}</link>`),
  'in JSON whose address has blanks in its midst': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ title: 'Fog', url: blanks, image: blanks, content_text: 'Thick.' }],
  }),
  'in a plain JSON Feed with blanks before an address': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'Fog', summary: 'Thick.', content_html: ` href=${' '.repeat(SIZE)}x:` }],
  }),
  'with a tag of blanks behind a picture': rss(
    `<description>&lt;img src="/fog.jpg"&gt;&lt;div ${' '.repeat(SIZE)}&gt;</description>`,
  ),
  'with a tag of attributes behind a picture': rss(
    `<description>&lt;img src="/fog.jpg"&gt;&lt;div ${'a '.repeat(SIZE / 2)}&gt;</description>`,
  ),
  'with commas in the URL of a srcset': rss(
    `<description>&lt;img srcset="fog${','.repeat(SIZE)}.jpg 1x"&gt;</description>`,
  ),
  'with a long description beside very many pictures': rss(
    `${content.repeat(5000)}<media:description>${'thick &lt;b&gt;fog '.repeat(9999)}</media:description>`,
  ),
  'in a JSON Feed with very many authors': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    authors: Array.from({ length: 7000 }, () => ({ name: 'Ada Holm' })),
    items: Array.from({ length: 7000 }, (_, id) => ({ id, title: 'Fog' })),
  }),
  'with one picture in very many sizes': rss(`<media:group>${content.repeat(9999)}</media:group>`),
  'with very many prefixes that nobody declared': rss(`&${many(60_000, index => `<p${index}:a/>`)}`),
  'in a feed of which each story declares a prefix': `<rss version="2.0"><channel><item><title>Fog</title></item>${many(12_000, index => `<item xmlns:p${index}="urn:p"><p${index}:a>${'Rain. '.repeat(9)}</p${index}:a></item>`)}</channel></rss>`,
  'in a feed with very many authors': `<feed xmlns="http://www.w3.org/2005/Atom">${`<author><name>Ada Holm</name></author>${' '.repeat(60)}`.repeat(7000)}${`<entry><title>Fog</title></entry>${' '.repeat(60)}`.repeat(7000)}</feed>`,
};

for (const [what, text] of Object.entries(documents))
  test(`a story ${what} is read in time`, async () => {
    const { articles } = await parse(text);
    assert.equal(articles[0]?.title, 'Fog');
  });

test('the address of a next page with very many quotes at its end is read in time', () => {
  const before = process.cpuUsage();
  assert.ok(endpointUrl(`https://news.example/${'”'.repeat(SIZE)}2`));
  const { user } = process.cpuUsage(before);
  assert.ok(user / 1e6 < LIMIT_S, `${user / 1e6} s`);
});

test('JSON that is nested deep and was cut off is mended in time', async () => {
  const text = '{"a":['.repeat(SIZE / 6) + '1' + ']}'.repeat(SIZE / 7);
  await assert.rejects(parse(text), { name: 'FeedError' });
});

for (const [kind, around] of Object.entries({
  RSS: (html: string) => rss(`<description>${html}</description>`),
  Atom: (html: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Fog</title><content type="xhtml">${html}</content></entry></feed>`,
}))
  test(`a story in ${kind} whose elements are nested without end is read`, async () => {
    const { articles } = await parse(around(`Thick.${'<b>'.repeat(50_000)}${'</b>'.repeat(50_000)}`));
    assert.deepEqual([articles[0]?.title, articles[0]?.summary], ['Fog', 'Thick.']);
  });

test('a feed that refers to its own long text again and again is no larger for it', async () => {
  const long = 'The ferry is late. '.repeat(1000);
  const bomb = `<item><title>Fog</title><description>${'&#xE000;0&#57344;'.repeat(5)}</description></item>`;
  const { articles } = await parse(
    `<rss version="2.0"><channel><item><description>${long}</description></item>${bomb.repeat(20)}</channel></rss>`,
  );
  assert.equal(articles[1]?.summary, '\ue0000\ue000'.repeat(5));
});
