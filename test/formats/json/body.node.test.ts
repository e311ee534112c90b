/** A story's text becomes HTML, from HTML, plain text, or the blocks of a rich-text editor. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { bodyOf as bodyWith } from '../../../src/formats/json/body.js';
import { richText } from '../../../src/formats/json/rich-text.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const bodyOf = (value: unknown) => bodyWith(value, { richText });

/** Resolves to the article read from an answer with one story, which has a title and these parts. */
async function story(parts: object) {
  const { articles } = await parseFeed(JSON.stringify({ articles: [{ title: 'Fog', ...parts }] }), {
    url: 'https://herald.example/api/news',
  });
  assert.equal(articles.length, 1);
  return articles[0]!;
}

test('all parts of a body are read', async () => {
  assert.equal((await story({ body: ['<p>One</p>', '<p>Two</p>'] })).body, '<p>One</p><p>Two</p>');
  const blocks = [{ type: 'p', text: 'One' }, { children: [{ text: 'T' }, { text: 'wo <3' }] }];
  assert.equal((await story({ body: blocks })).body, '<p>One</p><p>Two &lt;3</p>');
  const words = [
    { nodeType: 'text', value: 'A ' },
    { nodeType: 'hyperlink', content: [{ nodeType: 'text', value: 'link' }] },
  ];
  const rich = { nodeType: 'document', content: [{ nodeType: 'paragraph', content: words }] };
  assert.equal((await story({ body: rich })).body, '<p>A link</p>');
});

test('a text with tags stays as it is written', () => {
  for (const html of ['<p>Grey & wet', 'Grey<br>wet', 'Grey</b>', '<IMG src=a>', '<h2>Fog</h2>'])
    assert.equal(bodyOf(html), html);
});

test('plain text is escaped, also where it looks like a comparison or an element that stories do not have', () => {
  assert.equal(bodyOf('1 < 2 & 3 > 2'), '<p>1 &lt; 2 &amp; 3 > 2</p>');
  assert.equal(bodyOf('List<String> and <script>'), '<p>List&lt;String> and &lt;script></p>');
});

test('blank lines of plain text divide paragraphs, other line breaks stay', () => {
  assert.equal(bodyOf('안개\n회색\n \n\nFog\r\n\r\n霧 '), '<p>안개<br>회색</p><p>Fog</p><p>霧</p>');
});

test('no text is no body', () => {
  for (const value of [undefined, null, '', ' \n', true, [], {}, [null, ''], { text: '' }, { type: 'p' }])
    assert.equal(bodyOf(value), undefined, JSON.stringify(value));
});

test('a number is a text', () => {
  assert.equal(bodyOf(0), '<p>0</p>');
});

test('the first of the usual properties that has a text counts', () => {
  assert.equal(bodyOf({ text: 'Raw', rendered: '<p>Fog</p>' }), '<p>Fog</p>');
  assert.equal(bodyOf({ rendered: '', html: {}, text: 'Fog' }), '<p>Fog</p>');
});

test('text runs are joined to a paragraph without gaps and are escaped', () => {
  const children = [{ text: 'a<b>' }, { type: 'link', children: [{ text: 'c' }, { text: '&d' }] }, 7, null];
  assert.equal(bodyOf({ type: 'paragraph', children }), '<p>a&lt;b>c&amp;d</p>');
});

test('a block of blocks is no paragraph: each block inside it is a block', () => {
  const list = { type: 'ul', children: [{ children: [{ text: 'One' }] }, { children: [{ text: 'Two' }] }] };
  assert.equal(bodyOf({ root: { children: [list] } }), '<ul><li>One</li><li>Two</li></ul>');
});

test('a text is found eight levels down and no further', () => {
  const within = (depth: number): unknown => (depth ? [within(depth - 1)] : 'Fog');
  assert.equal(bodyOf(within(8)), '<p>Fog</p>');
  assert.equal(bodyOf(within(9)), undefined);
});

describe('JSON of an editor that is a text', () => {
  const children = [
    { type: 'text', text: 'Fog ' },
    { type: 'text', text: 'here', format: 1 },
  ];
  const bodies: Record<string, [body: unknown, html: string]> = {
    Lexical: [{ root: { children: [{ type: 'paragraph', children }] } }, '<p>Fog <strong>here</strong></p>'],
    'Editor.js': [
      { time: 1, blocks: [{ type: 'paragraph', data: { text: '<b>Fog</b>' } }], version: '2' },
      '<p><b>Fog</b></p>',
    ],
    TipTap: [
      {
        type: 'doc',
        content: [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Fog' }] }],
      },
      '<h3>Fog</h3>',
    ],
    Slate: [[{ type: 'block-quote', children: [{ text: 'Fog' }] }], '<blockquote><p>Fog</p></blockquote>'],
    'Portable Text': [
      [{ _type: 'block', style: 'h2', children: [{ _type: 'span', text: 'Fog', marks: [] }] }],
      '<h2>Fog</h2>',
    ],
  };
  for (const [editor, [body, html]] of Object.entries(bodies))
    it(`is drawn like the object: ${editor}`, async () => {
      assert.equal(bodyOf(body), html);
      assert.equal(bodyOf(` ${JSON.stringify(body)}\n`), html);
      assert.equal((await story({ content: JSON.stringify(body) })).body, html);
      assert.equal((await story({ content: { raw: '', json: JSON.stringify(body) } })).body, html);
    });

  it('is no summary of braces', async () => {
    const text = JSON.stringify(bodies['Lexical']![0]);
    assert.equal((await story({ summary: text, body: text })).summary, 'Fog here');
  });

  it('is found where its quotes are written as numbers', async () => {
    const body = JSON.stringify(JSON.stringify(bodies['Slate']![0])).replaceAll('\\"', '\\u0022');
    const { articles } = await parseFeed(`{"articles":[{"title":"Fog","body":${body}}]}`, {
      url: 'https://herald.example/api/news',
    });
    assert.equal(articles[0]?.body, '<blockquote><p>Fog</p></blockquote>');
  });

  it('is a text if it is cut off, or no such JSON', () => {
    for (const text of ['[1] See the "children".', '[{"children":[{"text":"Fo', '[7]', '{"a":1}', '[fog]'])
      assert.equal(bodyOf(text), `<p>${text}</p>`);
  });

  it('within JSON within JSON is read a few levels down', () => {
    let body: unknown = 'Fog';
    for (let level = 0; level < 3; level++) body = JSON.stringify([{ children: [], html: body }]);
    assert.match(bodyOf(body) ?? '', /Fog/);
  });
});
