/** Values in any API's JSON: keys in any spelling, and texts, addresses, dates and names in the objects around them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/article.js';
import {
  addressOf,
  dateOf as dateIn,
  firstOf,
  namedOf,
  personOf,
  placeOf,
  textOf,
  things,
  unwrap,
  valueAt,
} from '../../../src/formats/json/values.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { parseDate } from '../../../src/formats/read-dates/parse-date.js';
import { newLexicon } from '../../../src/html/lexicon.js';

const moment = '2026-03-01T10:00:00.000Z';

/** Resolves to the article read from an answer with one story, which has a title and these parts. */
async function story(parts: object): Promise<Article> {
  const { articles } = await parseFeed(JSON.stringify({ articles: [{ title: 'Fog', ...parts }] }), {
    url: 'https://herald.example/api/news',
  });
  assert.equal(articles.length, 1);
  return articles[0]!;
}

const dateOf = async (parts: object): Promise<string | undefined> =>
  (await story(parts)).published?.toISOString();
const namesOf = async (parts: object): Promise<string[]> =>
  (await story(parts)).authors.map(({ name }) => name);

/** A text in so many lists, one in the other. */
const within = (depth: number): unknown => (depth ? [within(depth - 1)] : '/fog');

describe('a value at a path', () => {
  it('is found in any spelling of its keys', () => {
    for (const key of ['publishedAt', 'published_at', 'Published-At', 'PUBLISHED AT'])
      assert.equal(valueAt({ [key]: 1 }, 'publishedat'), 1, key);
  });

  it('of two spellings is that which is not empty, else that of the plain key', () => {
    assert.equal(valueAt({ post_id: null, postId: 2 }, 'postid'), 2);
    assert.equal(valueAt({ post_id: 1, postid: 2 }, 'postid'), 2);
    assert.equal(valueAt({ post_id: 1, postid: '' }, 'postid'), 1);
  });

  it('in a list is that of all entries that have it', () => {
    const list = [{ a: { b: 1 } }, null, 7, [{ a: { b: [2, 3] } }], { c: 4 }];
    assert.deepEqual(valueAt(list, 'a.b'), [1, 2, 3]);
    assert.equal(valueAt(list, 'd'), undefined);
  });

  it('is no member of JavaScript’s objects', () => {
    for (const path of ['constructor', 'length', 'tostring', '__proto__'])
      for (const value of [{}, [], 'text', 7, null, undefined])
        assert.equal(valueAt(value, path), undefined, path);
  });

  it('that its reader refuses gives way to the next, whichever comes first in the object', () => {
    const read = (value: unknown) => (typeof value === 'number' ? value : undefined);
    assert.equal(firstOf({ b: 2, a: 'x', c: 3 }, ['a', 'c', 'b'], read), 3);
    assert.equal(firstOf({ a: 'x' }, ['a', 'b'], read), undefined);
  });
});

describe('the objects around a value', () => {
  it('of a story are merged into it, the innermost winning', () => {
    const entry = { id: 1, title: 'Outer', node: { attributes: { title: 'Fog' }, slug: 'fog' } };
    const { id, title, slug } = unwrap(entry);
    assert.deepEqual([id, title, slug], [1, 'Fog', 'fog']);
  });

  it('of list entries are removed, and their lists joined to one', () => {
    const value = { edges: [{ node: { name: 'Sea' } }, [{ node: 'Air' }]] };
    assert.deepEqual(
      things(value).map(thing => textOf(thing)),
      ['Sea', 'Air'],
    );
  });

  it('are searched six levels down and no further', () => {
    assert.deepEqual([textOf(within(6)), addressOf(within(6))], ['/fog', '/fog']);
    assert.deepEqual([textOf(within(7)), addressOf(within(7))], [undefined, undefined]);
  });

  it('are searched in the first 500 entries of a list', () => {
    const list = [...Array.from({ length: 500 }, () => ''), 'Fog'];
    assert.equal(textOf(list.slice(1)), 'Fog');
    assert.equal(textOf(list), undefined);
    assert.equal(things(list).length, 500);
  });
});

describe('a text', () => {
  it('is a number or a string that is not blank, untrimmed', () => {
    assert.deepEqual(
      [0, ' 안개 ', '\n', '', true, null, {}].map(value => textOf(value)),
      ['0', ' 안개 ', ...Array.from({ length: 5 }, () => undefined)],
    );
  });

  it('stays as it is where it is an address, relative or absolute', () => {
    for (const url of ['/fog?a=1', '../fog', 'https://herald.example/fog']) assert.equal(addressOf(url), url);
    for (const url of ['javascript:alert(1)', 'mailto:a@herald.example', 'https://', 7])
      assert.equal(addressOf(url), undefined);
  });

  it('is a place only with a dot or slash in its first word', () => {
    assert.deepEqual(['a.jpg', 'a/b', 'f0e1', 'see a/b'].map(placeOf), [
      'a.jpg',
      'a/b',
      undefined,
      undefined,
    ]);
  });
});

describe('a date is found', () => {
  const seconds = Date.parse(moment) / 1000;
  for (const [what, value] of Object.entries({
    'in seconds': seconds,
    'in milliseconds': seconds * 1000,
    'in microseconds': seconds * 1e6,
    'in a fraction of seconds': seconds + 0.0004,
    'in seconds, as text': String(seconds),
    'in a fraction of seconds, as text': `${seconds}.0004`,
    'as MongoDB has it': { $date: moment },
    'as MongoDB has it in numbers': { $date: { $numberLong: String(seconds * 1000) } },
    'as Firebase has it': { _seconds: seconds, _nanoseconds: 0 },
    'as PHP has it': { date: '2026-03-01 11:00:00.000000', timezone_type: 1, timezone: '+01:00' },
    'as PHP has it in a place': { date: '2026-03-01 11:00:00.000000', timezone: 'Europe/Berlin' },
    'as PHP has it in UTC': { date: '2026-03-01 10:00:00.000000', timezone: 'UTC' },
    'as Java has it': [2026, 3, 1, 10, 0],
  })) {
    it(what, async () => assert.equal(await dateOf({ date: value }), moment));
  }
  it('in Contentful’s system fields', async () => {
    const { id, published } = await story({ sys: { id: 'c1', createdAt: moment } });
    assert.deepEqual([id, published?.toISOString()], ['c1', moment]);
  });
});

describe('people are found', () => {
  for (const [where, parts] of Object.entries({
    'by two names': { author: { firstName: 'Ann', lastName: 'Poe' } },
    'by two names with underscores': { author: { first_name: 'Ann', last_name: 'Poe' } },
    'by the name that is shown': { authors: [{ displayName: 'Ann Poe' }] },
    'as the user': { user: { name: 'Ann Poe', username: 'ann' } },
    'as the account': { account: { username: 'ann', display_name: 'Ann Poe' } },
    'as who made it': { createdBy: { name: 'Ann Poe' } },
    'in the byline of The New York Times': { byline: { original: 'By Ann Poe', person: [] } },
    'at Strapi’s relation': { author: { data: { attributes: { name: 'Ann Poe' } } } },
  })) {
    it(where, async () => assert.deepEqual(await namesOf(parts), ['Ann Poe']));
  }

  it('with their page and picture', async () => {
    const { authors } = await story({ author: { name: 'Ann', url: '/ann', profile_image: '/ann.jpg' } });
    assert.deepEqual(authors, [
      { name: 'Ann', url: 'https://herald.example/ann', avatar: 'https://herald.example/ann.jpg' },
    ]);
  });
});

describe('a date in a value', () => {
  const read = (value: unknown) => dateIn(value, newLexicon())?.toISOString();

  it('may be nanoseconds, and is rounded down to milliseconds', () => {
    assert.equal(read('1772359200000900000'), moment);
    assert.equal(read(1772359200.9999), '2026-03-01T10:00:00.999Z');
  });

  it('is none in numbers that no clock has shown', () => {
    for (const value of [0, 42, 2026, -1772359200, '12345678', '1'.repeat(20), true, null, {}, []])
      assert.equal(read(value), undefined, JSON.stringify(value));
  });

  it('is a list only of year, month and day, in this order', () => {
    assert.equal(read([2026, 3, 1, 10, 0, 0, 123_456_789]), moment);
    for (const list of [
      [2026, 3],
      [1, 3, 2026],
      [1900, 1, 1],
      [2200, 1, 1],
      ['2026', 3, 1],
    ])
      assert.equal(read(list), undefined, list.join());
  });

  it('is that without its time zone where nobody knows the zone', () => {
    assert.equal(read({ date: moment, timezone: 'Mars/Olympus' }), moment);
  });
});

describe('names', () => {
  const lexicon = newLexicon();
  const read = (value: unknown, isMapped?: boolean) =>
    namedOf(value, textOf, lexicon, isMapped).map(({ name }) => name);

  it('are plain texts', () => {
    assert.deepEqual(read(['Arts &amp; <b>Culture</b>', '<br>', '  ', '바다']), ['Arts & Culture', '바다']);
  });

  it('are no ids of a database, unless the page says so', () => {
    const ids = [7, '507f1f77bcf86cd799439011', 'F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6'];
    assert.deepEqual(read(ids), []);
    assert.deepEqual(read(ids, true), ids.map(String));
  });

  it('keep the objects that have them', () => {
    const tag = { name: 'Sea', slug: 'sea' };
    assert.deepEqual(namedOf([tag, 'Air'], textOf, lexicon), [
      { name: 'Sea', details: tag },
      { name: 'Air', details: {} },
    ]);
  });

  it('of a person are the full name, else its parts, else the login name', () => {
    assert.equal(personOf({ login: 'ann', first_name: 'Ann', name: 'Ann Poe' }), 'Ann Poe');
    assert.equal(personOf({ login: 'ann', given_name: 'Ann' }), 'Ann');
    assert.equal(personOf({ id: 7, login: 'ann' }), 'ann');
    assert.equal(personOf({ id: 7 }), undefined);
  });
});

it('the beginning of Unix time is no date, however it is written', () => {
  const epochs = [
    0,
    '0',
    '0000000000',
    '0000000000000',
    '1970-01-01T00:00:00Z',
    { seconds: 0 },
    { $date: { $numberLong: '0' } },
    { date: '1970-01-01 00:00:00.000000', timezone: 'UTC' },
    [1970, 1, 1],
    [1970, 1, 1, 0, 0],
    [1970, 1, 1, 0, 0, 0, 900],
    [[1970, 1, 1]],
  ];
  for (const written of epochs)
    assert.equal(dateIn(written, newLexicon({ parseDate })), undefined, JSON.stringify(written));
  // Days and moments near it are dates.
  for (const [written, iso] of [
    [[1970, 1, 2], '1970-01-02T00:00:00.000Z'],
    [[1970, 1, 1, 0, 1], '1970-01-01T00:01:00.000Z'],
    ['0000086400', '1970-01-02T00:00:00.000Z'],
  ] as const)
    assert.equal(dateIn(written, newLexicon({ parseDate }))?.toISOString(), iso);
});

it('a list of the first day gives way to the next usual name', async () => {
  const { published } = await story({ publishedAt: [1970, 1, 1], createdAt: [2026, 3, 1, 10, 0] });
  assert.equal(published?.toISOString(), moment);
});
