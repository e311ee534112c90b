/** Why `fetch` rejected on a server, and what a page can know without asking; `explain-failure.test.ts` has the rest. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { configure } from '../../src/configure.js';
import { FeedError } from '../../src/feed-error.js';
import { explainFailure } from '../../src/load/explain-failure.js';
import { request } from '../../src/load/request.js';
import { startSite } from '../helpers/http-site.js';

const { signal } = new AbortController();
const url = 'http://herald.example/feed';
const pause = async () => {};

const failsWith = (reason: string, message: RegExp) => (error: unknown) =>
  error instanceof FeedError &&
  error.reason === reason &&
  (message.test(error.message) || assert.fail(error.message));

describe('a request', () => {
  it('that reaches nobody says what happened at the bottom', async test => {
    const site = await startSite(test, (_, response) => response.destroy());
    await assert.rejects(
      request(new URL(`${site.origin}/gone`), { pause }),
      failsWith('network', /\/gone can't be reached: other side closed/),
    );
    assert.equal(site.asked.length, 2);
  });
});

describe('a failure on a server', () => {
  it('is told by its innermost cause, and keeps the outermost', async () => {
    const refused = new Error('connect ECONNREFUSED');
    const cause = new TypeError('fetch failed', { cause: new Error('socket', { cause: refused }) });
    const error = await explainFailure(url, cause, signal);
    assert.equal(error.message, `${url} can't be reached: connect ECONNREFUSED.`);
    assert.deepEqual([error.reason, error.url, error.cause], ['network', url, cause]);
  });

  it('is told by its code when it has no message, as when every address of a host refuses', async () => {
    const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
    const { message } = await explainFailure(url, new TypeError('fetch failed', { cause: refused }), signal);
    assert.equal(message, `${url} can't be reached: ECONNREFUSED.`);
  });

  it('is told even when what was thrown is no error', async () => {
    assert.equal((await explainFailure(url, 'no luck', signal)).message, `${url} can't be reached: no luck.`);
  });
});

describe('a failure on a page with https', () => {
  /** Stands in for the page: its address, a document, and a window that reports no policy violation. */
  function standOnPage(test: TestContext): { asked: unknown[] } {
    const window = new EventTarget();
    const page = {
      location: new URL('https://page.example/'),
      document: {},
      addEventListener: window.addEventListener.bind(window),
      removeEventListener: window.removeEventListener.bind(window),
    };
    Object.assign(globalThis, page);
    const asked: unknown[] = [];
    configure({ fetch: async url => (asked.push(url), new Response()) });
    test.after(() => {
      for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);
      configure({ fetch: undefined });
    });
    return { asked };
  }

  it('is mixed content when the endpoint is http, without a further request', async test => {
    const { asked } = standOnPage(test);
    for (const endpoint of [url, 'http://192.0.2.7/feed', 'http://localhost.example@herald.example/']) {
      const { message } = await explainFailure(endpoint, new Error('x'), signal);
      assert.match(message, /blocked as mixed content.*must be https too/);
    }
    assert.deepEqual(asked, []);
  });

  it('is that of a page in a file, which browsers let read no other file', async test => {
    const { asked } = standOnPage(test);
    const { message } = await explainFailure('file:///home/feed.json', new Error('x'), signal);
    assert.match(
      message,
      /^file:.+feed\.json can't be read: .+ no other file\. Open it through a web server/,
    );
    assert.deepEqual(asked, []);
  });

  it('is not mixed content on the same device, which browsers trust', async test => {
    standOnPage(test);
    for (const endpoint of ['http://localhost:8080/feed', 'http://127.0.0.1/feed', 'http://[::1]/feed'])
      assert.match((await explainFailure(endpoint, new Error('x'), signal)).message, /blocked by CORS/);
  });

  it('names the header with the page’s own origin where CORS is the reason', async test => {
    standOnPage(test);
    const { message } = await explainFailure('https://herald.example/feed', new Error('x'), signal);
    assert.match(message, /"Access-Control-Allow-Origin: https:\/\/page\.example" \(or "\*"\)/);
  });
});
