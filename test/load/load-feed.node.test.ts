import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { configure } from '../../src/configure.js';
import { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { feedOf, sendJson, startSite } from '../helpers/http-site.js';

const titles = (feed: { articles: readonly { title: string }[] }) => feed.articles.map(({ title }) => title);
const pause = async () => {};

const failsWith = (reason: string, message: RegExp, status?: number) => (error: unknown) =>
  error instanceof FeedError &&
  error.reason === reason &&
  error.status === status &&
  (message.test(error.message) || assert.fail(error.message));

describe('loadFeed', () => {
  it('reads what is at an endpoint, relative to a base', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, feedOf({}, {})));
    const feed = await loadFeed('/feed.json?a=b', { base: `${site.origin}/news/` });
    assert.deepEqual(titles(feed), ['Story 0', 'Story 1']);
    assert.equal(feed.format, 'json-feed');
    assert.deepEqual(site.asked, ['/feed.json?a=b']);
  });

  it('keeps at most limit articles, and all of them when only a page size is wanted', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, feedOf({}, {}, {})));
    assert.equal((await loadFeed(site.origin, { limit: 2 })).articles.length, 2);
    assert.equal((await loadFeed(site.origin, { apiQuery: { limit: 2 } })).articles.length, 3);
    assert.equal((await loadFeed(site.origin, { limit: -1 })).articles.length, 3);
  });

  it('keeps only the wanted categories, by name or slug, in any case', async test => {
    const [arts, local, sport] = ['Arts & Letters', 'Local', 'Sport'].map(name => ({
      title: name,
      tags: [name],
    }));
    const tagged = { title: 'Tagged', tags: ['Weather', 'sport'] };
    const site = await startSite(test, (_, response) =>
      sendJson(response, feedOf(arts!, local!, sport!, tagged)),
    );
    const of = async (...categories: string[]) => titles(await loadFeed(site.origin, { categories }));
    assert.deepEqual(await of('arts-letters'), ['Arts & Letters']);
    assert.deepEqual(await of('ARTS & LETTERS', 'local'), ['Arts & Letters', 'Local']);
    assert.deepEqual(await of('Sport'), ['Sport', 'Tagged']);
    assert.deepEqual(await of('Gardening'), []);
  });

  it('uses a format of the host before its own', async test => {
    const shouting = {
      name: 'shouting',
      recognises: ({ text }: { text: string }) => text.startsWith('NEWS'),
      parse: ({ text }: { text: string }) => ({
        articles: [{ id: '1', title: text, tags: [], authors: [] }],
        format: 'shouting',
      }),
    };
    const site = await startSite(test, (_, response) => response.end('NEWS TODAY'));
    assert.deepEqual(titles(await loadFeed(site.origin, { format: shouting })), ['NEWS TODAY']);
    configure({ formats: [shouting] });
    test.after(() => configure({ formats: undefined }));
    assert.equal((await loadFeed(site.origin)).format, 'shouting');
  });

  it('treats an unknown format name as auto', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, feedOf({})));
    assert.equal((await loadFeed(site.origin, { format: 'telegraph' })).format, 'json-feed');
  });
});

describe('what goes wrong', () => {
  it('is told in the words of the API', async test => {
    const site = await startSite(test, (_, response) =>
      sendJson(response, { errors: [{ message: 'Unknown Content API Key', context: null }] }, 401),
    );
    await assert.rejects(
      loadFeed(`${site.origin}/api`),
      failsWith('http', /status 401\. Unknown Content API Key/, 401),
    );
  });

  it('is told with what came instead of a feed', async test => {
    const site = await startSite(test, (_, response) => response.end('Hello'));
    await assert.rejects(loadFeed(site.origin), failsWith('format', /Hello/));
  });

  it('includes an empty answer', async test => {
    const site = await startSite(test, (_, response) => response.end());
    await assert.rejects(loadFeed(site.origin), failsWith('format', /empty/));
  });

  it('is the network when nobody listens', async test => {
    const site = await startSite(test, (_, response) => response.destroy());
    await assert.rejects(
      loadFeed(`${site.origin}/feed.json`, { pause }),
      failsWith('network', /can't be reached/),
    );
  });
});
