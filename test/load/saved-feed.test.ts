// Shows promise 13 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import {
  configure,
  FeedError,
  NewsLoadEvent,
  type Configuration,
  type NewsListElement,
} from '../../src/index.js';
import { whenIdle } from '../../src/controllers/when-idle.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve, type Site } from '../helpers/serve.js';
import { drawn, next, part, record, show, texts, words } from '../helpers/show.js';

const DOWN = { status: 503 } as const;

/** Replaces `fetch` on a device without network: rejects as Chromium does. */
const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(async () => {
  await settled();
  await caches.delete('news-elements');
});
afterEach(() => configure({ fetch: undefined, headers: undefined, credentials: undefined }));

/** Resolves when every element so far has written its saved feed, or decided to write none. */
async function settled(): Promise<void> {
  // Elements save in idle time, and saves are queued. The promise of one more save therefore resolves after all of them.
  await new Promise<void>(whenIdle);
  const { save } = await import('../../src/load/saved-feed.js');
  const notKept = new Headers({ 'cache-control': 'no-store' });
  await save({ endpoint: '/nothing.json', base: location.href }, { articles: [], format: 'own' }, [
    [notKept],
  ]);
}

/** Whether a saved feed exists for this path. */
async function wasKept(site: Site, path: string): Promise<boolean> {
  await settled();
  const store = await caches.open('news-elements');
  const copies = (await store.keys()).map(({ url }) => decodeURIComponent(url));
  return copies.some(url => url.includes(site.url(path)));
}

/** Simulates an earlier visit: a list loads the feed, saves it, and is removed. */
async function visit(site: Site, path = '/feed.json'): Promise<void> {
  const list = await show(html`<news-list endpoint=${site.url(path)}></news-list>`);
  await settled();
  list.remove();
}

const states = (list: Element) =>
  ['loading', 'empty', 'error', 'stale'].filter(name => list.matches(`:state(${name})`));

describe('the last good list', () => {
  it('stays through a failed reload, marked as stale and with its age', async () => {
    const site = await serve({ '/feed.json': [{ json: jsonFeed(stories(2)) }, { status: 404 }] });
    const list = await show(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
    await list.reload();
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    expect(states(list)).to.deep.equal(['error', 'stale']);
    expect(words(list)).to.match(/Could not refresh\. Last updated .+\. Try again/);
  });

  it('comes back after the page is loaded again while the source is down', async () => {
    const site = await serve({ '/feed.json': [{ json: jsonFeed(stories(2)) }, DOWN] });
    await visit(site);
    const list = await show(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
    await drawn(list);
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    expect(states(list)).to.deep.equal(['error', 'stale']);
    expect(words(list)).to.include('Could not refresh.');
    expect(list.error?.status).to.equal(503);
  });

  it('says that it is not fresh, and keeps its dates', async () => {
    const item = { title: 'Dated', date_published: '2026-03-01T10:00:00Z' };
    const site = await serve({ '/feed.json': { json: jsonFeed([item]) } });
    await visit(site);
    configure({ fetch: offline });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    expect(list.articles[0]?.published).to.deep.equal(new Date('2026-03-01T10:00:00Z'));
    const story = await show(html`<news-article endpoint=${site.url('/feed.json')}></news-article>`);
    expect(texts(story, 'headline')).to.deep.equal(['Dated']);
  });

  it('is told as loaded before the failure is told', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)) } });
    await visit(site);
    configure({ fetch: offline });
    const page = document.createElement('div');
    const events = record(page);
    document.body.append(page);
    const failed = next(page, 'news-error');
    const list = document.createElement('news-list');
    list.endpoint = site.url('/feed.json');
    page.append(list);
    await failed;
    page.remove();
    expect(events.map(({ type }) => type)).to.deep.equal(['news-load', 'news-error']);
    const [load] = events;
    expect(load).to.be.instanceOf(NewsLoadEvent);
    expect((load as NewsLoadEvent).fresh).to.equal(false);
    expect((load as NewsLoadEvent).articles).to.have.length(1);
  });

  it('is not used when the owner took the news away', async () => {
    const site = await serve({ '/feed.json': [{ json: jsonFeed(stories(1)) }, { status: 410 }] });
    await visit(site);
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    expect(list.articles).to.deep.equal([]);
  });

  it('is replaced once the source answers again', async () => {
    const site = await serve({
      '/feed.json': [{ json: jsonFeed(stories(1)) }, { json: jsonFeed(stories(3)) }],
    });
    await visit(site);
    configure({ fetch: offline });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    configure({ fetch: undefined });
    const loaded = next(list, 'news-load');
    part(list, 'retry')!.click();
    expect((await loaded).fresh).to.equal(true);
    expect(texts(await drawn(list), 'headline')).to.have.length(3);
    expect(states(list)).to.deep.equal([]);
  });

  for (const [wish, settings, isKept] of [
    ['no-store', {}, false],
    ['private, No-Store', {}, false],
    ['private', {}, false],
    ['max-age=0, must-revalidate', {}, true],
    ['max-age=60; vary: Accept-Encoding', {}, true],
    ['max-age=60; vary: Accept-Encoding, Cookie', {}, false],
    ['max-age=60; vary: authorization', {}, false],
    ['max-age=60', { headers: () => ({ authorization: 'Bearer reader' }) }, false],
    ['public, max-age=60', { headers: () => ({ authorization: 'Bearer everyone' }) }, false],
    ['max-age=60', { headers: () => undefined }, true],
    ['max-age=60', { credentials: 'include' }, false],
    ['public, max-age=60', { credentials: 'include' }, true],
    ['public, no-store', { credentials: 'include' }, false],
    ['max-age=60', { fetch: (...asked) => fetch(...asked) }, false],
    ['public, max-age=60', { fetch: (...asked) => fetch(...asked) }, true],
  ] as readonly [string, Configuration, boolean][]) {
    const [entry = ['nothing', 'configured']] = Object.entries(settings as Record<string, unknown>);
    const [cache = '', vary = ''] = wish.split('; vary: ');
    it(`is ${isKept ? '' : 'not '}kept when “${wish}” answers a request with ${entry.map(String).join(' ')}`, async () => {
      const site = await serve({
        '/feed.json': { json: jsonFeed(stories(1)), headers: { 'cache-control': cache, vary } },
      });
      configure(settings);
      await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
      expect(await wasKept(site, '/feed.json')).to.equal(isKept);
    });
  }

  it('is not kept when a further page that belongs to it must not be', async () => {
    const site = await serve({
      '/feed.json': { json: jsonFeed(stories(1), { next_url: 'page-2.json' }) },
      '/page-2.json': { json: jsonFeed(stories(1, 2)), headers: { 'cache-control': 'no-store' } },
    });
    await show(html`<news-list limit="2" endpoint=${site.url('/feed.json')}></news-list>`);
    expect(await wasKept(site, '/feed.json')).to.equal(false);
  });

  it('is forgotten once the source wants it not to be kept', async () => {
    const json = jsonFeed(stories(1));
    const site = await serve({
      '/feed.json': [{ json }, { json, headers: { 'cache-control': 'no-store' } }],
    });
    await visit(site);
    await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    expect(await wasKept(site, '/feed.json')).to.equal(false);
  });

  it('is written once for all elements that ask the same at the same time', async () => {
    const { save, findSaved } = await import('../../src/load/saved-feed.js');
    const source = { endpoint: '/feed.json', base: location.href };
    const feeds = [1, 2, 3].map(number => ({ title: `${number}`, articles: [], format: 'json-feed' }));
    const open = caches.open.bind(caches);
    let writes = 0;
    caches.open = name => (writes++, open(name));
    try {
      await Promise.all(feeds.map(feed => save(source, feed)));
      expect(writes).to.equal(1);
    } finally {
      caches.open = open;
    }
    const last = await findSaved(source, new FeedError('down', { reason: 'network' }));
    expect(last?.feed.title).to.equal('3');
  });

  it('is deleted after 30 days, even if its source is never asked again', async () => {
    const { save, findSaved } = await import('../../src/load/saved-feed.js');
    const base = location.href;
    const feed = { articles: [], format: 'json-feed' };
    const store = await caches.open('news-elements');
    const keep = async (endpoint: string, days: number): Promise<void> => {
      await save({ endpoint, base }, feed);
      const key = (await store.keys()).find(({ url }) => decodeURIComponent(url).includes(endpoint))!;
      const date = new Date(Date.now() - days * 86_400_000).toUTCString();
      await store.put(key, new Response('{"articles":[],"format":"json-feed"}', { headers: { date } }));
    };
    const kept = async (): Promise<string[]> =>
      (await store.keys()).map(({ url }) => /\w+\.json/.exec(decodeURIComponent(url))![0]).sort();
    await keep('/old.json', 31);
    await save({ endpoint: '/new.json', base }, feed);
    expect(await kept()).to.deep.equal(['new.json']);
    await keep('/recent.json', 29);
    await keep('/future.json', -3);
    const down = new FeedError('down', { reason: 'network' });
    expect(await findSaved({ endpoint: '/future.json', base }, down)).to.equal(undefined);
    expect(await kept()).to.deep.equal(['new.json', 'recent.json']);
  });

  it('is kept for ten sources, the newest ones', async () => {
    const { save } = await import('../../src/load/saved-feed.js');
    const feed = { articles: [], format: 'json-feed' };
    const base = location.href;
    for (let number = 1; number <= 12; number++) await save({ endpoint: `/${number}.json`, base }, feed);
    const keys = await (await caches.open('news-elements')).keys();
    expect(keys).to.have.length(10);
    expect(decodeURIComponent(keys[0]!.url)).to.include('/3.json');
  });

  it('does without a place to be kept', async () => {
    const { save, findSaved } = await import('../../src/load/saved-feed.js');
    const source = { endpoint: '/feed.json', base: location.href };
    const open = caches.open.bind(caches);
    caches.open = () => Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'));
    try {
      await save(source, { articles: [], format: 'json-feed' });
      expect(await findSaved(source, new Error('down'))).to.equal(undefined);
    } finally {
      caches.open = open;
    }
  });
});

describe('a further page that fails', () => {
  const paged = jsonFeed(stories(2), { next_url: 'page-2.json' });

  it('leaves the list as it is, not stale, and is tried again', async () => {
    const site = await serve({
      '/feed.json': { json: paged },
      '/page-2.json': [{ status: 404 }, { json: jsonFeed(stories(2, 3)) }],
    });
    const list = await show<NewsListElement>(
      html`<news-list lang="en" limit="2" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    await list.loadMore();
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    expect(states(list)).to.deep.equal(['error']);
    const loaded = next(list, 'news-load');
    part(list, 'retry')!.click();
    await loaded;
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3', 'Story 4']);
    expect(list.status).to.equal('ready');
  });

  it('does not take away the first one when both were needed to fill the list', async () => {
    const site = await serve({ '/feed.json': { json: paged }, '/page-2.json': { status: 404 } });
    const list = await show(html`<news-list limit="4" endpoint=${site.url('/feed.json')}></news-list>`);
    await drawn(list);
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    expect(list.error?.status).to.equal(404);
  });

  it('is why a story is not found that may be on it', async () => {
    const site = await serve({ '/feed.json': { json: paged }, '/page-2.json': { status: 404 } });
    const story = await show(
      html`<news-article article-id="story-3" endpoint=${site.url('/feed.json')}></news-article>`,
    );
    expect(story.error?.reason).to.equal('http');
  });
});

describe('a failure', () => {
  it('is over by itself when the device is back online', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)) } });
    configure({ fetch: offline });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    expect(list.status).to.equal('error');
    configure({ fetch: undefined });
    const loaded = next(list, 'news-load');
    dispatchEvent(new Event('online'));
    await loaded;
    expect(list.status).to.equal('ready');
  });
});

it('a feed property that changes is shown', async () => {
  const list = await show<NewsListElement>(
    html`<news-list .feed=${{ articles: [], format: 'own' }}></news-list>`,
  );
  const story = (id: string) => ({ id, title: id, tags: [], authors: [] });
  for (const id of ['a', 'b']) {
    const loaded = next(list, 'news-load');
    list.feed = { articles: [story(id)], format: 'own' };
    await loaded;
    expect(texts(await drawn(list), 'headline')).to.deep.equal([id]);
  }
});
