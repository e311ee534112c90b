import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnswer } from '../../../src/formats/answer/answer.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';

const json = JSON.stringify(jsonFeed(stories(1)));
const latin1 = Buffer.from(json.replace('Story 1', 'Quai né'), 'latin1');
const shiftJis = Buffer.from('[{"title":"\x93\xfa\x96\x7b\x8c\xea","url":"/1"}]', 'latin1');

for (const [what, source, contentType, format, title] of [
  ['after a byte order mark', Buffer.from(`\ufeff${json}`), '', 'json-feed', 'Story 1'],
  ['after blank lines', Buffer.from(`\n\r\n ${json}`), '', 'json-feed', 'Story 1'],
  ['in the encoding of its header', latin1, 'application/json; charset=iso-8859-1', 'json-feed', 'Quai né'],
  ['in UTF-8, whatever its header says', json, 'application/json; charset=shift_jis', 'json-feed', 'Story 1'],
  ['in Shift_JIS', shiftJis, 'application/json; charset=Shift_JIS', 'json', '日本語'],
] as const) {
  test(`JSON ${what} is read`, async () => {
    const bytes = typeof source === 'string' ? Buffer.from(source) : source;
    const feed = await parseFeed(bytes, { contentType });
    assert.deepEqual([feed.format, feed.articles[0]?.title], [format, title]);
  });
}

test('text, a buffer and a view of a part of a buffer give the same answer', async () => {
  const bytes = new TextEncoder().encode('xx{"town":"Port Ålesund"}yy');
  const view = bytes.subarray(2, -2);
  for (const source of ['{"town":"Port Ålesund"}', view.slice().buffer, view]) {
    const { text, root, json } = await toAnswer(source);
    assert.deepEqual([text, root, json], ['{"town":"Port Ålesund"}', '', { town: 'Port Ålesund' }]);
  }
});

test('white space and control characters before the content are removed, those inside stay', async () => {
  assert.equal((await toAnswer('\ufeff\0\r\n\t{"a": 1}\n')).text, '{"a": 1}\n');
  assert.equal((await toAnswer('\u200b\n<rss/>')).text, '\u200b\n<rss/>');
  assert.equal((await toAnswer('\x1f\x7f <rss/>')).text, '<rss/>');
});

test('raw line breaks and control characters in strings of JSON are spaces', async () => {
  assert.deepEqual((await toAnswer('{"title":"Fog\r\nand\x07rain"}')).json, { title: 'Fog and rain' });
});

test('valid JSON keeps its escaped control characters', async () => {
  assert.deepEqual((await toAnswer('{"title":"Fog\\n\\u0007rain"}')).json, { title: 'Fog\n\x07rain' });
});

test('only an object or a list counts as JSON', async () => {
  for (const source of ['null', '7', '"Fog"', 'true', '{"a":', '[1,]', '{} {}', '']) {
    assert.equal((await toAnswer(source)).json, undefined, source);
  }
});

test('JSON is parsed once, so that all who read it get the same object', async () => {
  const answer = await toAnswer('{"items":[]}');
  assert.equal(answer.json, answer.json);
});

test('a replacement character that the source itself wrote stays in its JSON', async () => {
  const { json } = await toAnswer(Buffer.from('{"title":"Quai n\ufffd – 灯台"}'));
  assert.deepEqual(json, { title: 'Quai n\ufffd – 灯台' });
});

test('the root element of XML is named without prefix, in lower case', async () => {
  assert.equal((await toAnswer('<?xml version="1.0"?><rdf:RDF/>')).root, 'rdf');
  assert.equal((await toAnswer('<HTML><body>Fog</body></HTML>')).root, 'html');
  assert.equal((await toAnswer('Fog')).root, '');
});

test('the media type has no parameters and is in lower case', async () => {
  const { contentType } = await toAnswer('{}', { contentType: ' Application/JSON ; charset="utf-8"' });
  assert.equal(contentType, 'application/json');
});

test('the header is the media type unless another one is given', async () => {
  const headers = new Headers({ 'content-type': 'text/xml; charset=iso-8859-1' });
  const bytes = Buffer.from('<rss>n\xe9</rss>', 'latin1');
  const answer = await toAnswer(bytes, { headers });
  assert.deepEqual([answer.contentType, answer.text], ['text/xml', '<rss>né</rss>']);
  assert.equal((await toAnswer(bytes, { headers, contentType: 'text/plain' })).contentType, 'text/plain');
});

test('without an origin, URL and media type are empty, and there are no headers', async () => {
  const { url, contentType, headers } = await toAnswer('{}');
  assert.deepEqual([url, contentType, [...headers]], ['', '', []]);
});
