import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companionsOf } from '../../../src/formats/draft/companions.js';
import { contextOf } from '../../../src/formats/draft/context-of.js';
import type { Draft } from '../../../src/formats/draft/draft.js';

const base = 'https://radio.example/';
const read = (draft: Draft, days: ReadonlySet<Date> = new Set()) =>
  contextOf(draft, base, days, companionsOf);

test('a draft without any of it has no context', () => {
  for (const draft of [
    {},
    { source: {}, comments: {}, media: [], related: [] },
    { source: null, comments: null, dateOnly: false },
    { source: { title: ' ', icon: '/i.png' }, comments: { url: 'mailto:ida@radio.example', count: 'many' } },
  ])
    assert.equal(read(draft), undefined, JSON.stringify(draft));
});

test('a source has a name or a website, and perhaps an icon', () => {
  assert.deepEqual(read({ source: { title: ' Coast\n Post ', url: '/coast', icon: 'i.png' } }), {
    source: { title: 'Coast Post', url: 'https://radio.example/coast', icon: 'https://radio.example/i.png' },
  });
  assert.deepEqual(read({ source: { title: 7, url: 'https://coast.example/' } }), {
    source: { url: 'https://coast.example/' },
  });
});

test('a number of comments is a whole one, and 0 is one', () => {
  const counts = [0, '12', ' 1,204 ', -1, 1.5, '1e3', true, null, [4], 1e10].map(
    count => read({ comments: { count } })?.comments?.count,
  );
  assert.deepEqual(counts.slice(0, 3), [0, 12, 1204]);
  assert.deepEqual(new Set(counts.slice(3, 8)), new Set([undefined]));
  assert.equal(counts[9], undefined);
});

test('a day without a time is one that was read from such a text, or that the source calls so', () => {
  const day = new Date('2026-11-03');
  assert.deepEqual(read({ published: day }, new Set([day])), { dateOnly: true });
  assert.deepEqual(read({ published: day, dateOnly: true }), { dateOnly: true });
  assert.equal(read({ published: day }), undefined);
  assert.equal(read({ published: day, modified: new Date(day) }, new Set([new Date(day)])), undefined);
});

test('no day is what has a time', () => {
  assert.equal(read({ published: new Date('2026-11-03T09:00:00Z'), dateOnly: true }), undefined);
  assert.equal(read({ dateOnly: true }), undefined);
  assert.equal(read({ published: new Date('2026-11-03'), dateOnly: 'yes' }), undefined);
});

test('recordings and related stories are left out where nothing checks them', () => {
  const draft = { media: [{ url: '/fog.mp3' }], related: ['2'] };
  assert.equal(contextOf(draft, base, new Set()), undefined);
  assert.deepEqual(Object.keys(read(draft) ?? {}).sort(), ['media', 'related']);
});
