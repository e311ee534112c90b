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

  it('reads what is between quotes that a word processor has bent', async test => {
    const site = await startSite(test, ({ url }, response) =>
      sendJson(response, feedOf({}), url === '/feed.json' ? 200 : 404),
    );
    for (const endpoint of ['“/feed.json”', '”/feed.json”', '„/feed.json“', `«${site.origin}/feed.json»`]) {
      const feed = await loadFeed(endpoint, { base: `${site.origin}/` });
      assert.deepEqual(titles(feed), ['Story 0'], endpoint);
    }
  });

  it('asks one server only when no other may be asked', async test => {
    const other = await startSite(test, (_, response) => sendJson(response, feedOf({})));
    const site = await startSite(test, ({ url }, response) => {
      const page = `<!doctype html><link rel="alternate" type="application/feed+json" href="${other.origin}/feed">`;
      if (url === '/') response.setHeader('content-type', 'text/html').end(page);
      else sendJson(response, { ...feedOf({}), next_url: `${url === '/a' ? other.origin : site.origin}/b` });
    });
    const sameOriginOnly = true;
    assert.equal((await loadFeed(`${site.origin}/a`, { sameOriginOnly })).next, undefined);
    assert.equal((await loadFeed(`${site.origin}/c`, { sameOriginOnly })).next, `${site.origin}/b`);
    await assert.rejects(loadFeed(site.origin, { sameOriginOnly }), failsWith('format', /links to no feed/));
    assert.deepEqual(other.asked, []);
    assert.equal((await loadFeed(`${site.origin}/a`)).next, `${other.origin}/b`);
    assert.deepEqual(titles(await loadFeed(site.origin)), ['Story 0']);
  });

  it('takes an address with the scheme of feed readers for one of the web', async test => {
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

  it('says what to write for another site when the scheme was left out', async test => {
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

describe('several endpoints', () => {
  const day = (date: string) => ({ date_published: `2026-03-${date}T08:00:00Z` });

  it('keep all stories of each, though some of one share a page', async test => {
    const page = { url: 'https://herald.example/' };
    const feeds: Record<string, object> = {
      '/a': feedOf({ id: '1', title: 'Ferry', ...page }, { id: '2', title: 'Fog', ...page }),
      '/b': feedOf({ id: '3', title: 'Home', ...page }, { id: '4', title: 'Rain' }),
    };
    const site = await startSite(test, ({ url }, response) => sendJson(response, feeds[url ?? '']));
    const feed = await loadFeed(`${site.origin}/a ${site.origin}/b`);
    assert.deepEqual(titles(feed), ['Ferry', 'Fog', 'Rain']);
  });

  it('are merged by date, those without one last, each story once', async test => {
    const feeds: Record<string, object> = {
      '/a': feedOf(
        { id: 'a1', title: 'Ferry', ...day('03') },
        { id: 'a2', title: 'Undated' },
        { id: 'same', title: 'Same id', ...day('01') },
        { id: 'a4', title: 'Address', url: 'https://www.herald.example/x/?utm_source=rss#top', ...day('05') },
        { id: 'a5', title: 'Choir sings', ...day('07') },
      ),
      '/b': feedOf(
        { id: 'b1', title: 'Bridge', ...day('04') },
        { id: 'same', title: 'Same id, again', ...day('02') },
        { id: 'b3', title: 'The same address', url: 'https://herald.example/x', ...day('06') },
        { id: 'b4', title: 'CHOIR SINGS', ...day('07') },
        { id: 'b5', title: 'Choir sings', ...day('09') },
      ),
    };
    const site = await startSite(test, ({ url }, response) => sendJson(response, feeds[url ?? '']));
    const feed = await loadFeed(` ${site.origin}/a\n ${site.origin}/b `);
    assert.deepEqual(titles(feed), [
      'Choir sings',
      'Choir sings',
      'Address',
      'Bridge',
      'Ferry',
      'Same id',
      'Undated',
    ]);
    assert.equal(feed.title, 'The Harbour Herald');
  });

  it('do not mix up the numbers of different sites', async test => {
    const site = await startSite(test, ({ url }, response) =>
      sendJson(
        response,
        feedOf({ id: '7', url: `https://${url === '/a' ? 'one' : 'two'}.example/7`, title: `From ${url}` }),
      ),
    );
    assert.equal((await loadFeed(`${site.origin}/a ${site.origin}/b`)).articles.length, 2);
  });

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
});

describe('what goes wrong', () => {
  for (const [endpoint, message] of [
    ['', /There is no endpoint/],
    ['/feed.json', /no address that can be asked/],
    ['ftp://herald.example/feed', /must be http or https/],
    ['javascript:alert(1)', /must be http or https/],
    ['https://user:secret@herald.example/', /no user name/],
    ['http://', /no address/],
  ] as const) {
    it(`says that "${endpoint}" can't be an endpoint`, async () => {
      await assert.rejects(loadFeed(endpoint), failsWith('config', message));
    });
  }

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

  it('is the network when nobody listens', async test => {
    const site = await startSite(test, (_, response) => response.destroy());
    await assert.rejects(
      loadFeed(`${site.origin}/feed.json`, { pause }),
      failsWith('network', /can't be reached/),
    );
  });
});

describe('a source that has no next page', () => {
  it('is not asked again when another one of several has one', async test => {
    const site = await startSite(test, ({ url }, response) =>
      sendJson(response, { ...feedOf({ id: url }), ...(url === '/long' && { next_url: '/long-2' }) }),
    );
    const first = await loadFeed(`${site.origin}/short ${site.origin}/long`);
    await loadFeed(first.next!, { after: first });
    assert.deepEqual(site.asked.sort(), ['/long', '/long-2', '/short']);
  });

  it('is none where the endpoint is empty, whatever it would be relative to', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, feedOf({})));
    await assert.rejects(loadFeed(' ', { base: `${site.origin}/feed.json` }), { reason: 'config' });
    assert.deepEqual(site.asked, []);
  });
});
