/** The JSON of rich-text editors becomes HTML: one test per editor. For more editors, see `rich-text-lists.node.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '../../../src/formats/json/body.js';
import { richText } from '../../../src/formats/json/rich-text.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const htmlOf = (value: unknown) => bodyOf(value, { richText });

test('Strapi Blocks', () => {
  const text = (words: string, marks = {}) => ({ type: 'text', text: words, ...marks });
  const list = (format: string, ...children: unknown[]) => ({ type: 'list', format, children });
  const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
  const link = {
    type: 'link',
    url: '/map?a=1&b="2"',
    children: [text('the '), text('map', { italic: true })],
  };
  const blocks = [
    { type: 'heading', level: 3, children: [text('Fog & rain')] },
    {
      type: 'paragraph',
      children: [text('Bridge '), text('shut', { bold: true, underline: true }), text(', see '), link],
    },
    list('unordered', item('North'), item('South'), list('ordered', item('Pier'))),
    {
      type: 'image',
      image: { url: '/fog.jpg', alternativeText: 'A "pier"', caption: 'Grey', width: 900, height: 600 },
      children: [text('')],
    },
    { type: 'quote', children: [text('Stay in.')] },
    { type: 'code', children: [text('if (a < b)\n  stop()')] },
    { type: 'paragraph', children: [text('')] },
    {
      type: 'paragraph',
      children: [text('One\nTwo'), text('3', { strikethrough: true }), text('4', { code: true })],
    },
  ];
  assert.equal(
    htmlOf(blocks),
    '<h3>Fog &amp; rain</h3>' +
      '<p>Bridge <u><strong>shut</strong></u>, see <a href="/map?a=1&amp;b=&quot;2&quot;">the <em>map</em></a></p>' +
      '<ul><li>North</li><li>South<ol><li>Pier</li></ol></li></ul>' +
      '<figure><img src="/fog.jpg" alt="A &quot;pier&quot;" width="900" height="600"><figcaption>Grey</figcaption></figure>' +
      '<blockquote><p>Stay in.</p></blockquote>' +
      '<pre><code>if (a &lt; b)\n  stop()</code></pre>' +
      '<p>One<br>Two<s>3</s><code>4</code></p>',
  );
});

test('Contentful rich text, with a picture that is in another part of the answer', async () => {
  const node = (nodeType: string, content: unknown[], data = {}) => ({ nodeType, data, content });
  const text = (value: string, ...marks: string[]) => ({
    nodeType: 'text',
    value,
    marks: marks.map(type => ({ type })),
    data: {},
  });
  const p = (...content: unknown[]) => node('paragraph', content);
  const cell = (kind: string, words: string) => node(kind, [p(text(words))]);
  const asset = (id: string) => ({ target: { sys: { type: 'Link', linkType: 'Asset', id } } });
  const body = node('document', [
    node('heading-2', [text('Fog')]),
    p(
      text('Dense '),
      node('hyperlink', [text('grey', 'bold')], { uri: 'mailto:fog@pier.example' }),
      text('.', 'italic'),
    ),
    node('ordered-list', [
      node('list-item', [p(text('One')), node('unordered-list', [node('list-item', [p(text('Two'))])])]),
    ]),
    node('blockquote', [p(text('Wet.')), p(text('Cold.'))]),
    node('hr', []),
    node('embedded-asset-block', [], asset('pier')),
    p(
      text('Read '),
      node('asset-hyperlink', [text('the plan')], {
        target: { fields: { file: { url: '//files.example/plan.pdf' } } },
      }),
    ),
    node('table', [node('table-row', [cell('table-header-cell', 'Day'), cell('table-cell', '')])]),
  ]);
  const file = { url: '//files.example/pier.jpg', contentType: 'image/jpeg' };
  const answer = {
    items: [
      {
        sys: { id: '1', type: 'Entry' },
        fields: { title: 'Pier', image: 'https://a.example/other.jpg', body },
      },
    ],
    includes: { Asset: [{ sys: { type: 'Asset', id: 'pier' }, fields: { description: 'The pier', file } }] },
  };
  const { articles } = await parseFeed(JSON.stringify(answer), { url: 'https://pier.example/api' });
  assert.equal(
    articles[0]?.body,
    '<h2>Fog</h2>' +
      '<p>Dense <a href="mailto:fog@pier.example"><strong>grey</strong></a><em>.</em></p>' +
      '<ol><li>One<ul><li>Two</li></ul></li></ol>' +
      '<blockquote><p>Wet.</p><p>Cold.</p></blockquote>' +
      '<hr>' +
      '<figure><img src="https://files.example/pier.jpg" alt="The pier"></figure>' +
      '<p>Read <a href="https://files.example/plan.pdf">the plan</a></p>' +
      '<table><tr><th>Day</th><td></td></tr></table>',
  );
});

test('ProseMirror, and with it TipTap and Storyblok', () => {
  const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
  const p = (...content: unknown[]) => ({ type: 'paragraph', content });
  const link = (attrs: object) => ({ type: 'link', attrs });
  const here = link({ href: 'https://pier.example/', linktype: 'url' });
  const cell = (type: string, words: string) => ({ type, attrs: { colspan: 1 }, content: [p(text(words))] });
  const content = [
    { type: 'heading', attrs: { level: 1 }, content: [text('Fog')] },
    p(
      text('See '),
      text('the ', here),
      text('pier', { type: 'bold' }, here),
      text(' or '),
      text('write', link({ href: 'a@pier.example', linktype: 'email' })),
    ),
    { type: 'bullet_list', content: [{ type: 'list_item', content: [p(text('One')), p(text('more'))] }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [p(text('Two'))] }] },
    p({ type: 'image', attrs: { src: 'https://pier.example/fog.jpg', alt: 'Fog', title: '' } }),
    p(
      text('Mind '),
      { type: 'emoji', attrs: { name: 'fog', emoji: '🌫' } },
      { type: 'hard_break' },
      text('the gap'),
    ),
    { type: 'codeBlock', attrs: { language: 'js' }, content: [text('a && b')] },
    { type: 'horizontalRule' },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableHeader', 'Day'), cell('tableCell', 'Fog')] }],
    },
  ];
  assert.equal(
    htmlOf({ type: 'doc', content }),
    '<h1>Fog</h1>' +
      '<p>See <a href="https://pier.example/">the <strong>pier</strong></a> or <a href="mailto:a@pier.example">write</a></p>' +
      '<ul><li>One<p>more</p></li></ul>' +
      '<ol><li>Two</li></ol>' +
      '<figure><img src="https://pier.example/fog.jpg" alt="Fog"></figure>' +
      '<p>Mind 🌫<br>the gap</p>' +
      '<pre><code>a &amp;&amp; b</code></pre>' +
      '<hr>' +
      '<table><tr><th>Day</th><td>Fog</td></tr></table>',
  );
});
