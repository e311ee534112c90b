import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { mendDraft, unescapeAddress, withScheme } from '../../../src/formats/draft/mend-draft.js';

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

test('an address that begins with a host gets a scheme, a path stays one', () => {
  const base = 'https://www.quay.example/news/';
  for (const [written, whole] of [
    ['www.tide.example/fog', 'https://www.tide.example/fog'],
    ['quay.example/fog', 'https://quay.example/fog'],
    ['quay.example', 'https://quay.example'],
    ['tide.com/fog?x=1', 'https://tide.com/fog?x=1'],
    ['fog.html', 'fog.html'],
    ['v2.0/notes', 'v2.0/notes'],
    ['www.html', 'www.html'],
    ['fog.php/com/', 'fog.php/com/'],
    ['//tide.com/fog', '//tide.com/fog'],
    ['/quay.example/fog', '/quay.example/fog'],
    ['mailto:desk@tide.com', 'mailto:desk@tide.com'],
    ['?to=www.tide.example', '?to=www.tide.example'],
    [undefined, undefined],
  ])
    assert.equal(withScheme(written, base), whole);
});

const quay = (item: string, head = '') =>
  parseFeed(
    `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Quay</title><link>www.quay.example</link>${head}<item>${item}</item></channel></rss>`,
    { url: 'https://feeds.example/quay' },
  );

test('a site and its stories without a scheme are on the site that is meant', async () => {
  const { url, articles } = await quay('<title>Fog</title><link>/fog</link>');
  assert.deepEqual([url, articles[0]?.url], ['https://www.quay.example', 'https://www.quay.example/fog']);
  const atom = await parseFeed(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Fog</title><link href="www.quay.example/fog"/></entry></feed>',
    { url: 'https://feeds.example/quay' },
  );
  assert.equal(atom.articles[0]?.url, 'https://www.quay.example/fog');
  for (const parts of [{ summary: 'Grey.' }, {}]) {
    const item = { id: '1', url: 'www.quay.example/fog', title: 'Fog', content_text: 'Grey.', ...parts };
    const feed = { version: 'https://jsonfeed.org/version/1.1', items: [item] };
    const json = await parseFeed(JSON.stringify(feed), { url: 'https://feeds.example/quay' });
    assert.equal(json.articles[0]?.url, 'https://www.quay.example/fog');
  }
});

test('an item of RSS with nothing but other links of Atom leads there, but to no feed', async () => {
  const urlOf = async (links: string) => (await quay(`<title>Fog</title>${links}`)).articles[0]?.url;
  const link = (rel: string, href: string) => `<atom:link rel="${rel}" href="${href}"/>`;
  assert.equal(await urlOf(link('self', 'https://quay.example/fog')), 'https://quay.example/fog');
  assert.equal(
    await urlOf(link('self', 'https://quay.example/fog') + link('via', 'https://tide.example/fog')),
    'https://tide.example/fog',
  );
  assert.equal(await urlOf(link('self', 'https://quay.example/fog.xml')), undefined);
  assert.equal(await urlOf(link('edit', 'https://quay.example/api/1')), undefined);
});

test('names with semicolons are several authors, in JSON, too', async () => {
  const namesOf = async (author: string) =>
    (await parseFeed(JSON.stringify([{ id: 1, title: 'Fog', author }]))).articles[0]?.authors.map(
      ({ name }) => name,
    );
  assert.deepEqual(await namesOf('Ada Holm; Bo Quay;'), ['Ada Holm', 'Bo Quay']);
  assert.deepEqual(await namesOf('desk@quay.example (Ada Holm)'), ['Ada Holm']);
  assert.deepEqual(await namesOf('desk@quay.example; Bo Quay'), ['Bo Quay']);
});

test('what programs write for a missing text is none, words like it stay', async () => {
  const [article] = (
    await quay('<title>undefined</title><author>null</author><description>Grey.</description>')
  ).articles;
  assert.deepEqual([article?.title, article?.authors], ['Grey.', []]);
  const [other] = (await quay('<title>Null</title><author>Ada Null</author><description>null</description>'))
    .articles;
  assert.deepEqual([other?.title, other?.authors[0]?.name, other?.summary], ['Null', 'Ada Null', undefined]);
});

test('the next page of a JSON Feed with an escaped address is found', async () => {
  for (const summary of ['Grey.', undefined]) {
    const { next } = await parseFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        next_url: 'https://quay.example/feed?a=1&amp;page=2',
        items: [{ id: '1', url: 'https://quay.example/fog', title: 'Fog', content_text: 'Grey.', summary }],
      }),
    );
    assert.equal(next, 'https://quay.example/feed?a=1&page=2');
  }
});
