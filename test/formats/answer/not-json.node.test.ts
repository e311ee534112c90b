import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeNonJson } from '../../../src/formats/answer/not-json.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';

const json = JSON.stringify(jsonFeed(stories(1)));
const textOf = async (source: string): Promise<string> => (await decodeNonJson(source, '')).text;

for (const [what, before, after, contentType] of [
  ['behind a guard against scripts', `)]}'\n`, '', 'application/json'],
  ['behind a guard with a comma', `)]}',\n`, '', 'application/json'],
  ['behind a loop', 'while(1);', '', 'application/json'],
  ['behind another loop', 'for (;;);', '', 'application/json'],
  ['for a function of the page', '/**/feed.take(', ');', 'text/javascript'],
  ['for a function, without a comment', 'jQuery$1_take( ', ' )\n', 'text/javascript'],
  [
    'behind a warning of PHP',
    '<br />\n<b>Warning</b>: gulls in <b>/x.php</b> on line <b>3</b><br />\n',
    '',
    'text/html',
  ],
  ['behind a notice of PHP in plain text', 'PHP Notice:  gulls in /x.php on line 3\n', '', 'text/plain'],
] as const) {
  test(`a JSON Feed ${what} is read`, async () => {
    const feed = await parseFeed(before + json + after, { contentType });
    assert.deepEqual([feed.format, feed.articles[0]?.title], ['json-feed', 'Story 1']);
  });
}

test('what is left without a prefix is JSON without a root element', async () => {
  assert.deepEqual(await decodeNonJson('feed([{"a":"(b)"}]);', ''), { text: '[{"a":"(b)"}]', root: '' });
});

test('a prefix stays where no valid JSON comes after it', async () => {
  for (const source of ['feed(articles);', 'while(1);{"a":', ")]}'\nFog", 'Warning: fog\n{"a"']) {
    assert.equal(await textOf(source), source);
  }
});

test('a script with more than a call around JSON is left as it is', async () => {
  const source = 'feed({"a":1}); feed({"a":2});';
  assert.equal(await textOf(source), source);
});

test('a message that ends after 5,000 characters or later is no prefix', async () => {
  const warning = (length: number): string => `Warning:${'x'.repeat(length)}\n{"a":1}`;
  assert.equal(await textOf(warning(5000)), '{"a":1}');
  assert.equal(await textOf(warning(5001)), warning(5001));
});

test('XML behind a warning keeps the warning and has a root element', async () => {
  const text = '<b>Warning</b>: gulls<br />\n<rss version="2.0"></rss>';
  assert.deepEqual(await decodeNonJson(text, ''), { text, root: 'rss' });
});

test('bytes are decoded as the media type says', async () => {
  const bytes = Buffer.from('{"title":"\x93\x94\x91\xe4"}', 'latin1');
  assert.deepEqual(await decodeNonJson(bytes, 'application/json; charset=shift_jis'), {
    text: '{"title":"灯台"}',
    root: '',
  });
});

test('JSON with a mistake has no root element, though it holds markup', async () => {
  assert.deepEqual(await decodeNonJson('\ufeff{"a":"<rss>",}', ''), { text: '{"a":"<rss>",}', root: '' });
});

test('plain text and nothing at all have no root element', async () => {
  assert.deepEqual(await decodeNonJson('Fog at 5 < 7', ''), { text: 'Fog at 5 < 7', root: '' });
  assert.deepEqual(await decodeNonJson(new Uint8Array(), ''), { text: '', root: '' });
});
