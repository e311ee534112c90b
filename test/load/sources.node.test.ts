/** Spellings of an endpoint, several endpoints, and their failures; `sources-behind.node.test.ts` has pages and APIs. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
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

describe('an endpoint', () => {
  it('may stand between quotes that a word processor has bent', async test => {
    const site = await startSite(test, ({ url }, response) =>
      sendJson(response, feedOf({}), url === '/feed.json' ? 200 : 404),
    );
    for (const endpoint of ['“/feed.json”', '”/feed.json”', '„/feed.json“', `«${site.origin}/feed.json»`]) {
      const feed = await loadFeed(endpoint, { base: `${site.origin}/` });
      assert.deepEqual(titles(feed), ['Story 0'], endpoint);
    }
  });

  it('may have the scheme of feed readers', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, feedOf({})));
    for (const scheme of ['feed:', 'feed://']) {
      assert.deepEqual(titles(await loadFeed(`${scheme}${site.origin}/feed.json`)), ['Story 0']);
    }
    const asked: unknown[] = [];
    configure({ fetch: async url => Response.json(asked.push(url) && feedOf({})) });
    test.after(() => configure({ fetch: undefined }));
    await loadFeed('feed://herald.example/rss');
    assert.deepEqual(asked, ['https://herald.example/rss']);
  });

  it('without a scheme fails with what to write for another site', async test => {
    const site = await startSite(test, (_, response) => response.writeHead(404).end());
    const base = `${site.origin}/news/`;
    for (const endpoint of ['herald.example/feed', 'www.herald.example']) {
      const hint = new RegExp(`status 404.*write the whole address: https://${endpoint}$`);
      await assert.rejects(loadFeed(endpoint, { base, pause }), failsWith('http', hint, 404));
    }
    await assert.rejects(
      loadFeed('feed.json', { base, pause }),
      failsWith('http', /Check the address\.$/, 404),
    );
  });

  for (const [endpoint, message] of [
    ['', /There is no endpoint/],
    ['/feed.json', /no address that can be asked/],
    ['ftp://herald.example/feed', /must be http or https/],
    ['javascript:alert(1)', /must be http or https/],
    ['https://user:secret@herald.example/', /no user name/],
    ['http://', /no address/],
  ] as const) {
    it(`can't be "${endpoint}"`, async () => {
      await assert.rejects(loadFeed(endpoint), failsWith('config', message));
    });
  }

  it('must be whole on a page whose address has no path, and may not be of that scheme', async () => {
    const base = 'blob:https://news.example/9f1c';
    await assert.rejects(
      loadFeed('/feed.json', { base }),
      failsWith('config', /on a page at blob:.+ with https/),
    );
    await assert.rejects(loadFeed(base, { base }), failsWith('config', /must be http or https/));
  });

  it('is none when it is empty, whatever it would be relative to', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, feedOf({})));
    await assert.rejects(loadFeed(' ', { base: `${site.origin}/feed.json` }), { reason: 'config' });
    assert.deepEqual(site.asked, []);
  });
});

describe('several endpoints', () => {
  const dated = (day: string) => ({ date_published: `2026-03-${day}T08:00:00Z` });

  it('survive one that fails, and say which', async test => {
    const site = await startSite(test, ({ url }, response) =>
      url === '/gone' ? sendJson(response, {}, 404) : sendJson(response, feedOf({})),
    );
    const errors: FeedError[] = [];
    const feed = await loadFeed(`${site.origin}/gone ${site.origin}/feed`, {
      onError: error => errors.push(error),
    });
    assert.deepEqual(titles(feed), ['Story 0']);
    assert.deepEqual(
      errors.map(({ url, status }) => ({ url, status })),
      [{ url: `${site.origin}/gone`, status: 404 }],
    );
  });

  it('fail with the first reason when all fail', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, {}, 410));
    await assert.rejects(
      loadFeed(`${site.origin}/a ${site.origin}/b`),
      failsWith('http', /\/a answered with status 410/, 410),
    );
  });

  /** 300 endpoints of which the first ones fail with status 410. */
  async function many(
    test: TestContext,
    failing: number,
  ): Promise<{ endpoint: string; errors: FeedError[] }> {
    const site = await startSite(test, ({ url = '' }, response) =>
      sendJson(response, feedOf({}), Number(url.slice(1)) < failing ? 410 : 200),
    );
    return { endpoint: Array.from({ length: 300 }, (_, n) => `${site.origin}/${n}`).join(' '), errors: [] };
  }

  it('say how many have failed, and why the first one, when many did', async test => {
    const { endpoint, errors } = await many(test, 299);
    const feed = await loadFeed(endpoint, { onError: error => errors.push(error) });
    assert.deepEqual(titles(feed), ['Story 0']);
    assert.equal(errors.length, 1);
    const [{ message, status, reason, cause }] = errors as [FeedError];
    assert.match(
      message,
      /^299 of 300 endpoints could not be loaded: .+\/0 answered with status 410.+ And 298 more\.$/,
    );
    assert.deepEqual([status, reason], [410, 'http']);
    assert.equal((cause as AggregateError).errors.length, 299);
  });

  it('say so in one error when all of many have failed', async test => {
    const { endpoint } = await many(test, 300);
    await assert.rejects(
      loadFeed(endpoint),
      failsWith('http', /^300 of 300 endpoints .+ And 299 more\.$/, 410),
    );
  });

  it('report each one of up to 20 that failed', async test => {
    const { endpoint, errors } = await many(test, 20);
    await loadFeed(endpoint, { onError: error => errors.push(error) });
    assert.deepEqual(
      errors.map(({ url }) => url),
      endpoint.split(' ').slice(0, 20),
    );
  });

  it('are paged each for itself, all with one next', async test => {
    const site = await startSite(test, ({ url = '' }, response) => {
      const [path, page] = url.split('?');
      const next_url = path === '/short' || page ? undefined : `${path}?2`;
      sendJson(response, { ...feedOf({ id: url, title: url }), next_url });
    });
    const { next = '' } = await loadFeed(`${site.origin}/a ${site.origin}/short ${site.origin}/b`);
    assert.equal(next, `${site.origin}/a?2 ${site.origin}/b?2`);
    const second = await loadFeed(next);
    assert.deepEqual(titles(second).sort(), ['/a?2', '/b?2']);
    assert.equal(second.next, undefined);
  });

  it('without a next page are not asked again when another one has one', async test => {
    const site = await startSite(test, ({ url }, response) =>
      sendJson(response, { ...feedOf({ id: url }), ...(url === '/long' && { next_url: '/long-2' }) }),
    );
    const first = await loadFeed(`${site.origin}/short ${site.origin}/long`);
    await loadFeed(first.next!, { after: first });
    assert.deepEqual(site.asked.sort(), ['/long', '/long-2', '/short']);
  });

  it('keep the title and the order of the only one that answers', async test => {
    const items = [
      { title: 'Top story', ...dated('01') },
      { title: 'Newer', ...dated('02') },
    ];
    const site = await startSite(test, ({ url }, response) =>
      url === '/gone'
        ? sendJson(response, {}, 410)
        : sendJson(response, { ...feedOf(...items), language: 'de' }),
    );
    const feed = await loadFeed(`${site.origin}/feed ${site.origin}/gone`);
    assert.deepEqual(titles(feed), ['Top story', 'Newer']);
    assert.deepEqual([feed.title, feed.language, feed.format], ['The Harbour Herald', 'de', 'json-feed']);
  });
});

describe('what goes wrong with a source', () => {
  it('is a FeedError also where a format breaks', async test => {
    const broken = {
      name: 'broken',
      serves: () => true,
      recognises: () => true,
      request: () => {
        throw new RangeError('out of ideas');
      },
      parse: () => ({ articles: [], format: 'broken' }),
    };
    const site = await startSite(test, (_, response) => response.end());
    await assert.rejects(loadFeed(site.origin, { format: broken }), failsWith('format', /out of ideas/));
  });

  it('is the reason of the signal when the caller aborts, also with several endpoints', async test => {
    const site = await startSite(test, () => {});
    const abort = new AbortController();
    const loading = loadFeed(`${site.origin}/a ${site.origin}/b`, { signal: abort.signal });
    abort.abort('changed my mind');
    await assert.rejects(loading, reason => reason === 'changed my mind');
  });
});
