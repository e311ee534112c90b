import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../../src/formats/draft/draft.js';
import { eachEntry } from '../../../src/formats/draft/each-entry.js';

/** Casts a value to a draft, as a format makes it of untyped JSON. */
const draftOf = (value: unknown): Draft => value as Draft;

test('an entry that throws is left out, and the others stay in their order', () => {
  const drafts = eachEntry(['One', null, 'Three'] as string[], entry => ({ title: entry.trim() }));
  assert.deepEqual(
    drafts.map(({ title }) => title),
    ['One', 'Three'],
  );
});

test('each entry is mapped once', () => {
  const seen: number[] = [];
  eachEntry([1, 2], entry => {
    seen.push(entry);
    return {};
  });
  assert.deepEqual(seen, [1, 2]);
});

test('texts that are none are undefined', () => {
  for (const odd of [7, null, {}, [], true]) {
    const [draft] = eachEntry([odd], text => draftOf({ title: text, summary: text, body: text }));
    assert.deepEqual([draft?.title, draft?.summary, draft?.body], [undefined, undefined, undefined]);
  }
});

test('texts stay as they are, also empty ones', () => {
  const [draft] = eachEntry([0], () => ({ title: '', summary: ' <b>灯塔</b> ', body: '\n' }));
  assert.deepEqual([draft?.title, draft?.summary, draft?.body], ['', ' <b>灯塔</b> ', '\n']);
});

test('of a picture, only texts that are none are lost', () => {
  const [draft] = eachEntry([0], () =>
    draftOf({ pictures: [{ src: 7, alt: {}, caption: 'Fog', credit: 'Ada Holm', width: '600px' }] }),
  );
  assert.deepEqual(draft?.pictures, [
    { src: 7, alt: undefined, caption: 'Fog', credit: 'Ada Holm', width: '600px' },
  ]);
});

test('a draft without pictures gets an empty list', () => {
  assert.deepEqual(eachEntry([0], () => ({}))[0]?.pictures, []);
});

test('an entry whose pictures are no list of objects is left out', () => {
  for (const pictures of [7, {}, [null]])
    assert.deepEqual(
      eachEntry([0], () => draftOf({ pictures })),
      [],
    );
});

test('other properties stay', () => {
  const published = new Date('2026-03-01T10:00:00Z');
  const [draft] = eachEntry([0], () => ({ id: 7, tags: ['Sea'], published, access: 'members' as const }));
  assert.deepEqual(
    [draft?.id, draft?.tags, draft?.published, draft?.access],
    [7, ['Sea'], published, 'members'],
  );
});

test('no entries give no drafts', () => {
  assert.deepEqual(
    eachEntry([], () => ({})),
    [],
  );
});
