/** An API that fails with HTTP status 200 says why; one that has stories is read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedError } from '../../../src/feed-error.js';
import { declaresError } from '../../../src/formats/json/declared-error.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const url = 'https://quay.example/api';
const read = (json: object) => parseFeed(JSON.stringify(json), { url });

async function failureOf(json: object): Promise<FeedError> {
  try {
    await read(json);
  } catch (error) {
    return error as FeedError;
  }
  return assert.fail(`was read: ${JSON.stringify(json)}`);
}

test('the message of the API is told', async () => {
  for (const [json, message, status] of [
    [{ error: 'Key <b>expired</b>' }, 'Key <b>expired</b>'],
    [{ errors: [{ message: 'No such field', path: ['posts'] }] }, 'No such field'],
    [{ errors: ['No such field'] }, 'No such field'],
    [{ data: null, errors: [{ message: 'No such field' }] }, 'No such field'],
    [{ status: 'error', code: 'keyInvalid', message: 'Wrong key' }, 'Wrong key'],
    [{ status: 'error', message: 'Wrong key', articles: [] }, 'Wrong key'],
    [{ code: 401, message: 'Wrong key' }, 'Wrong key', 401],
    [{ statusCode: 403, error: 'Forbidden', message: 'Wrong key' }, 'Forbidden: Wrong key'],
    [{ success: false, error: { code: 104, info: 'Wrong key' } }, 'Wrong key'],
    [{ fault: { faultstring: 'Wrong key', detail: { errorcode: 'x' } } }, 'Wrong key'],
    [{ error: 'invalid_token', error_description: 'Wrong key' }, 'invalid_token: Wrong key'],
    [{ error: true, message: 'Wrong key' }, 'Wrong key'],
    [{ detail: 'Wrong key' }, 'Wrong key'],
  ] as const) {
    const failure = await failureOf(json);
    const told = status ? `status ${status}` : 'an error';
    assert.equal(failure.message, `${url} answered with ${told}. ${message}`);
    assert.deepEqual([failure.reason, failure.status], ['http', status]);
  }
});

test('a message is shortened', async () => {
  const { message } = await failureOf({ error: 'Fog \n\n '.repeat(1e5) });
  assert.ok(message.length < 400);
  assert.ok(!message.includes('\n'));
});

test('an answer with a list is read as before', async () => {
  const stories = [{ title: 'Fog', url: '/fog' }];
  for (const json of [
    { status: 'ok', errors: [], articles: stories },
    { data: { posts: stories }, errors: [{ message: 'A field is missing' }] },
    { error: null, results: stories },
    { error: '', code: 200, message: 'success', results: stories },
    { error: 0, results: stories },
  ])
    assert.equal((await read(json)).articles.length, 1, JSON.stringify(json));
  for (const json of [
    { status: 'ok', errors: [], articles: [] },
    { code: 200, message: 'success', data: [] },
    { error: {}, results: [], message: 'Nothing found' },
  ])
    assert.deepEqual((await read(json)).articles, [], JSON.stringify(json));
});

test('JSON of an unknown shape is no failure of the API', async () => {
  for (const json of [{ title: 'Docs', description: 'An API' }, { message: 'ok', data: { a: 1 } }, { a: 1 }])
    assert.match((await failureOf(json)).message, /unknown shape/);
  for (const json of [null, 'error', [], [{ error: 'x' }]])
    assert.equal(declaresError(json, undefined), false);
});
