/** Rich text of BlockNote, Notion, Arc, Plate, TinaCMS and other editors whose nodes have shapes of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '../../../src/formats/json/body.js';
import { richText } from '../../../src/formats/json/rich-text.js';

const htmlOf = (value: unknown) => bodyOf(value, { richText });

test('BlockNote has marks in `styles`, details in `props` and rows in `content`', () => {
  const run = (text: string, styles = {}) => ({ type: 'text', text, styles });
  const blocks = [
    { type: 'heading', props: { level: 3 }, content: [run('Tides')], children: [] },
    {
      type: 'paragraph',
      content: [
        run('The '),
        run('ebb', { bold: true, italic: false }),
        { type: 'link', href: '/x', content: [run('!')] },
      ],
      children: [],
    },
    { type: 'image', props: { url: 'https://a.example/pier.jpg', caption: 'A pier' }, children: [] },
    {
      type: 'table',
      content: { type: 'tableContent', rows: [{ cells: [[run('a')], { content: [run('b')] }] }] },
    },
    { type: 'toggleListItem', content: [run('more')], children: [] },
  ];
  assert.equal(
    htmlOf(blocks),
    '<h3>Tides</h3><p>The <strong>ebb</strong><a href="/x">!</a></p>' +
      '<figure><img src="https://a.example/pier.jpg"><figcaption>A pier</figcaption></figure>' +
      '<table><tr><td>a</td><td>b</td></tr></table><ul><li>more</li></ul>',
  );
});

test('Notion has a block in a property of its name, and marks in `annotations`', () => {
  const run = (text: string, annotations = {}, href: string | null = null) => ({
    type: 'text',
    text: { content: text, link: href && { url: href } },
    annotations: { bold: false, color: 'default', ...annotations },
    plain_text: text,
    href,
  });
  const block = (type: string, ...rich_text: unknown[]) => ({ object: 'block', type, [type]: { rich_text } });
  const nested = block('bulleted_list_item', run('ebb'));
  Object.assign(nested['bulleted_list_item']!, { children: [block('numbered_list_item', run('low'))] });
  const blocks = [
    block('heading_2', run('Tides')),
    block('paragraph', run('The '), run('tide', { bold: true }), run(' turns', {}, 'https://a.example/')),
    nested,
    block('to_do', run('look')),
    block('quote', run('It rose.')),
    block('code', run('a\nb')),
    block('callout', run('Mind it.')),
    { type: 'image', image: { type: 'external', external: { url: 'https://a.example/pier.jpg' } } },
    { type: 'video', video: { type: 'external', external: { url: 'https://player.vimeo.com/video/7' } } },
    {
      type: 'table',
      table: { children: [{ type: 'table_row', table_row: { cells: [[run('a')], [run('b')]] } }] },
    },
    { type: 'divider', divider: {} },
  ];
  assert.equal(
    htmlOf(blocks),
    '<h2>Tides</h2><p>The <strong>tide</strong><a href="https://a.example/"> turns</a></p>' +
      '<ul><li>ebb<ol><li>low</li></ol></li><li>look</li></ul><blockquote><p>It rose.</p></blockquote>' +
      '<pre><code>a\nb</code></pre><p>Mind it.</p><figure><img src="https://a.example/pier.jpg"></figure>' +
      '<iframe src="https://player.vimeo.com/video/7"></iframe><table><tr><td>a</td><td>b</td></tr></table><hr>',
  );
});

test('Arc has the parts of a story in `content_elements`', () => {
  const elements = [
    { type: 'text', content: 'The <b>tide</b>' },
    { type: 'header', level: 3, content: 'Ebb' },
    { type: 'list', list_type: 'ordered', items: [{ type: 'text', content: 'low' }] },
    { type: 'quote', content_elements: [{ type: 'text', content: 'It rose.' }] },
    { type: 'oembed_response', raw_oembed: { html: '<blockquote>A post</blockquote>' } },
  ];
  assert.equal(
    htmlOf(elements),
    '<p>The <b>tide</b></p><h3>Ebb</h3><ol><li>low</li></ol><blockquote><p>It rose.</p></blockquote>' +
      '<blockquote>A post</blockquote>',
  );
});

test('a node of Slate without a text has an empty one, and keeps what else it has', () => {
  const children = [{ text: '' }];
  const nodes = [
    { type: 'mdxJsxFlowElement', name: 'Note', props: { text: 'Mind it.' }, children },
    { type: 'media_embed', url: 'https://player.vimeo.com/video/7', children },
    { type: 'p', children },
  ];
  assert.equal(htmlOf(nodes), '<p>Mind it.</p><iframe src="https://player.vimeo.com/video/7"></iframe>');
  let deep: object = { type: 'p', children };
  for (let depth = 0; depth < 200; depth++) deep = { type: 'box', children: [deep] };
  assert.equal(htmlOf([deep]), undefined);
});

test('paragraphs of Plate may be items of lists', () => {
  const item = (text: string, indent: number, listStyleType: string) => ({
    type: 'p',
    indent,
    listStyleType,
    children: [{ text }],
  });
  assert.equal(
    htmlOf([item('ebb', 1, 'disc'), item('low', 2, 'decimal')]),
    '<ul><li>ebb<ol><li>low</li></ol></li></ul>',
  );
});

test('Slate’s first version has runs in `leaves`', () => {
  const text = { object: 'text', leaves: [{ text: 'The ' }, { text: 'tide', marks: [{ type: 'bold' }] }] };
  const document = { nodes: [{ type: 'paragraph', nodes: [text] }] };
  assert.equal(htmlOf({ document }), '<p>The <strong>tide</strong></p>');
});

test('blocks of Strapi have a category before their name', () => {
  const blocks = [
    { __component: 'shared.rich-text', body: 'The tide' },
    { __component: 'shared.quote', body: 'It rose.' },
    { __component: 'shared.media', file: { url: '/pier.jpg', alternativeText: 'A pier' } },
  ];
  assert.equal(
    htmlOf(blocks),
    '<p>The tide</p><blockquote><p>It rose.</p></blockquote><figure><img src="/pier.jpg" alt="A pier"></figure>',
  );
});

test('HTML inside blocks, and beside rich text, is found', () => {
  assert.equal(htmlOf([{ blockName: 'core/paragraph', innerHTML: '<p>Fog</p>' }]), '<p>Fog</p>');
  assert.equal(htmlOf({ body: [{ bodyHtml: '<p>Fog</p>' }] }), '<p>Fog</p>');
  assert.equal(
    htmlOf({ raw: { children: [{ type: 'paragraph', children: [{ text: 'Fog' }] }] } }),
    '<p>Fog</p>',
  );
});

test('a quotation names whom it is from', () => {
  const quote = {
    type: 'blockquote',
    attribution: 'A pilot',
    children: [{ type: 'paragraph', children: ['Fog'] }],
  };
  assert.equal(htmlOf([quote]), '<blockquote><p>Fog</p><cite>A pilot</cite></blockquote>');
});
