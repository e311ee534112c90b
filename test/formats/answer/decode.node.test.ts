import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parseFeed } from '../../../src/formats/parse-feed.js';

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

test('the HTTP header’s encoding is used when the file doesn’t say', async () => {
  assert.equal(
    await firstTitle(Buffer.from(rss, 'latin1'), { contentType: 'text/xml; charset=ISO-8859-1' }),
    'Boát',
  );
});

test('UTF-8 that is labelled as something else is UTF-8', async () => {
  assert.equal(await firstTitle(Buffer.from(rss), { contentType: 'text/xml; charset=ISO-8859-1' }), 'Boát');
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
