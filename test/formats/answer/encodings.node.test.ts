import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { decodeLegacy } from '../../../src/formats/answer/encodings.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { atom as atomWith, jsonFeed, rss as rssWith, stories } from '../../helpers/feeds.js';

const rss = '<rss><channel><item><title>Bo\u00e1t</title></item></channel></rss>';
const firstTitle = async (...args: Parameters<typeof parseFeed>): Promise<string | undefined> =>
  (await parseFeed(...args)).articles[0]?.title;

const declared: Record<string, [bytes: string, title: string]> = {
  'windows-1251': ['\xcf\xe0\xf0\xee\xec \x97 \xe2 \xef\xee\xf0\xf2\xf3', 'Паром — в порту'],
  Shift_JIS: ['\x93\x94\x91\xe4', '灯台'],
  'EUC-KR': ['\xb5\xee\xb4\xeb', '등대'],
  GB2312: ['\xb5\xc6\xcb\xfe', '灯塔'],
  cp949: ['\xb5\xee\xb4\xeb', '등대'],
  'windows-932': ['\x93\x94\x91\xe4', '灯台'],
  'ISO-8859-15': ['5 \xa4', '5 €'],
};

for (const [encoding, [bytes, title]] of Object.entries(declared)) {
  test(`${encoding} is read as the file declares it`, async () => {
    const text = `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>${bytes}</title></item></channel></rss>`;
    assert.equal(await firstTitle(Buffer.from(text, 'latin1')), title);
  });
}

for (const encoding of ['gb2312', 'big5', 'euc-kr', 'shift_jis', 'windows-1251']) {
  test(`UTF-8 is read as that, although the file declares ${encoding}`, async () => {
    const text = `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>灯塔 – Маяк</title></item></channel></rss>`;
    assert.equal(await firstTitle(Buffer.from(text)), '灯塔 – Маяк');
  });
}

test('ISO-2022-JP is no UTF-8, although it could be', async () => {
  const text = `<?xml version="1.0" encoding="ISO-2022-JP"?><rss><channel><item><title>\x1b$BEtBf\x1b(B</title></item></channel></rss>`;
  assert.equal(await firstTitle(Buffer.from(text, 'latin1')), '灯台');
});

test('UTF-16 is known by its byte order mark, and without one by its zeros', async () => {
  assert.equal(await firstTitle(Buffer.from(`\ufeff${rss}`, 'utf16le')), 'Boát');
  assert.equal(await firstTitle(Buffer.from(rss, 'utf16le')), 'Boát');
});

test('Windows quotes survive', async () => {
  const bytes = Buffer.from(
    '<?xml version="1.0" encoding="windows-1252"?><rss><channel><item><title>\x93Boat\x94</title></item></channel></rss>',
    'latin1',
  );
  assert.equal(await firstTitle(bytes), '“Boat”');
});

test('a compressed file is read', async () => {
  assert.equal(await firstTitle(gzipSync(rss)), 'Boát');
});

test('a compressed file that is damaged is no more than one that is cut off', async () => {
  const whole = gzipSync(rss + '<!-- -->'.repeat(9999));
  assert.equal(await firstTitle(whole.subarray(0, -9)), 'Boát');
  await assert.rejects(parseFeed(whole.subarray(0, 12)), { name: 'FeedError', reason: 'format' });
});

test('a compressed file is unpacked to 30 MB and no further', async () => {
  const endless = rss.replace('</item>', `</item>${' '.repeat(31e6)}<item><title>Never</title></item>`);
  const { articles } = await parseFeed(gzipSync(endless));
  assert.equal(articles.length, 1);
});

const utf16 = (text: string, { big = false, mark = false } = {}): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const json = JSON.stringify(jsonFeed(stories(1)));

for (const [what, format, title, bytes, contentType] of [
  ['in UTF-16 with a mark', 'rss', '부두', utf16(rssWith('부두'), { mark: true }), 'text/xml'],
  [
    'in UTF-16 with a mark, high bytes first',
    'rss',
    '부두',
    utf16(rssWith('부두'), { mark: true, big: true }),
    '',
  ],
  ['in UTF-16 without a mark', 'atom', '부두', utf16(atomWith('부두')), 'application/atom+xml'],
  ['in UTF-16 without a mark, high bytes first', 'atom', '부두', utf16(atomWith('부두'), { big: true }), ''],
  ['that is compressed, as its type says', 'rss', 'Ferry', gzipSync(rssWith('Ferry')), 'application/gzip'],
  ['in JSON that is compressed', 'json-feed', 'Story 1', gzipSync(json), 'application/octet-stream'],
] as const) {
  test(`a feed ${what} is read`, async () => {
    const feed = await parseFeed(bytes, { contentType });
    assert.deepEqual([feed.format, feed.articles[0]?.title], [format, title]);
  });
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

test('a web page declares its encoding in a meta element', async () => {
  for (const meta of [
    '<meta charset=big5>',
    '<meta http-equiv="content-type" content="text/html; charset=big5">',
  ]) {
    assert.equal(await decodeLegacy(bytesOf(`${meta}\xbfO\xb6\xf0`), ''), `${meta}燈塔`);
  }
});

test('a declaration is looked for in the first 1,024 bytes', async () => {
  const page = (start: number): Buffer => bytesOf(`${' '.repeat(start)}<meta charset=koi8-r>\xc6`);
  assert.match(await decodeLegacy(page(1003), ''), /ф$/);
  assert.match(await decodeLegacy(page(1024), ''), /Æ$/);
});

test('a byte order mark counts more than the header', async () => {
  const bytes = utf16('<a>灯台</a>', { mark: true });
  assert.equal(await decodeLegacy(bytes, 'text/xml; charset=iso-8859-1'), '<a>灯台</a>');
});

test('a header with an encoding that the bytes cannot be in gives way to the declaration', async () => {
  const text = '<?xml version="1.0" encoding="windows-1251"?><a>\xcc\xe0\xff\xea</a>';
  assert.match(await decodeLegacy(bytesOf(text), 'text/xml; charset=utf-8'), /<a>Маяк<\/a>$/);
});

test('an unknown encoding gives way to the declaration', async () => {
  const text = '<?xml version="1.0" encoding="EUC-KR"?><a>\xb5\xee\xb4\xeb</a>';
  assert.match(await decodeLegacy(bytesOf(text), 'text/xml; charset=harbour-8'), /<a>등대<\/a>$/);
});

test('a document whose declaration of UTF-16 is readable byte by byte is UTF-8', async () => {
  const text = '<?xml version="1.0" encoding="utf-16"?><a>Маяк</a>';
  assert.equal(await decodeLegacy(Buffer.from(text), ''), text);
});

test('two bytes that UTF-8 would read, too, are a character of the encoding of the Far East', async () => {
  // C4 A3 is U+6A21 in GBK and U+0123 in UTF-8.
  assert.equal(await decodeLegacy(bytesOf('\xc4\xa3'), 'text/plain; charset=gbk'), '模');
});

test('a single mistake in UTF-8 costs one character', async () => {
  const bytes = Buffer.concat([Buffer.from('Маяк '), bytesOf('\xff'), Buffer.from(' гавань')]);
  assert.equal(await decodeLegacy(bytes, 'text/xml; charset=utf-8'), 'Маяк \ufffd гавань');
});

test('bytes without a label of which most are not UTF-8 are windows-1252', async () => {
  assert.equal(await decodeLegacy(bytesOf('Caf\xe9 \x96 5 \x80'), ''), 'Café – 5 €');
});

test('an empty body is an empty text, also when it is compressed', async () => {
  assert.equal(await decodeLegacy(new Uint8Array(), ''), '');
  assert.equal(await decodeLegacy(gzipSync(''), 'text/xml; charset=gbk'), '');
});
