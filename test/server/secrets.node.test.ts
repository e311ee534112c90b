// Shows promise 22 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedSource } from '../../src/server/feed-source.js';
import { logRedactor, storyRedactor } from '../../src/server/secrets.js';

const KEY = 'f00dcafe26';
const url = 'https://news.example/feed';
const sourceOf = (query: string, headers: FeedSource['headers'] = {}): FeedSource => {
  return { url: `${url}?${query}`, headers };
};

for (const name of [
  'key',
  'api_key',
  'apiKey',
  'X-Api-Key',
  'token',
  'access_token',
  'secret',
  'client-secret',
  'password',
  'pwd',
  'auth',
  'sig',
  'X-Amz-Signature',
  'X-Amz-Credential',
  'jwt',
  'session',
  'code',
]) {
  test(`the value of the parameter ${name} is removed from stories`, () => {
    const redact = storyRedactor(sourceOf(`limit=20&${name}=${KEY}`));
    assert.equal(redact(`<a href="/x?${name}=${KEY}&b">${KEY}</a>`), `<a href="/x?${name}=***&b">***</a>`);
  });
}

for (const query of [
  `channel_id=${KEY}`,
  `category=Formula1-2026`,
  `monkeys=${KEY}`,
  `keyword=${KEY}`,
  'key=newsletter',
  'key=short12',
  'key=',
]) {
  test(`stories may contain the value of ?${query}`, () => {
    const value = query.replace(/.*=/, '');
    assert.equal(storyRedactor(sourceOf(query))(`A ${value} in the fog`), `A ${value} in the fog`);
  });
}

for (const [name, value, text] of [
  ['authorization', `Bearer ${KEY}`, KEY],
  ['authorization', `Bearer ${KEY}`, `Bearer ${KEY}`],
  ['authorization', 'Basic bWU6c2VjcmV0', 'bWU6c2VjcmV0'],
  ['cookie', `lang=en; session=${KEY}`, KEY],
  ['X-Client', KEY, KEY],
] as const) {
  test(`${text}, of the header ${name}, is removed from stories`, () => {
    const redact = storyRedactor({ url, headers: { [name]: value } });
    assert.equal(redact(`In ${text}, fog.`), 'In ***, fog.');
  });
}

test('the values of standard headers are no secrets', () => {
  const headers = {
    Accept: 'application/rss+xml',
    'accept-language': 'en-GB,en;q=0.9',
    'user-agent': 'Fog/2026.1',
  };
  const text = Object.values(headers).join();
  assert.equal(storyRedactor({ url, headers })(text), text);
});

test('a secret is found as texts, HTML and URLs write it', () => {
  const secret = `a/b+c "d&e'é`;
  const redact = storyRedactor(sourceOf(new URLSearchParams({ key: secret }).toString()));
  for (const spelling of [
    secret,
    'a/b+c &quot;d&amp;e&#39;é',
    encodeURIComponent(secret),
    encodeURIComponent(secret).replace(/%../g, hex => hex.toLowerCase()),
    encodeURI(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
  ]) {
    assert.equal(redact(`<${spelling}>`), '<***>', spelling);
  }
});

test('of two secrets one of which begins with the other, nothing is left', () => {
  const redact = storyRedactor(sourceOf(`key=${KEY}&token=${KEY}${KEY}`));
  assert.equal(redact(`${KEY}${KEY} ${KEY}`), '*** ***');
});

test('keys in the URLs of further pages and redirects are removed, too', () => {
  const redact = storyRedactor({ url }, [`${url}?page=2&sig=${KEY}`, 'no URL']);
  assert.equal(redact(`${url}?sig=${KEY}`), `${url}?sig=***`);
});

test('without secrets, texts stay as they are', () => {
  assert.equal(storyRedactor({ url })('Fog *** a.b'), 'Fog *** a.b');
});

test('a log has no value of any parameter or header that is longer than three characters', () => {
  const redact = logRedactor(sourceOf('q=fog&id=kelp', { accept: 'text/html', cookie: 'a=reef; b=x' }));
  assert.equal(redact('fog kelp text/html reef'), 'fog *** *** ***');
});

test('a secret of any characters, half a surrogate pair included, makes a valid pattern', () => {
  const secret = '\\^$.*+?()[]{}|/-\ud800';
  const redact = logRedactor({ url, headers: { 'x-key': secret } });
  assert.equal(redact(`a${secret.toWellFormed()}b`), 'a***b');
});

const RANDOM = '9f86d081884c7d659a2feaa0c55ad015';

for (const value of [RANDOM, 'e73c998e-6e60-432f-8610-ae210140c5b1', 'aB3-x9_Qk27Lm-Z4tu8']) {
  test(`the value of any parameter is removed from stories if it looks random: ${value}`, () => {
    const redact = storyRedactor(sourceOf(`limit=20&u=${value}`));
    assert.equal(redact(`${url}?u=${value} and ${value}`), `${url}?u=*** and ***`);
  });

  test(`${value} in the path is removed from the feed's own URL and from texts`, () => {
    const feed = `https://news.example/${value}/rss/`;
    const redact = storyRedactor({ url: feed });
    assert.equal(redact(`<a href="${feed}">`), '<a href="https://news.example/***/rss/">');
    assert.equal(redact(`${feed.slice(0, -1)}?page=2`), 'https://news.example/***/rss?page=2');
    assert.equal(
      redact(`?from=${encodeURIComponent(feed)}`),
      '?from=https%3A%2F%2Fnews.example%2F***%2Frss%2F',
    );
    assert.equal(redact(`Your key is ${value}.`), 'Your key is ***.');
    assert.equal(logRedactor({ url: feed })(`at ${feed}`), 'at https://news.example/***/rss/');
    const last = storyRedactor({ url: `https://news.example/feeds/${value}` });
    assert.equal(last(`"https://news.example/feeds/${value}"`), '"https://news.example/feeds/***"');
  });

  test(`other URLs with ${value} in their path lead where they led`, () => {
    const redact = storyRedactor({ url: `https://pods.example/d/${value}/podcast.rss` });
    for (const text of [
      `https://pods.example/d/${value}/image.jpg`,
      `https://cdn.example/${value}/1.mp3`,
      `https://cdn.example/play?file=https%3A%2F%2Fpods.example%2F${value}%2F1.mp3`,
    ]) {
      assert.equal(redact(text), text);
    }
  });
}

test('stories keep values that may be real content', () => {
  for (const source of [
    sourceOf('channel_id=UCBR8-60-B28hp2BmDpdntcQ'),
    sourceOf('tag=2026-election-results-live'),
    sourceOf('section=top10-covid19-5g-and-more'),
    sourceOf('q=harbour%20fog%202026%20and%20rain'),
    { url: 'https://news.example/formula1-2026-grand-prix/FormulaOne2026SeasonReview/feed' },
  ]) {
    const text = decodeURIComponent(source.url).replace(/.*[?/](?:\w+=)?(?=.)/, '');
    assert.equal(storyRedactor(source)(`${text} ${source.url}`), `${text} ${source.url}`);
  }
});
