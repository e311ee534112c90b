import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedByCopies } from '../../src/features/shared-by-copies.js';

test('every copy of the library gets the object of the first one that asked for its name', async () => {
  const { href } = new URL('../../src/features/shared-by-copies.ts?copy', import.meta.url);
  const copy = (await import(href)) as typeof import('../../src/features/shared-by-copies.js');
  assert.notEqual(copy.sharedByCopies, sharedByCopies);
  const first = new Set();
  assert.equal(sharedByCopies('test', first), first);
  assert.equal(copy.sharedByCopies('test', new Set()), first);
  assert.notEqual(copy.sharedByCopies('another', new Set()), first);
});
