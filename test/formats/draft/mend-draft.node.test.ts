import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { mendDraft, unescapeAddress } from '../../../src/formats/draft/mend-draft.js';

test('an address that is escaped once too often, or twice, is decoded', () => {
  for (const ampersand of ['&', '&amp;', '&AMP;', '&#38;', '&#038;', '&#x26;', '&amp;amp;', '&amp;#38;'])
    assert.equal(unescapeAddress(`/p?a=1${ampersand}b=2`), '/p?a=1&b=2', ampersand);
});

test('other parts of an address, and values of other types, stay', () => {
  for (const value of ['/p?amp=1&ampere=2&lt;=3', '/amp;', '', undefined, null, 7])
    assert.equal(unescapeAddress(value), value);
});

test('the addresses of a story and of its pictures are decoded', () => {
  const { url, pictures } = mendDraft({
    url: '/p?a=1&amp;b=2',
    pictures: [{ src: '/i?w=9&amp;h=6', srcset: '/i?w=9&amp;h=6 900w', alt: 'Fish &amp; chips' }],
  });
  assert.equal(url, '/p?a=1&b=2');
  assert.deepEqual(pictures, [{ src: '/i?w=9&h=6', srcset: '/i?w=9&h=6 900w', alt: 'Fish &amp; chips' }]);
});

test('a mail address is no author’s name, an account’s name is one', () => {
  const authors = [
    { name: 'desk@quay.example' },
    { name: '@mia@quay.example' },
    { name: 'Mia @ the quay' },
    null,
  ];
  assert.deepEqual(mendDraft({ authors }).authors, authors.slice(1));
  assert.equal(mendDraft({}).authors, undefined);
});

test('addresses and authors of a JSON Feed are mended, too', async () => {
  const feed = (parts: object) =>
    parseFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', title: 'Fog', content_text: 'Grey.', summary: 'Grey.', ...parts }],
      }),
    );
  const { articles } = await feed({ url: 'https://quay.example/p?a=1&amp;b=2' });
  assert.equal(articles[0]?.url, 'https://quay.example/p?a=1&b=2');
  const { articles: others } = await feed({ authors: [{ name: 'desk@quay.example' }] });
  assert.deepEqual(others[0]?.authors, []);
});
