import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinBytes } from '../../src/server/join-bytes.js';

test('the parts follow each other, in a buffer that belongs to nothing else', () => {
  const shared = new Uint8Array([0, 1, 2, 3]);
  const bytes = joinBytes([shared.subarray(1, 3), new Uint8Array(), new Uint8Array([9])]);
  assert.deepEqual([...bytes], [1, 2, 9]);
  assert.equal(bytes.buffer.byteLength, 3);
  assert.equal(joinBytes([]).byteLength, 0);
});
