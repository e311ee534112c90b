// Shows promise 25 of SECURITY.md.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { FeedHandlerOptions } from '../../src/server/index.js';
import { ask, errorOf, handlerFor, idsOf } from './ask.js';
import { buildServer, importServer, OWN_WORKER } from './built-server.js';
import { feedOf, rssOf } from './upstream.js';

/** So many stories that the answer is not small. */
const ids = Array.from({ length: 300 }, (_, index) => `${index}`);
const large = feedOf(ids);

/** A worker that reads `endless` for ever, lets `greedy` take all memory, and ends the thread for `fatal`. */
const FAULTY = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ bytes }) => {
    const text = new TextDecoder().decode(bytes);
    while (text.startsWith('endless'));
    const held = [];
    while (text.startsWith('greedy')) held.push(new Array(1e5).fill(text.length));
    if (text.startsWith('fatal')) process.exit(1);
    if (text.startsWith('broken')) setTimeout(() => { throw new Error('broken'); });
    else parentPort.postMessage({ feed: { articles: [{ id: 'read in a thread', title: '', tags: [], authors: [] }], format: 'x' } });
  });
  parentPort.postMessage('ready');`;

const long = (text: string) => text.padEnd(20_000);

/** Options with a source for each answer, by name. */
function sourcesOf(answers: Readonly<Record<string, string>>): FeedHandlerOptions {
  const urls = Object.keys(answers).map(name => [name, `https://${name}.example/feed`]);
  return {
    sources: Object.fromEntries(urls) as Record<string, string>,
    fetch: async (url: unknown) =>
      new Response(answers[new URL(String(url)).hostname.replace('.example', '')]),
    onError: () => {},
  };
}

test('while an answer is read that never ends, others are answered, from the cache and from their sources', async t => {
  const { createFeedHandler } = await importServer(t, FAULTY);
  const answers = { endless: long('endless'), small: feedOf(['a']), large };
  const handler = createFeedHandler({ ...sourcesOf(answers), timeout: 4 });
  assert.deepEqual(await idsOf(ask(handler, 'small')), ['a']);
  let isOver = false;
  const hostile = ask(handler, 'endless').finally(() => (isOver = true));
  assert.deepEqual(await idsOf(ask(handler, 'large')), ['read in a thread']);
  assert.deepEqual(await idsOf(ask(handler, 'small')), ['a']);
  assert.equal(isOver, false);
  assert.equal((await hostile).status, 504);
});

test('the deadline ends readings that never end, after which their threads serve others', async t => {
  const { createFeedHandler } = await importServer(t, FAULTY);
  const answers = { one: long('endless'), two: long('endless'), three: long('endless'), large };
  const handler = createFeedHandler({ ...sourcesOf(answers), timeout: 4 });
  const hostile = await Promise.all(['one', 'two', 'three'].map(name => ask(handler, name)));
  assert.deepEqual(
    hostile.map(({ status }) => status),
    [504, 504, 504],
  );
  assert.deepEqual(await idsOf(ask(handler, 'large')), ['read in a thread']);
});

for (const [kind, what] of [
  ['greedy', 'needs too much memory'],
  ['broken', 'throws'],
  ['fatal', 'exits'],
] as const) {
  test(`a thread that ${what} is a failure of the source and of nothing else`, async t => {
    const { createFeedHandler } = await importServer(t, FAULTY);
    const answers = { [kind]: long(kind), large };
    const handler = createFeedHandler({ ...sourcesOf(answers), maxBytes: 20_000 });
    const [hostile, other] = await Promise.all([ask(handler, kind), ask(handler, 'large')]);
    assert.equal(hostile.status, 502);
    assert.equal((await errorOf(hostile)).reason, 'format');
    assert.equal(other.status, 200);
    assert.deepEqual(await idsOf(ask(handler, 'large')), ['read in a thread']);
  });
}

test('more answers than threads are read one after the other', async t => {
  const { createFeedHandler } = await importServer(t, FAULTY);
  const names = ['a', 'b', 'c', 'd', 'e'];
  const handler = createFeedHandler(sourcesOf(Object.fromEntries(names.map(name => [name, large]))));
  const responses = await Promise.all(names.map(name => ask(handler, name)));
  for (const response of responses) assert.deepEqual(await idsOf(response), ['read in a thread']);
});

test('a process exits while a thread is idle', { timeout: 20_000 }, async t => {
  const url = await buildServer(t, FAULTY);
  const code = `
    import { createFeedHandler } from '${url}';
    const fetch = async () => new Response(${JSON.stringify(large)});
    const handler = createFeedHandler({ sources: { large: 'https://large.example/' }, fetch });
    console.log(await (await handler(new Request('https://edge.example/large'))).text());`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  assert.match(stdout, /read in a thread/);
});

test('without the file of the thread, as in a bundle, feeds are read all the same, and one warning says so', async t => {
  const warn = t.mock.method(console, 'warn', () => {});
  const { createFeedHandler } = await importServer(t, undefined);
  const handler = createFeedHandler(sourcesOf({ a: large, b: large, c: large }));
  for (const response of await Promise.all(['a', 'b', 'c'].map(name => ask(handler, name)))) {
    assert.deepEqual(await idsOf(response), ids);
  }
  assert.equal(warn.mock.callCount(), 1);
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /no worker thread.+reading-worker\.js/);
});

test('what can not be sent to a thread is read without one: a custom format, odd fields', async t => {
  const { createFeedHandler } = await importServer(t, FAULTY);
  const url = 'https://large.example/';
  const format = {
    name: 'mine',
    recognises: () => true,
    parse: () => ({ articles: [{ id: 'mine', title: 'Mine', tags: [], authors: [] }], format: 'mine' }),
  };
  const fields = { title: 'title', toString: () => '' } as unknown as Record<string, string>;
  const handler = createFeedHandler({
    ...sourcesOf({ large }),
    sources: { custom: { url, format }, odd: { url, fields } },
  });
  assert.deepEqual(await idsOf(ask(handler, 'custom')), ['mine']);
  assert.equal((await ask(handler, 'odd')).status, 200);
});

const KEY = 'f00dcafe26';
const untidy = `${rssOf(ids).replace('Harbour News', `Harbour &eacute; & ${KEY}`)}`;
for (const [what, body] of [
  ['RSS', rssOf(ids)],
  ['broken RSS with the key of the source', untidy],
  ['JSON Feed with a next page', feedOf(ids, { next_url: '/2' })],
  ['a web page', `<!doctype html><title>News</title>${'<p>Fog'.repeat(5000)}`],
  [
    'an error of an API',
    JSON.stringify({ code: 'rest_no_route', message: 'x'.repeat(20_000), data: { status: 404 } }),
  ],
] as const) {
  test(`a thread makes of ${what} what the main thread makes`, async t => {
    const { createFeedHandler } = await importServer(t, OWN_WORKER);
    const answers = [];
    for (const create of [createFeedHandler, undefined]) {
      const errors: Error[] = [];
      const options = {
        sources: { news: `https://news.example/feed?key=${KEY}` },
        fetch: async () => new Response(body),
        onError: (error: Error) => errors.push(error),
      };
      const handler = create ? create(options) : handlerFor('', options).handler;
      const response = await ask(handler);
      const messages = errors.flatMap(({ message, cause }) => [message, (cause as Error).message]);
      answers.push([response.status, await response.text(), messages]);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.doesNotMatch(String(answers[0]?.[1]), new RegExp(KEY));
  });
}
