import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../../../src/feed-error.js';
import { toAnswer } from '../../../src/formats/answer/answer.js';
import { guessFormat, mend, unrecognised } from '../../../src/formats/answer/unrecognised.js';
import { orderedFormats } from '../../../src/formats/apis/apis.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const said: Record<string, RegExp> = {
  '': /an empty answer/,
  ' \n': /an empty answer/,
  '<!DOCTYPE html><title>Oops</title>': /an HTML page/,
  '<html><body>Oops</body></html>': /an HTML page/,
  '{"posts":': /JSON with a mistake/,
  '<opml version="2.0"><body/></opml>': /XML that is no feed \(<opml>\)/,
  'Not found': /text that starts with “Not found”/,
};

for (const [text, message] of Object.entries(said)) {
  test(`“${text.trim()}” is refused with what it is`, async () => {
    await assert.rejects(parseFeed(text, { url: 'https://news.example/feed' }), (error: FeedError) => {
      assert.ok(error instanceof FeedError);
      assert.equal(error.reason, 'format');
      assert.equal(error.url, 'https://news.example/feed');
      assert.match(error.message, message);
      return true;
    });
  });
}

test('an error names at most five properties of JSON that no format recognises', async () => {
  const { message } = unrecognised(await toAnswer('{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}'));
  assert.equal(message, 'Expected a feed, but got JSON of an unknown shape (a, b, c, d, e).');
});

test('an error quotes 40 characters of a text, and never half of one', async () => {
  const { message } = unrecognised(await toAnswer(`${'x'.repeat(38)}😀😀😀`));
  assert.equal(message, `Expected a feed, but got text that starts with “${'x'.repeat(38)}😀😀”.`);
});

async function guess(
  text: string,
  origin: { url?: string; contentType?: string },
): Promise<string | undefined> {
  return guessFormat(await toAnswer(text, origin), orderedFormats())?.name;
}

for (const [origin, name] of [
  [{ contentType: 'application/rss+xml' }, 'rss'],
  [{ contentType: 'application/rdf+xml' }, 'rss'],
  [{ contentType: 'application/atom+xml; charset=utf-8' }, 'atom'],
  [{ url: 'https://news.example/feeds/atom/1' }, 'atom'],
  [{ url: 'https://news.example/index.rdf?page=2' }, 'rss'],
  [{ contentType: 'application/atom+xml', url: 'https://news.example/rss' }, 'atom'],
  [{ contentType: 'text/xml', url: 'https://news.example/embarrass' }, undefined],
  [{ contentType: 'text/xml', url: 'https://rss.example/?atom' }, undefined],
  [{}, undefined],
] as const) {
  test(`XML with an unknown root is ${name ?? 'no feed'} by ${JSON.stringify(origin)}`, async () => {
    assert.equal(await guess('<harbour/>', origin), name);
  });
}

test('a web page is no feed, whatever its type and URL say', async () => {
  const origin = { contentType: 'application/rss+xml', url: 'https://news.example/rss' };
  assert.equal(await guess('<html><title>Fog</title></html>', origin), undefined);
});

test('JSON is in the format of the API that its URL belongs to', async () => {
  const url = 'https://news.example/ghost/api/content/posts/';
  assert.equal(await guess('{"a":1}', { url }), 'ghost');
  assert.equal(await guess('{"a":1}', { url: 'https://news.example/rss' }), undefined);
  assert.equal(await guess('{"a":', { url }), undefined);
  assert.equal(await guess('{"a":1}', {}), undefined);
});

const mended = async (text: string): Promise<unknown> => (await mend(await toAnswer(text)))?.json;

test('last commas are removed, but not those in strings', async () => {
  assert.deepEqual(await mended('{"a":[1, 2 , ],"b":",]","c":"\\",}",}'), {
    a: [1, 2],
    b: ',]',
    c: '",}',
  });
});

test('JSON that was cut off ends after the last whole object of a list', async () => {
  const whole = '{"items":[{"id":1,"tags":["a"]},{"id":2}';
  for (const rest of [
    '',
    ',',
    ',{',
    ',{"id":3',
    ',{"id":"}]',
    ',{"id":3,"by":{"name":"Ada"}',
    ',{"id":3,"by":[1,2],',
  ])
    assert.deepEqual(await mended(whole + rest), { items: [{ id: 1, tags: ['a'] }, { id: 2 }] }, rest);
});

test('all lists and objects around the place of the cut are closed', async () => {
  assert.deepEqual(await mended('[{"data":{"posts":[{"id":1},{"id":'), [{ data: { posts: [{ id: 1 }] } }]);
});

test('brackets and escaped quotes in strings close nothing', async () => {
  assert.deepEqual(await mended('[{"a":"]}\\"]}"},{"a":"'), [{ a: ']}"]}' }]);
});

test('JSON that has last commas and was cut off is mended', async () => {
  assert.deepEqual(await mended('{"items":[{"tags":["a",],},{"id":'), { items: [{ tags: ['a'] }] });
});

test('nothing is mended where JSON is valid, beyond repair, or where there is none', async () => {
  for (const text of ['{"a":[]}', '{"a":', '[1, 2', '[1,,]', '{a:1}', '{"a":1}}', 'Fog', '<rss/>', '']) {
    assert.equal(await mend(await toAnswer(text)), undefined, text);
  }
});

test('a mended answer keeps its URL, type and headers', async () => {
  const headers = new Headers({ link: '</next>; rel="next"' });
  const given = await toAnswer('[1,]', {
    url: 'https://news.example/a',
    contentType: 'text/plain; x',
    headers,
  });
  const { url, contentType, headers: kept } = (await mend(given))!;
  assert.deepEqual([url, contentType, kept], ['https://news.example/a', 'text/plain', headers]);
});
