import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { isNearDuplicate } from '../../../src/articles/rank/is-near-duplicate.js';
import { termReader } from '../../../src/articles/rank/terms.js';

type Story = Partial<Article> & { readonly text?: string };

/** Whether two stories are copies. A story has an id of its own, no URL and no text unless it says otherwise. */
function areCopies(one: Story, other: Story): boolean {
  const [a, b] = [one, other].map(({ text = '', ...parts }, index) => ({
    article: { id: `story-${index}`, title: 'Fog', tags: [], authors: [], ...parts },
    text,
  }));
  const read = termReader();
  const copies = isNearDuplicate(a!, b!, read);
  assert.equal(isNearDuplicate(b!, a!, read), copies, 'The order matters.');
  return copies;
}

const council =
  'The council voted nine to four on Monday to plant two thousand trees along the ring road by spring.';
const lunches =
  'Three answers to our series on school lunches, from cooks, pupils and a doctor of the county.';

test('articles with the same id are copies, whatever they say', () => {
  assert.ok(areCopies({ id: 'a', title: 'Fog', text: council }, { id: 'a', title: 'Rain', text: lunches }));
});

for (const url of [
  'http://www.news.example/fog',
  'https://news.example/fog/',
  'https://news.example/fog#top',
  'https://news.example/fog?utm_source=mail&utm_medium=link',
  'https://news.example/fog/?fbclid=1#top',
]) {
  test(`an article at ${url} is a copy of the one at https://news.example/fog`, () => {
    assert.ok(areCopies({ title: 'Fog', url: 'https://news.example/fog' }, { title: 'Grey', url }));
  });
}

for (const url of [
  'https://news.example/fog?page=2',
  'https://news.example/fog-2',
  'https://other.example/fog',
]) {
  test(`an article at ${url} is no copy of the one at https://news.example/fog`, () => {
    assert.ok(!areCopies({ title: 'Fog', url: 'https://news.example/fog' }, { title: 'Grey', url }));
  });
}

test('articles without URLs are no copies for that', () => {
  assert.ok(!areCopies({ title: 'Fog' }, { title: 'Rain' }));
  assert.ok(!areCopies({ title: 'Fog', url: '' }, { title: 'Rain', url: '' }));
});

test('headlines with the same words are enough where a text is missing', () => {
  assert.ok(areCopies({ title: 'Comet visible tonight' }, { title: '“Comet” Visible Tonight!' }));
  assert.ok(areCopies({ title: 'Comet visible tonight', text: council }, { title: 'Comet visible tonight' }));
  assert.ok(!areCopies({ title: 'Comet visible tonight' }, { title: 'Comet visible today' }));
});

test('articles whose headlines differ in a number are no copies, in any digits', () => {
  for (const [one, other] of [
    ['The long walk, episode 4', 'The long walk, episode 5'],
    ['الحلقة ٤', 'الحلقة ٥'],
    ['قسمت ۴', 'قسمت ۵'],
    ['The long walk', 'The long walk 2'],
  ] as const)
    for (const text of [council, 'A podcast about walking.'])
      assert.ok(!areCopies({ title: one, text }, { title: other, text }), other);
});

test('the same text under another headline is a copy, also with an agency before it or cut off', () => {
  for (const text of [council, `(Wire) ${council}`, `${council.slice(0, 80)}…`])
    assert.ok(areCopies({ title: 'Trees', text: council }, { title: 'An avenue', text }), text);
});

test('a text shorter than 70 characters proves nothing under another headline', () => {
  const text = 'x'.repeat(69);
  assert.ok(!areCopies({ title: 'Trees', text }, { title: 'An avenue', text }));
  assert.ok(areCopies({ title: 'Trees', text: `${text}x` }, { title: 'An avenue', text: `${text}x` }));
});

test('another text under the same headline is another article', () => {
  const noise = 'Readers write about noise on the ring road at night.';
  const cooks = 'Three answers to our series on school lunches and cooks.';
  assert.ok(!areCopies({ title: 'Letters', text: noise }, { title: 'Letters', text: cooks }));
  assert.ok(!areCopies({ title: 'Letters', text: council }, { title: 'Letters', text: lunches }));
});

test('a text that was retold is a copy only under the same headline', () => {
  const retold = council.replace('on Monday', 'after midnight').replace('by spring', 'before summer');
  assert.ok(areCopies({ title: 'Trees', text: council }, { title: 'Trees', text: retold }));
  assert.ok(!areCopies({ title: 'Trees', text: council }, { title: 'An avenue', text: retold }));
});

test('texts without words are no copies under different headlines', () => {
  const text = '— '.repeat(50);
  assert.ok(!areCopies({ title: 'Trees', text }, { title: 'An avenue', text }));
});

test('titles that a caller without types left out are compared, too', () => {
  const nothing = { title: null as unknown as string };
  assert.ok(!areCopies({ title: 'Fog' }, nothing));
});
