import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldTerm, sameTerm, slugOf, spellingsOf } from '../../src/formats/same-term.js';

test('a category may be named by its slug, in any case', () => {
  assert.ok(sameTerm({ name: 'Sport & Play', slug: 'sport' }, 'SPORT'));
  assert.ok(sameTerm({ name: 'Harbour' }, 'harbour'));
});

test('a category may be named by the slug that its name gives', () => {
  assert.ok(sameTerm({ name: 'Business & Economy', slug: 'b-e' }, 'business-economy'));
  assert.ok(!sameTerm({ name: 'Business & Economy' }, 'business--economy'));
});

test('a part of a name or of a slug is another category', () => {
  for (const wanted of ['Sport', 'sport', 'play', 'Sport &', 'Sport & Playing', 'Sport  & Play']) {
    assert.ok(!sameTerm({ name: 'Sport & Play', slug: 'sport-play' }, wanted), wanted);
  }
});

test('white space around a name, a slug or what is wanted does not matter', () => {
  assert.ok(sameTerm({ name: ' Sea\n' }, '\tsea '));
  assert.ok(sameTerm({ name: 'Meer', slug: ' sea ' }, 'Sea'));
});

test('nothing is no category, also of a term without name and slug', () => {
  for (const wanted of ['', ' ', '\n']) {
    for (const term of [{}, { name: '', slug: '' }, { name: ' ' }, { name: '&' }]) {
      assert.ok(!sameTerm(term, wanted));
    }
  }
});

test('the spellings of a term are the names that it is the same term for', () => {
  const spellings = spellingsOf({ name: ' Sea & Sky\n', slug: 'Meer' });
  assert.deepEqual(spellings, ['sea & sky', 'meer', 'sea-sky']);
  assert.ok(spellings.includes(foldTerm('\tSEA-Sky ')));
  assert.deepEqual(spellingsOf({ name: '&', slug: ' ' }), ['&']);
  assert.deepEqual(spellingsOf({}), []);
});

test('names in other scripts are compared in any case', () => {
  assert.ok(sameTerm({ name: 'МОРЕ' }, 'море'));
  assert.ok(sameTerm({ name: '부두' }, '부두'));
  assert.ok(!sameTerm({ name: '부두' }, '灯塔'));
});

for (const [name, slug] of [
  ['Business & Economy', 'business-economy'],
  ['  R & D  ', 'r-d'],
  ['«Наука», 2026!', 'наука-2026'],
  ['灯塔 と 港', '灯塔-と-港'],
  ['हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['Ångström_Çay', 'ångström-çay'],
  ['already-a-slug', 'already-a-slug'],
  ['—&—', ''],
  ['', ''],
]) {
  test(`the slug of ${JSON.stringify(name)} is ${JSON.stringify(slug)}`, () => {
    assert.equal(slugOf(name!), slug);
  });
}

test('the slug of a long name is made in linear time', () => {
  assert.equal(slugOf(`a${' -'.repeat(500_000)}b`), 'a-b');
});
