import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { linkedFeeds } from '../../demo/builder/linked-feed.js';
import { configure } from '../../src/configure.js';
import { feedOf, sendJson, startSite, type Handler } from '../helpers/http-site.js';

const { signal } = new AbortController();

/** Handler of a site whose front page links to a feed at this address. */
const siteOf =
  (feed: string): Handler =>
  ({ url }, response) => {
    if (url === '/feed.json') sendJson(response, feedOf({}));
    else response.end(`<!doctype html><link rel="alternate" type="application/feed+json" href="${feed}">`);
  };

describe('a feed that an element finds through another address', () => {
  afterEach(() => configure({ headers: undefined }));

  it('is told with the address that was asked', async test => {
    const { origin } = await startSite(test, siteOf('/feed.json'));
    assert.deepEqual(await linkedFeeds(`${origin}/ ${origin}/feed.json`, 'auto', signal), [
      { asked: `${origin}/`, feed: `${origin}/feed.json`, isPage: true },
    ]);
  });

  it('is not told when it can’t be read', async test => {
    const { origin } = await startSite(test, siteOf('/none.json'));
    assert.deepEqual(await linkedFeeds(`${origin}/`, 'auto', signal), []);
    assert.deepEqual(await linkedFeeds('javascript:alert(1)', 'auto', signal), []);
  });

  it('gets the headers of `configure()` from its own site’s page, but not from a page elsewhere', async test => {
    const tokens: unknown[] = [];
    const { origin } = await startSite(test, (request, response) => {
      if (request.url === '/feed.json') tokens.push(request.headers['x-token']);
      return siteOf('/feed.json')(request, response);
    });
    const elsewhere = await startSite(test, siteOf(`${origin}/feed.json`));
    configure({ headers: { [origin]: { 'x-token': '1' } } });
    for (const page of [origin, elsewhere.origin])
      assert.equal((await linkedFeeds(`${page}/`, 'auto', signal)).length, 1);
    assert.deepEqual(tokens, ['1', undefined]);
  });
});
