/** The JSON of rich-text editors that store a body as a list or as Lexical does becomes HTML: one test per editor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '../../../src/formats/json/body.js';
import { richText } from '../../../src/formats/json/rich-text.js';

const htmlOf = (value: unknown) => bodyOf(value, { richText });

test('Portable Text of Sanity', () => {
  const block = (style: string, children: unknown[], more = {}) => ({
    _type: 'block',
    style,
    children,
    ...more,
  });
  const span = (text: string, ...marks: string[]) => ({ _type: 'span', text, marks });
  const item = (listItem: string, level: number, text: string) =>
    block('normal', [span(text)], { listItem, level });
  const markDefs = [
    { _key: 'k', _type: 'link', href: '/pier' },
    { _key: 'n', _type: 'note', text: 'aside' },
  ];
  const body = [
    block('h2', [span('Fog')]),
    block('normal', [span('See '), span('the pier', 'k', 'em'), span(' now', 'n')], { markDefs }),
    block('blockquote', [span('Wet.', 'strike-through')]),
    item('bullet', 1, 'One'),
    item('bullet', 2, 'Two'),
    item('number', 2, 'Three'),
    item('bullet', 1, 'Four'),
    item('number', 1, 'Five'),
    block('normal', [span('End.')]),
    { _type: 'image', asset: { _ref: 'x', url: 'https://cdn.example/fog.jpg' }, alt: 'Fog', caption: 'Grey' },
    { _type: 'code', language: 'sh', code: 'cd <dir>' },
  ];
  assert.equal(
    htmlOf(body),
    '<h2>Fog</h2>' +
      '<p>See <a href="/pier"><em>the pier</em></a> now</p>' +
      '<blockquote><p><s>Wet.</s></p></blockquote>' +
      '<ul><li>One<ul><li>Two</li></ul><ol><li>Three</li></ol></li><li>Four</li></ul>' +
      '<ol><li>Five</li></ol>' +
      '<p>End.</p>' +
      '<figure><img src="https://cdn.example/fog.jpg" alt="Fog"><figcaption>Grey</figcaption></figure>' +
      '<pre><code>cd &lt;dir></code></pre>',
  );
});

test('Lexical', () => {
  const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
  const node = (type: string, children: unknown[], more = {}) => ({ type, children, format: '', ...more });
  const item = (...children: unknown[]) => node('listitem', children, { value: 1 });
  const children = [
    node('heading', [text('Fog')], { tag: 'h4' }),
    node('paragraph', [
      text('A'),
      text('b', 3),
      { type: 'linebreak' },
      text('c', 8 | 16),
      node('link', [text('d', 4)], { fields: { url: '/d' } }),
    ]),
    node('list', [item(text('One')), item(node('list', [item(text('Two'))], { listType: 'number' }))], {
      listType: 'bullet',
    }),
    node('quote', [text('Wet.')]),
    node('code', [
      { type: 'code-highlight', text: 'a' },
      { type: 'linebreak' },
      { type: 'code-highlight', text: 'b' },
    ]),
    {
      type: 'upload',
      relationTo: 'media',
      value: { url: '/media/fog.jpg', alt: 'Fog', mimeType: 'image/jpeg' },
    },
    node('table', [
      node('tablerow', [node('tablecell', [node('paragraph', [text('Day')])], { headerState: 1 })]),
    ]),
  ];
  assert.equal(
    htmlOf({ root: node('root', children) }),
    '<h4>Fog</h4>' +
      '<p>A<em><strong>b</strong></em><br><code><u>c</u></code><a href="/d"><s>d</s></a></p>' +
      '<ul><li>One<ol><li>Two</li></ol></li></ul>' +
      '<blockquote><p>Wet.</p></blockquote>' +
      '<pre><code>a\nb</code></pre>' +
      '<figure><img src="/media/fog.jpg" alt="Fog"></figure>' +
      '<table><tr><th>Day</th></tr></table>',
  );
});

test('Slate', () => {
  const body = [
    { type: 'heading-one', children: [{ text: 'Fog' }] },
    {
      type: 'paragraph',
      children: [
        { text: 'A ' },
        { text: 'b', bold: true, italic: true },
        { type: 'link', url: 'https://c.example', children: [{ text: 'c' }] },
        { text: '' },
      ],
    },
    {
      type: 'bulleted-list',
      children: [{ type: 'list-item', children: [{ type: 'list-item-child', children: [{ text: 'One' }] }] }],
    },
    { type: 'block-quote', children: [{ text: 'Wet.' }] },
    {
      type: 'code-block',
      children: [
        { type: 'code-line', children: [{ text: 'a' }] },
        { type: 'code-line', children: [{ text: 'b' }] },
      ],
    },
    { type: 'image', url: '/fog.jpg', children: [{ text: '' }] },
  ];
  assert.equal(
    htmlOf(body),
    '<h1>Fog</h1>' +
      '<p>A <em><strong>b</strong></em><a href="https://c.example">c</a></p>' +
      '<ul><li>One</li></ul>' +
      '<blockquote><p>Wet.</p></blockquote>' +
      '<pre><code>a\nb</code></pre>' +
      '<figure><img src="/fog.jpg"></figure>',
  );
});

test('Editor.js, whose texts are HTML', () => {
  const blocks = [
    { type: 'header', data: { text: 'Fog &amp; rain', level: 2 } },
    { type: 'paragraph', data: { text: 'See <a href="/pier">the pier</a>.' } },
    {
      type: 'list',
      data: {
        style: 'ordered',
        items: ['One', { content: '<b>Two</b>', items: [{ content: 'Three', items: [] }] }],
      },
    },
    { type: 'checklist', data: { items: [{ text: 'Four', checked: true }] } },
    { type: 'quote', data: { text: 'Wet.', caption: 'Ada' } },
    { type: 'image', data: { file: { url: '/fog.jpg' }, caption: 'Grey <i>pier</i>' } },
    { type: 'code', data: { code: 'a < b' } },
    { type: 'delimiter', data: {} },
    {
      type: 'table',
      data: {
        withHeadings: false,
        content: [
          ['Day', '<b>Fog</b>'],
          ['Night', ''],
        ],
      },
    },
  ];
  assert.equal(
    htmlOf({ time: 1, blocks, version: '2.30' }),
    '<h2>Fog &amp; rain</h2>' +
      '<p>See <a href="/pier">the pier</a>.</p>' +
      '<ol><li>One</li><li><b>Two</b><ol><li>Three</li></ol></li></ol>' +
      '<ul><li>Four</li></ul>' +
      '<blockquote><p>Wet.</p><cite>Ada</cite></blockquote>' +
      '<figure><img src="/fog.jpg"><figcaption>Grey <i>pier</i></figcaption></figure>' +
      '<pre><code>a &lt; b</code></pre>' +
      '<hr>' +
      '<table><tr><td>Day</td><td><b>Fog</b></td></tr><tr><td>Night</td><td></td></tr></table>',
  );
});
