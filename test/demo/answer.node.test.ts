import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { askApi } from '../../demo/builder/answer.js';
import { configure } from '../../src/configure.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { feedOf, sendJson, startSite } from '../helpers/http-site.js';

const { signal } = new AbortController();

describe('the answer of an API in the builder', () => {
  afterEach(() => configure({ fetch: undefined, headers: undefined, credentials: undefined }));

  it('is asked for as an element asks', async test => {
    const { origin } = await startSite(test, (_, response) => sendJson(response, feedOf({})));
    const asked: RequestInit[] = [];
    const record: typeof fetch = (input, { signal: _, ...init } = {}) => {
      asked.push(init);
      return fetch(input, init);
    };
    for (const credentials of [undefined, 'omit', 'same-origin', 'include'] as const) {
      configure({ fetch: record, headers: { [origin]: { 'x-token': '1' } }, credentials });
      asked.length = 0;
      await loadFeed(`${origin}/api`);
      await askApi(`${origin}/api`, signal);
      assert.equal(asked.length, 2);
      assert.deepEqual(asked[1], asked[0], credentials);
    }
  });

  it('has the paths of its lists, of the first address if there are several', async test => {
    const { origin } = await startSite(test, ({ url }, response) =>
      sendJson(response, url === '/api' ? { got: { pieces: [{ top: 'Ferry' }], ids: [1, 2] } } : []),
    );
    const answer = await askApi(`${origin}/api ${origin}/other`, signal);
    assert.deepEqual(answer?.lists, ['got.pieces']);
  });

  it('is missing when it is no JSON, or no answer comes', async test => {
    const { origin } = await startSite(test, (_, response) => response.end('<h1>Hello</h1>'));
    assert.equal(await askApi(origin, signal), undefined);
    assert.equal(await askApi('javascript:alert(1)', signal), undefined);
    assert.equal(await askApi(origin, AbortSignal.abort()), undefined);
  });
});
