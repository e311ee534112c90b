/** Rich text that is no tree (Quill, Prismic, Draft.js) gives the HTML that its editor shows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyOf } from '../../../src/formats/json/body.js';
import { toTree } from '../../../src/formats/json/flat-text.js';
import { richText as convert } from '../../../src/formats/json/rich-text.js';

const htmlOf = (value: unknown) =>
  bodyOf(value, { richText: (one, tools) => convert(one, { ...tools, toTree }) });

describe('operations of Quill', () => {
  const line = (text: string, attributes: object) => [{ insert: text }, { insert: '\n', attributes }];

  it('give paragraphs at line ends, with marks and links', () => {
    const ops = [
      { insert: 'The ' },
      { insert: 'tide', attributes: { bold: true, link: 'https://a.example/' } },
      { insert: ' turns', attributes: { italic: true } },
      { insert: '.\nH' },
      { insert: '2', attributes: { script: 'sub' } },
      { insert: 'O < ice' },
    ];
    const html =
      '<p>The <a href="https://a.example/"><strong>tide</strong></a><em> turns</em>.</p>' +
      '<p>H<sub>2</sub>O &lt; ice</p>';
    assert.equal(htmlOf({ ops }), html);
    assert.equal(htmlOf(ops), html);
    assert.equal(htmlOf(JSON.stringify({ ops })), html);
  });

  it('give headings, lists in lists, quotations and code of several lines', () => {
    const ops = [
      ...line('Tides', { header: 2 }),
      ...line('ebb', { list: 'bullet' }),
      ...line('low', { list: 'bullet', indent: 1 }),
      ...line('flood', { list: 'ordered' }),
      ...line('done', { list: 'checked' }),
      ...line('It rose.', { blockquote: true }),
      ...line('It fell.', { blockquote: true }),
      ...line('a < 1', { 'code-block': 'js' }),
      ...line('b', { 'code-block': true }),
    ];
    assert.equal(
      htmlOf({ ops }),
      '<h2>Tides</h2><ul><li>ebb<ul><li>low</li></ul></li></ul><ol><li>flood</li></ol><ul><li>done</li></ul>' +
        '<blockquote><p>It rose.</p><p>It fell.</p></blockquote><pre><code>a &lt; 1\nb</code></pre>',
    );
  });

  it('give pictures and films, and the text of other things', () => {
    const ops = [
      { insert: 'Seen:\n' },
      { insert: { image: 'https://a.example/pier.jpg' }, attributes: { alt: 'A pier' } },
      { insert: '\n' },
      { insert: { video: 'https://player.vimeo.com/video/7' } },
      { insert: '\nBy ' },
      { insert: { mention: { value: 'Ann' } } },
      { insert: { formula: 'e^x' } },
      { insert: { unknown: 7 } },
    ];
    assert.equal(
      htmlOf({ ops }),
      '<p>Seen:</p><figure><img src="https://a.example/pier.jpg" alt="A pier"></figure>' +
        '<iframe src="https://player.vimeo.com/video/7"></iframe><p>By Anne^x</p>',
    );
  });

  it('may be of any shape', () => {
    assert.equal(htmlOf({ ops: [null, 7, { insert: 7 }, { insert: 'A', attributes: 'bold' }] }), '<p>A</p>');
    const odd = { header: 9, list: 'constructor', indent: 'deep', script: {} };
    assert.equal(htmlOf({ ops: line('A', odd) }), '<p>A</p>');
    assert.equal(htmlOf({ ops: [{ insert: 'A', attributes: { link: 'javascript:alert(1)' } }] }), '<p>A</p>');
    assert.equal(
      htmlOf({ ops: [{ insert: { image: 'javascript:alert(1)' } }, { insert: 'A' }] }),
      '<p>A</p>',
    );
  });
});

describe('ranges of Prismic', () => {
  const block = (type: string, text: string, ...spans: unknown[]) => ({ type, text, spans });

  it('may overlap', () => {
    const spans = [
      { start: 0, end: 8, type: 'strong' },
      { start: 4, end: 14, type: 'em' },
      { start: 9, end: 14, type: 'hyperlink', data: { link_type: 'Web', url: 'https://a.example/' } },
    ];
    assert.equal(
      htmlOf([block('paragraph', 'The tide turns.', ...spans)]),
      '<p><strong>The </strong><em><strong>tide</strong></em> ' +
        '<a href="https://a.example/"><em>turns</em></a>.</p>',
    );
  });

  it('stand in blocks of all types, also inside slices and in the form of the first version', () => {
    const blocks = [
      block('heading3', 'Tides'),
      block('list-item', 'ebb'),
      block('o-list-item', 'flood'),
      block('preformatted', 'a\nb'),
      {
        type: 'image',
        url: 'https://a.example/pier.jpg',
        alt: 'A pier',
        dimensions: { width: 600, height: 400 },
      },
      {
        type: 'embed',
        oembed: { type: 'video', html: '<iframe src="https://player.vimeo.com/video/7"></iframe>' },
      },
    ];
    const html =
      '<h3>Tides</h3><ul><li>ebb</li></ul><ol><li>flood</li></ol><pre><code>a\nb</code></pre>' +
      '<figure><img src="https://a.example/pier.jpg" alt="A pier" width="600" height="400"></figure>' +
      '<p><iframe src="https://player.vimeo.com/video/7"></iframe></p>';
    assert.equal(htmlOf(blocks), html);
    assert.equal(htmlOf([{ slice_type: 'text', primary: { content: blocks } }]), html);
    const old = { type: 'paragraph', content: { text: 'Fog', spans: [{ start: 0, end: 3, type: 'em' }] } };
    assert.equal(htmlOf([old]), '<p><em>Fog</em></p>');
  });

  it('of any numbers lose no text', () => {
    const ends = [
      [-3, 99],
      [2, 1],
      ['x', 'y'],
      [NaN, 1],
      [0.5, 1.5],
      [1e9, 2e9],
    ];
    const spans = [null, 7, ...ends.map(([start, end]) => ({ start, end, type: 'strong' }))];
    assert.equal(htmlOf([block('paragraph', 'Fog', ...spans)])?.replace(/<[^<>]*>/g, ''), 'Fog');
  });
});

describe('ranges of Draft.js', () => {
  it('give marks, links, lists and pictures', () => {
    const block = (type: string, text: string, more = {}) => ({ type, text, inlineStyleRanges: [], ...more });
    const blocks = [
      block('header-two', 'Tides'),
      block('unstyled', 'The tide', {
        inlineStyleRanges: [{ offset: 0, length: 3, style: 'BOLD' }],
        entityRanges: [{ offset: 4, length: 4, key: 0 }],
      }),
      block('unordered-list-item', 'ebb'),
      block('unordered-list-item', 'low', { depth: 1 }),
      block('atomic', ' ', { entityRanges: [{ offset: 0, length: 1, key: 1 }] }),
      block('code-block', 'a'),
      block('blockquote', 'It rose.', { entityRanges: [{ offset: 0, length: 2, key: 'constructor' }] }),
      block('section', 'End'),
    ];
    const entityMap = {
      0: { type: 'LINK', data: { url: 'https://a.example/' } },
      1: { type: 'IMAGE', data: { src: 'https://a.example/pier.jpg', alt: 'A pier' } },
    };
    assert.equal(
      htmlOf({ blocks, entityMap }),
      '<h2>Tides</h2><p><strong>The</strong> <a href="https://a.example/">tide</a></p>' +
        '<ul><li>ebb<ul><li>low</li></ul></li></ul><figure><img src="https://a.example/pier.jpg" alt="A pier"></figure>' +
        '<pre><code>a</code></pre><blockquote><p>It rose.</p></blockquote><p>End</p>',
    );
  });
});

describe('other values', () => {
  it('stay as they are', () => {
    for (const value of [null, 7, 'A', [], {}, { blocks: [{ type: 'paragraph' }] }, [{ text: 'A' }]])
      assert.deepEqual(toTree(value), value);
  });
});

describe('a long text', () => {
  it('with many ranges and lines is read in linear time', () => {
    const spans = Array.from({ length: 50_000 }, (_, at) => ({ start: at, end: 60_000, type: 'strong' }));
    const code = Array.from({ length: 50_000 }, () => ({
      insert: 'a\n',
      attributes: { 'code-block': true },
    }));
    const runs = Array.from({ length: 30_000 }, () => ({ insert: { image: 7 } }));
    const before = process.cpuUsage();
    htmlOf([{ type: 'paragraph', text: 'a'.repeat(60_000), spans }]);
    htmlOf({ ops: code });
    htmlOf({ ops: runs });
    const { user } = process.cpuUsage(before);
    assert.ok(user < 6e6, `${user / 1e6} s`);
  });
});
