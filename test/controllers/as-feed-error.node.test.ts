import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asFeedError } from '../../src/controllers/as-feed-error.js';
import { FeedError } from '../../src/feed-error.js';

test('a FeedError stays the same object', () => {
  const error = new FeedError('The server is down.', { reason: 'http', status: 503 });
  assert.equal(asFeedError(error), error);
});

for (const [name, cause] of Object.entries({
  'a TypeError': new TypeError('x is not a function'),
  'an AbortError': new DOMException('Aborted', 'AbortError'),
  'a text': 'out of ideas',
  'an object that only looks like a FeedError': { name: 'FeedError', reason: 'http', message: 'No' },
  'an object without a prototype': Object.create(null) as unknown,
  'the number 0': 0,
  null: null,
})) {
  test(`${name} becomes the cause of a FeedError with the reason "format"`, () => {
    const error = asFeedError(cause);
    assert.ok(error instanceof FeedError);
    assert.equal(error.cause, cause);
    assert.equal(error.reason, 'format');
    assert.equal(error.message, 'The news could not be read because of an error in a format or a setting.');
  });
}

test('undefined, which tells no cause, becomes a FeedError without one', () => {
  const error = asFeedError(undefined);
  assert.equal(error.reason, 'format');
  assert.ok(!('cause' in error));
});
