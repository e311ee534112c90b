// Shows promise 23 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { describeFailure } from '../../src/server/describe-failure.js';

const KEY = 'f00dcafe26';

test('a failure has its message, reason, status and URL, and the messages of its causes', () => {
  const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:80') });
  const error = new FeedError('It is down.', {
    reason: 'http',
    status: 503,
    url: 'https://a.example/b',
    cause,
  });
  assert.equal(
    describeFailure(error),
    'It is down. (http, 503, https://a.example/b) Cause: fetch failed Cause: connect ECONNREFUSED 127.0.0.1:80',
  );
});

for (const [message, described] of [
  [
    `Failed to parse URL from https://a.example/b?key=${KEY}`,
    'Failed to parse URL from https://a.example/b?…',
  ],
  [`“https://me:${KEY}@a.example:8080/b#${KEY}” failed`, '“https://a.example:8080/b?… failed'],
  [`<a href="//a.example/?a=1">`, '<a href="//a.example/?a=1">'],
  [`feed+json://a.example?${KEY}, then`, 'feed+json://a.example?… then'],
  ['a\nb\r\u2028c\0d', 'a b c d'],
  ['Why? #1', 'Why? #1'],
] as const) {
  test(`${JSON.stringify(message)} is logged as ${JSON.stringify(described)}`, () => {
    assert.equal(describeFailure(new Error(message)), described);
  });
}

test('secrets are removed from all messages', () => {
  const error = new Error(`The key ${KEY}`, { cause: new Error(`${KEY}!`) });
  assert.equal(
    describeFailure(error, text => text.replaceAll(KEY, '***')),
    'The key *** Cause: ***!',
  );
});

test('an error without a message is described by its code or name', () => {
  const several = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
  assert.equal(describeFailure(several), 'ECONNREFUSED');
  assert.equal(describeFailure(new TypeError()), 'TypeError');
});

test('what is thrown may be anything', () => {
  assert.equal(describeFailure('fog'), 'fog');
  for (const value of [null, 7, {}, Object.create(null), Symbol('fog')])
    assert.equal(describeFailure(value), 'An unknown error.');
});

test('causes that form a circle, and very long messages, are cut', () => {
  const error = new Error('a'.repeat(9999));
  error.cause = error;
  assert.ok(describeFailure(error).length < 5 * 520);
});

test('properties of an error are not logged', () => {
  const error = Object.assign(new Error('fetch failed'), {
    input: KEY,
    url: `https://a.example/?key=${KEY}`,
  });
  assert.equal(describeFailure(error), 'fetch failed');
});
