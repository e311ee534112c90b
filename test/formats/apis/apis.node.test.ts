import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnswer } from '../../../src/formats/answer/answer.js';
import { orderedFormats } from '../../../src/formats/apis/apis.js';
import type { ReadOptions } from '../../../src/formats/format.js';

const namesOf = (options?: ReadOptions): string[] => orderedFormats(options).map(({ name }) => name);

/** The first format that recognises this text, as a reader would choose it. */
async function firstFor(text: string): Promise<string | undefined> {
  const answer = await toAnswer(text);
  return orderedFormats().find(one => one.recognises(answer))?.name;
}

test('formats that accept the least come first, and the one that accepts any JSON is the last', () => {
  const names = ['json-feed', 'rss', 'atom', 'rss-in-json', 'wordpress', 'ghost', 'drupal', 'json'];
  assert.deepEqual(namesOf(), names);
});

test('the format that a page names is the first, and the others keep their order', () => {
  const names = ['ghost', 'json-feed', 'rss', 'atom', 'rss-in-json', 'wordpress', 'drupal', 'json'];
  assert.deepEqual(namesOf({ format: 'ghost' }), names);
});

test('a name that no format has changes nothing', () => {
  for (const format of ['auto', 'gopher', '', 'RSS']) assert.deepEqual(namesOf({ format }), namesOf());
});

test('each format loads a parser of its own name', async () => {
  for (const entry of orderedFormats()) {
    const { name } = entry;
    const format = await entry.load();
    assert.equal(format.name, name);
    assert.equal(typeof format.parse, 'function', name);
  }
});

test('only the APIs that take parameters know their URLs and make requests', async () => {
  const apis = orderedFormats().filter(entry => 'serves' in entry);
  assert.deepEqual(
    apis.map(({ name }) => name),
    ['wordpress', 'ghost', 'drupal'],
  );
  for (const entry of orderedFormats()) {
    assert.equal('request' in (await entry.load()), 'serves' in entry, entry.name);
  }
});

for (const [text, name] of [
  ['{"rss":{"channel":{}}}', 'rss-in-json'],
  ['{"rss":null}', 'json'],
  ['{"feed":{"rss":{}}}', 'json'],
  ['[{"rss":{}}]', 'json'],
  ['[{"link":"/a","date_gmt":""}]', 'wordpress'],
  ['{"posts":[{"uuid":"a","html":""}]}', 'ghost'],
  ['{"data":[{"type":"node--page"}]}', 'drupal'],
  ['{"items":[]}', 'json-feed'],
  ['<rss/>', 'rss'],
  ['null', undefined],
  ['', undefined],
] as const) {
  test(`${text || 'an empty text'} is ${name ?? 'in no format'}`, async () => {
    assert.equal(await firstFor(text), name);
  });
}
