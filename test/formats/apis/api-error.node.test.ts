import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedError } from '../../../src/feed-error.js';
import { toAnswer } from '../../../src/formats/answer/answer.js';
import { apiError } from '../../../src/formats/apis/api-error.js';

const url = 'https://news.example/api';

/** The error for an answer with this JSON; `status` is the HTTP status, `declared` the one that the JSON names. */
async function errorOf(
  json: unknown,
  { status, declared, at = url }: { status?: number; declared?: unknown; at?: string } = {},
): Promise<FeedError> {
  const answer = await toAnswer(JSON.stringify(json), { url: at });
  return apiError(Object.assign(answer, { status }), declared);
}

/** What the error's message says after the sentence about the status. */
const quoted = async (json: unknown): Promise<string> =>
  (await errorOf(json, { status: 403 })).message.replace(`${url} answered with status 403.`, '').trim();

test('an error has the reason “http”, the URL and the status', async () => {
  const { reason, url: at, status, message } = await errorOf({}, { status: 503 });
  assert.deepEqual([reason, at, status], ['http', url, 503]);
  assert.equal(message, `${url} answered with status 503.`);
});

for (const [system, json, message] of [
  ['WordPress', { code: 'rest_forbidden', message: 'Not for you.', data: { status: 403 } }, 'Not for you.'],
  ['Ghost', { errors: [{ message: 'No key.', context: 'Add one.', type: 'X' }] }, 'No key.: Add one.'],
  ['Ghost, without a context', { errors: [{ message: 'No key.', context: null }] }, 'No key.'],
  ['JSON:API', { errors: [{ title: 'Forbidden', detail: 'Closed.' }, { title: 'B' }] }, 'Forbidden: Closed.'],
  ['RFC 9457', { type: 'about:blank', title: 'Forbidden', detail: 'Closed.' }, 'Forbidden: Closed.'],
  ['Strapi', { data: null, error: { name: 'X', message: 'Forbidden' } }, 'Forbidden'],
  ['an API with a text', { error: 'Zugriff verweigert – 403' }, 'Zugriff verweigert – 403'],
  ['an API with an error inside another', { error: { error: { message: 'Deep.' } } }, 'Deep.'],
  ['an API with messages inside and outside', { message: 'Out.', error: { message: 'In.' } }, 'In.'],
  ['an API without an error of its own inside', { message: 'Out.', error: { code: 7 } }, 'Out.'],
] as const) {
  test(`the message of ${system} is quoted`, async () => {
    assert.equal(await quoted(json), message);
  });
}

test('messages that are no texts are not quoted', async () => {
  for (const json of [{ message: 7 }, { error: true }, { errors: [] }, { errors: [null] }, { title: '' }, []])
    assert.equal(await quoted(json), '', JSON.stringify(json));
});

test('an error that is nested deeper than any API nests it is not looked for', async () => {
  let json: object = { message: 'Deep.' };
  for (let depth = 0; depth < 5; depth++) json = { error: json };
  assert.equal(await quoted(json), '');
});

test('the HTTP status counts more than the one in the JSON', async () => {
  assert.equal((await errorOf({}, { status: 500, declared: 404 })).status, 500);
});

test('the status in the JSON counts where HTTP says 200 or nothing', async () => {
  for (const status of [200, undefined]) {
    const error = await errorOf({ message: 'No route.' }, { ...(status && { status }), declared: '404' });
    assert.equal(error.status, 404);
    assert.equal(error.message, `${url} answered with status 404. Check the address. No route.`);
  }
});

test('an error without a status has none in its message', async () => {
  for (const declared of [undefined, 'unknown', 0, {}]) {
    const { status, message } = await errorOf({ message: 'Fog.' }, { declared });
    assert.deepEqual([status, message], [undefined, `${url} answered with an error. Fog.`]);
  }
});

test('a site owner is told to check the address for 404 and 410 only', async () => {
  const statuses = [400, 401, 404, 410, 500];
  const messages = await Promise.all(statuses.map(async status => (await errorOf({}, { status })).message));
  assert.deepEqual(
    messages.map(message => message.includes('Check the address.')),
    [false, false, true, true, false],
  );
});

test('a URL of more than 120 characters is cut in the message, but not in the error', async () => {
  const long = (length: number): string => `${url}?${'x'.repeat(length - url.length - 1)}`;
  assert.ok((await errorOf({}, { at: long(120) })).message.startsWith(`${long(120)} answered`));
  const error = await errorOf({}, { at: long(121) });
  assert.ok(error.message.startsWith(`${long(121).slice(0, 119)}… answered`));
  assert.equal(error.url, long(121));
});

test('an answer without a URL is that of “the API”', async () => {
  assert.equal((await errorOf({}, { at: '', status: 500 })).message, 'The API answered with status 500.');
});
