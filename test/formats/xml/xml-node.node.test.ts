/** Elements of a feed by usual names, whatever prefixes, cases and namespaces the feed writes. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { readXml } from '../../../src/formats/xml/xml-node.js';
import { newLexicon } from '../../../src/html/lexicon.js';

const url = 'https://news.example/feed';

const read = (text: string, own?: string) =>
  readXml(
    { text, url, requestUrl: url, contentType: '', headers: new Headers(), json: undefined, root: '' },
    newLexicon(),
    own,
  );

describe('an element is found', () => {
  it('by its name in lower case', async () => {
    const root = await read('<rss><pubDate>1</pubDate><PubDate>2</PubDate></rss>');
    assert.deepEqual(
      root.all('pubdate').map(({ content }) => content),
      ['1', '2'],
    );
  });

  it('by the usual prefix of its namespace, whatever the feed calls it', async () => {
    const root = await read(
      `<rss xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:m="https://search.yahoo.com/mrss">
        <x:date>1</x:date><m:title>2</m:title></rss>`,
    );
    assert.deepEqual(
      [root.text('dc:date'), root.text('media:title'), root.text('title')],
      ['1', '2', undefined],
    );
  });

  it('by its prefix, in lower case, where the namespace is unknown or undeclared', async () => {
    assert.equal(
      (await read('<rss xmlns:Tide="urn:t"><Tide:High>1</Tide:High></rss>')).text('tide:high'),
      '1',
    );
    assert.equal((await read('<rss><dc:date>1</dc:date></rss>')).text('dc:date'), '1');
  });

  it('without the prefix of the format’s own namespace', async () => {
    const xml = '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:id>1</a:id></a:feed>';
    assert.equal((await read(xml, 'atom:')).text('id'), '1');
    assert.equal((await read(xml)).text('atom:id'), '1');
  });

  it('without a prefix where it has none, though its namespace is that of Atom', async () => {
    const root = await read(
      '<rss xmlns="http://www.w3.org/2005/Atom"><channel><title>1</title></channel></rss>',
    );
    assert.equal(root.first('channel')?.text('title'), '1');
  });

  it('among the children only, the first name having precedence', async () => {
    const root = await read('<rss><b>1</b><c><a>2</a></c><a>3</a></rss>');
    assert.equal(root.first('a', 'b')?.content, '3');
    assert.equal(root.first('constructor', 'd'), undefined);
    assert.deepEqual(root.all('d'), []);
  });
});

test('a text is trimmed, and that of the first element that is not empty', async () => {
  const root = await read('<rss><a/><a> \n</a><a> 안개 <![CDATA[& <fog>]]> </a><a>later</a></rss>');
  assert.equal(root.text('none', 'a'), '안개 & <fog>');
  assert.equal(root.text('none'), undefined);
});

test('elements inside a text are serialised as HTML, without comments and namespaces', async () => {
  const root = await read(
    `<rss><a><x:div xmlns:x="http://www.w3.org/1999/xhtml" title="&lt;&quot;">1 &lt; 2<!-- no --><x:br/><i></i></x:div></a>
     <b>&lt;i&gt;</b></rss>`,
  );
  assert.equal(root.html('a'), '<div title="&lt;&quot;">1 &lt; 2<br><i></i></div>');
  assert.equal(root.first('b')?.markup, undefined);
  assert.equal(root.html('b'), '<i>');
});

test('elements in a text that are nested deeper than 256 are left out', async () => {
  const root = await read(`<rss><a>${'<b>'.repeat(400)}deep${'</b>'.repeat(400)}</a></rss>`);
  assert.equal(root.html('a'), '<b>'.repeat(257) + '</b>'.repeat(257));
});

test('an attribute is found in any case and is not blank', async () => {
  const root = await read('<rss isPermaLink=" true " empty=" "/>');
  assert.deepEqual(
    [root.attr('ispermalink'), root.attr('empty'), root.attr('none')],
    ['true', undefined, undefined],
  );
});

test('a date is that of the first name with a valid one', async () => {
  const root = await read('<rss><a>soon</a><b>2026-03-01T10:00:00Z</b><c>2027-01-01T00:00:00Z</c></rss>');
  assert.equal(root.date('a', 'b', 'c')?.toISOString(), '2026-03-01T10:00:00.000Z');
  assert.ok(root.lexicon.hasUnreadDate);
});

test('language and base come from the element and those around it', async () => {
  const root = await read(
    `<rss xml:lang="ko" xml:base="/a/"><b xml:base="b/"><c xml:lang="en" xml:base="javascript:1"/></b></rss>`,
  );
  const b = root.first('b');
  const c = b?.first('c');
  assert.deepEqual([b?.language, c?.language], ['ko', 'en']);
  assert.equal(root.base(url), 'https://news.example/a/');
  assert.equal(c?.base(url), 'https://news.example/a/b/');
});

test('what is no XML at all is a FeedError with its URL', async () => {
  for (const text of ['', 'Not found', '{}'])
    await assert.rejects(read(text), { name: 'FeedError', reason: 'format', url });
});

test('XML of very many tags with little text between them ends early, and what came before is kept', async () => {
  const items = '<item><title>Fog</title><a/><b/><c/></item>';
  for (const { length, kept } of [
    { length: 1000, kept: 1000 },
    // 7 tags in 43 characters: more than 20,000 tags, and one in less than 24 characters.
    { length: 20_000, kept: 5119 },
  ]) {
    const root = await read(`<rss><channel>${items.repeat(length)}</channel></rss>`);
    assert.equal(root.first('channel')?.all('item').length, kept);
  }
});
