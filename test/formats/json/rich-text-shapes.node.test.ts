/** Rich text of any shape becomes HTML: unknown nodes keep their text, hostile ones do no harm. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { bodyOf } from '../../../src/formats/json/body.js';
import { richText } from '../../../src/formats/json/rich-text.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const htmlOf = (value: unknown) => bodyOf(value, { richText });
const p = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('an unknown node', () => {
  it('beside a text run is a part of its line', () => {
    const ann = { type: 'mention', children: [{ text: '@ann' }] };
    assert.equal(htmlOf([p({ text: 'By ' }, ann, { text: '.' })]), '<p>By @ann.</p>');
    assert.equal(htmlOf([p({ text: 'By ' }, { type: 'mention', text: '@a<b>' })]), '<p>By @a&lt;b></p>');
  });

  it('with text runs is one paragraph', () => {
    const children = [{ text: 'Stay ' }, { text: 'in', bold: true }];
    assert.equal(
      htmlOf([p({ text: 'A' }), { type: 'callout', children }]),
      '<p>A</p><p>Stay <strong>in</strong></p>',
    );
  });

  it('with blocks gives these blocks', () => {
    const columns = {
      type: 'columns',
      content: [{ type: 'column', content: [p({ text: 'A' })] }, p({ text: 'B' })],
    };
    assert.equal(htmlOf({ type: 'doc', content: [columns] }), '<p>A</p><p>B</p>');
  });

  it('with text runs and blocks gives both, also where one of the lists is empty', () => {
    const run = { type: 'text', text: 'Fog', styles: {} };
    const item = { type: 'numberedListItem', content: [run], children: [] };
    assert.equal(
      htmlOf([{ type: 'paragraph', content: [run], children: [item] }]),
      '<p>Fog</p><ol><li>Fog</li></ol>',
    );
  });

  it('of a site’s own gives the text in its fields', () => {
    const fields = { blockType: 'banner', content: { root: { children: [p({ text: 'Fog' })] } } };
    assert.equal(
      htmlOf({ root: { children: [p({ text: 'A' }), { type: 'block', fields }] } }),
      '<p>A</p><p>Fog</p>',
    );
  });

  it('with a film, a page or a warning gives a frame, a link and the texts', () => {
    const blocks = [
      { type: 'paragraph', data: { text: 'A' } },
      { type: 'embed', data: { embed: 'https://player.vimeo.com/video/7', caption: 'The pier' } },
      { type: 'linkTool', data: { link: 'https://a.example/', meta: { title: 'Tides' } } },
      { type: 'linkTool', data: { link: 'javascript:alert(1)', meta: { title: 'Bad' } } },
      { type: 'warning', data: { title: 'Ice', message: 'Mind <it>' } },
      { type: 'embed', data: { embed: 'javascript:alert(1)' } },
    ];
    assert.equal(
      htmlOf({ blocks }),
      '<p>A</p><iframe src="https://player.vimeo.com/video/7"></iframe><p>The pier</p><p><a href="https://a.example/">Tides</a></p>' +
        '<p>Ice</p><p>Mind <it></p>',
    );
    const film = { type: 'youtube', attrs: { src: 'https://youtu.be/quayquayqua' } };
    assert.equal(
      htmlOf({ type: 'doc', content: [film] }),
      '<iframe src="https://youtu.be/quayquayqua"></iframe>',
    );
  });

  it('with neither text nor nodes is searched for the usual properties', () => {
    const body = { type: 'doc', content: [p({ text: 'A' })] };
    const blok = { type: 'blok', attrs: { body: [{ component: 'text', text: body }] } };
    assert.equal(htmlOf({ type: 'doc', content: [blok] }), '<p>A</p>');
    assert.equal(htmlOf([{ type: 'image' }, { type: 'paragraph', value: { html: '<p>B</p>' } }]), '<p>B</p>');
  });

  it('without any text is left out', () => {
    assert.equal(htmlOf([p({ text: 'A' }), { type: 'poll', id: 7 }]), '<p>A</p>');
  });
});

test('text runs at the top are one paragraph if any has marks, else a paragraph each', () => {
  assert.equal(
    htmlOf([
      { type: 'text', text: 'A ' },
      { text: 'b', bold: true },
    ]),
    '<p>A <strong>b</strong></p>',
  );
  assert.equal(
    htmlOf([
      { type: 'text', text: 'A' },
      { type: 'text', text: 'B' },
    ]),
    '<p>A</p><p>B</p>',
  );
});

test('a block with HTML keeps it, and one with blank lines is several paragraphs', () => {
  assert.equal(htmlOf([{ type: 'paragraph', value: '<p>A</p><p>B</p>' }]), '<p>A</p><p>B</p>');
  assert.equal(htmlOf([{ type: 'paragraph', text: 'A\n\nB\nC' }]), '<p>A</p><p>B<br>C</p>');
});

test('list items without a list around them are one list, in the order and at the level they have', () => {
  const item = (type: string, text: string) => ({ type, text });
  assert.equal(
    htmlOf([item('list-item', 'A'), item('list-item', 'B'), item('o-list-item', 'C'), p({ text: 'D' })]),
    '<ul><li>A</li><li>B</li></ul><ol><li>C</li></ol><p>D</p>',
  );
  const deep = { _type: 'block', listItem: 'bullet', level: 3, children: [{ text: 'A' }] };
  assert.equal(htmlOf([deep]), '<ul><li><ul><li><ul><li>A</li></ul></li></ul></li></ul>');
});

test('a picture in a line stays in it, with a caption it is a figure', () => {
  const image = { type: 'image', url: '/fog.jpg' };
  assert.equal(htmlOf([p({ text: 'A' }, image)]), '<p>A<img src="/fog.jpg"></p>');
  assert.equal(
    htmlOf([p({ text: 'A' }, { ...image, caption: 'B' })]),
    '<p>A</p><figure><img src="/fog.jpg"><figcaption>B</figcaption></figure>',
  );
});

describe('a link', () => {
  const link = (url: unknown) => htmlOf([p({ type: 'link', url, children: [{ text: 'A' }] })]);

  it('keeps addresses of the web and of e-mail, and relative ones', () => {
    for (const url of [
      'https://a.example/?b:c',
      'HTTP://a.example',
      'mailto:a@b.example',
      '/a:b',
      '#a',
      '?a:b',
      'a/b',
      '//a.example',
    ])
      assert.equal(link(url), `<p><a href="${url}">A</a></p>`);
  });

  it('of another kind is mere text', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:x',
      'java\nscript:x',
      'data:text/html,x',
      'x:y/z',
      '',
      7,
      null,
      {},
      ['/a'],
    ])
      assert.equal(link(url), '<p>A</p>', JSON.stringify(url));
  });

  it('inside another link is a part of it', () => {
    const inner = { type: 'link', url: '/b', children: [{ text: 'B', bold: true }] };
    assert.equal(
      htmlOf([p({ type: 'link', url: '/a', children: [{ text: 'A' }, inner] })]),
      '<p><a href="/a">A<strong>B</strong></a></p>',
    );
  });
});

test('attributes are escaped', () => {
  const image = { type: 'image', url: '/a.jpg?"><script>', alt: '"><script>' };
  const link = { type: 'link', url: '/"><script>', children: [{ text: '<script>' }] };
  assert.doesNotMatch(htmlOf([image, p(link)]) ?? '', /<script/);
});

test('values of wrong types never throw', () => {
  const odd = { toString: 1, valueOf: 1, length: -1 };
  const values = [
    null,
    0,
    7,
    -1,
    '',
    'x',
    true,
    [],
    [null],
    [[[]]],
    {},
    odd,
    [odd],
    { type: odd },
    '__proto__',
    'constructor',
  ];
  const keys =
    'type _type nodeType children content items rows marks markDefs attrs data fields format level depth tag style ' +
    'listItem url href target image value text caption bold headerState linktype';
  const types = [
    'paragraph',
    'heading',
    'list',
    'listitem',
    'image',
    'link',
    'text',
    'table',
    'tablerow',
    'quote',
    'code',
    'block',
    'upload',
  ];
  for (const key of keys.split(' '))
    for (const value of values)
      for (const type of types) {
        const node = { type, children: [{ type: 'text', text: 'A', [key]: value }], [key]: value };
        for (const body of [node, [node], { type: 'doc', content: [node, value] }, { children: value }])
          assert.doesNotThrow(() => htmlOf(body), JSON.stringify(body));
      }
});

test('a key named __proto__ changes no other object', () => {
  htmlOf(
    JSON.parse(
      '{"type":"paragraph","attrs":{"__proto__":{"text":"A"}},"data":{"__proto__":{"polluted":1}},"children":[]}',
    ),
  );
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('below forty levels, nodes keep their text, in one piece', () => {
  let node: unknown = p(
    { text: 'A' },
    { type: 'link', url: '/b', children: [{ text: 'B' }] },
    { text: '<C>' },
  );
  for (let level = 0; level < 50; level++) node = { type: 'blockquote', children: [node] };
  const html = htmlOf(node) ?? '';
  assert.match(html, /<p>AB&lt;C><\/p>/);
  assert.equal(html.split('<blockquote>').length - 1, 40);
});

/** Answers with one story whose body is large or nested deep. Quadratic time would take minutes. */
const many = (count: number, unit: string): string =>
  `[${Array.from({ length: count }, () => unit).join(',')}]`;
const text = '{"type":"text","text":"A","marks":[{"type":"bold"}]}';
const within = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + text + close.repeat(depth);
const bodies: Record<string, string> = {
  'nested a hundred thousand levels deep': within(100_000, '{"type":"paragraph","children":[', ']}'),
  'of lists nested a hundred thousand levels deep': within(100_000, '{"type":"list","children":[', ']}'),
  'of unknown nodes nested deep':
    `[${text},` + within(100_000, '{"type":"x","data":{"body":{"children":[', ']}}}') + ']',
  'of very many paragraphs': many(50_000, `{"type":"paragraph","children":[${text}]}`),
  'of very many text runs': `[{"type":"paragraph","children":${many(50_000, text)}}]`,
  'of very many items': many(50_000, `{"_type":"block","listItem":"bullet","level":2,"children":[${text}]}`),
  'of very many lists in one list': `[{"type":"list","children":${many(30_000, `{"type":"list","children":[${text}]}`)}}]`,
  'of a block with very many markDefs and marks': `[{"_type":"block","markDefs":${many(30_000, '{"_key":"k","_type":"link","href":"/a"}')},"children":${many(30_000, '{"_type":"span","text":"A","marks":["k","k","k"]}')}}]`,
  'of a run with very many marks': `[{"type":"paragraph","children":[{"text":"A","marks":${many(200_000, '{"type":"bold"}')}}]}]`,
};

for (const [what, body] of Object.entries(bodies))
  test(`a body ${what} is read in time`, async () => {
    const before = process.cpuUsage();
    const { articles } = await parseFeed(`{"articles":[{"title":"Fog","body":${body}}]}`, {
      url: 'https://pier.example/api',
    });
    const { user } = process.cpuUsage(before);
    assert.equal(articles[0]?.title, 'Fog');
    assert.match(articles[0]?.body ?? '', /A/);
    assert.ok(user / 1e6 < 6, `${user / 1e6} s`);
  });
