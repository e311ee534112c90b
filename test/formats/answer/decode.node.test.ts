import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, rootOf } from '../../../src/formats/answer/decode.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const rss = '<rss><channel><item><title>Bo\u00e1t</title></item></channel></rss>';
const firstTitle = async (...args: Parameters<typeof parseFeed>): Promise<string | undefined> =>
  (await parseFeed(...args)).articles[0]?.title;

test('the HTTP header’s encoding is used when the file doesn’t say', async () => {
  assert.equal(
    await firstTitle(Buffer.from(rss, 'latin1'), { contentType: 'text/xml; charset=ISO-8859-1' }),
    'Boát',
  );
});

test('UTF-8 that is labelled as something else is UTF-8', async () => {
  assert.equal(await firstTitle(Buffer.from(rss), { contentType: 'text/xml; charset=ISO-8859-1' }), 'Boát');
});

test('UTF-8 that is labelled as an encoding of the Far East is UTF-8, too', async () => {
  assert.equal(await decode(Buffer.from('<p>灯塔</p>'), 'text/html; charset=gb2312'), '<p>灯塔</p>');
});

test('the header counts before the declaration of the document', async () => {
  const bytes = Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>\x93\x94\x91\xe4</a>', 'latin1');
  assert.match(await decode(bytes, 'text/xml; charset="Shift_JIS"'), /<a>灯台<\/a>$/);
});

for (const [text, root] of [
  ['<rss version="2.0">', 'rss'],
  ['<?xml version="1.0"?>\n<!-- <feed> --><!DOCTYPE rss [<!ENTITY a "b">] ><rdf:RDF xmlns="x">', 'rdf'],
  ['<!doctype html>\n<HTML lang="en"><p><rss>', 'html'],
  ['Warning: gulls<br/>\n<atom:feed>', 'feed'],
  ['<opml version="2.0">', 'opml'],
  ['<p>about <rssify></p>', 'p'],
  ['Fog at 5 < 7', ''],
  ['', ''],
]) {
  test(`the root element of ${JSON.stringify(text)} is ${JSON.stringify(root)}`, () => {
    assert.equal(rootOf(text!), root);
  });
}

test('a root element is looked for in the first 20,000 characters', () => {
  assert.equal(rootOf(`${'x'.repeat(19_990)}<rss></rss>`), 'rss');
  assert.equal(rootOf(`${'x'.repeat(20_000)}<rss></rss>`), '');
});
