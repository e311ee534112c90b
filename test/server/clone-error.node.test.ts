import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { cloneOf, errorOf } from '../../src/server/clone-error.js';

const sent = (error: unknown): Error => errorOf(structuredClone(cloneOf(error)));

test('a FeedError is the same on the other side, with its causes', () => {
  const cause = new FeedError('It is broken.', { reason: 'format', cause: new TypeError('No root.') });
  const url = 'https://news.example/';
  const error = sent(new FeedError('It failed.', { reason: 'http', url, status: 404, cause }));
  assert.ok(error instanceof FeedError);
  const { message, reason, status } = error;
  assert.deepEqual(
    { message, reason, status, url: error.url },
    { message: 'It failed.', reason: 'http', status: 404, url },
  );
  assert.ok(error.cause instanceof FeedError);
  assert.equal(error.cause.message, 'It is broken.');
  const root = error.cause.cause as Error;
  assert.deepEqual([root.name, root.message], ['TypeError', 'No root.']);
});

test('anything that is thrown becomes an error', () => {
  assert.equal(sent('no').message, 'no');
  assert.equal(sent(undefined).message, 'undefined');
  assert.equal(sent({ deep: () => 1 }).message, '[object Object]');
});

test('causes that form a circle end', () => {
  const error = new Error('a');
  error.cause = new Error('b', { cause: error });
  const messages: string[] = [];
  for (let each = sent(error) as Error | undefined; each; each = each.cause as Error | undefined) {
    messages.push(each.message);
  }
  assert.equal(messages.join(''), 'ababa');
});
