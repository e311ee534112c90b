import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../src/feed-error.js';

test('a FeedError is an error with the name that logs show', () => {
  const error = new FeedError('No endpoint.', { reason: 'config' });
  assert.ok(error instanceof Error);
  assert.equal(String(error), 'FeedError: No endpoint.');
  assert.equal(Object.prototype.toString.call(error), '[object Error]');
});

test('reason, URL and status can be read from it', () => {
  const { reason, url, status } = new FeedError('Gone.', {
    reason: 'http',
    url: 'https://news.example/feed',
    status: 410,
  });
  assert.deepEqual([reason, url, status], ['http', 'https://news.example/feed', 410]);
});

test('without a URL, the URL is empty; without a status or cause, there is no such property', () => {
  for (const error of [
    new FeedError('', { reason: 'network' }),
    new FeedError('', { reason: 'network', status: undefined, cause: undefined }),
  ]) {
    assert.equal(error.url, '');
    assert.equal('status' in error, false);
    assert.equal('cause' in error, false);
  }
});

test('the cause is kept, whatever was thrown', () => {
  for (const cause of [new TypeError('oops'), 'oops', null, 0, false])
    assert.equal(new FeedError('', { reason: 'format', cause }).cause, cause);
});
