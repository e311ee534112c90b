import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/article.js';
import type { FeedHost, FeedQuery, FeedSource } from '../../src/controllers/feed-host.js';
import { findSavedFeed, saveFeed } from '../../src/controllers/save-feed.js';
import { FeedError } from '../../src/feed-error.js';
import { save } from '../../src/load/saved-feed.js';
import { ferry } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const feed: Feed = { title: 'Saved', articles: [ferry], format: 'own' };
const down = new FeedError('The server is down.', { reason: 'network' });
const baseURI = 'https://page.example/news/';

/** A stand-in for an element's adapter: the members that are read here. */
function hostOf(
  source: FeedSource | undefined,
  query: FeedQuery = {},
  check: FeedHost['check'] = () => {},
  base = baseURI,
): FeedHost {
  return { element: { baseURI: base }, source, query, check } as unknown as FeedHost;
}

/** The title of the feed that was saved for the host's source. */
const titleFor = async (host: FeedHost) => (await findSavedFeed(host, down))?.feed.title;

/** Saves the feed as an earlier visit has done. */
const saved = (key: object = {}) => save({ endpoint: 'feed.json', base: baseURI, ...key }, feed);

const { requestIdleCallback } = globalThis;
const open = caches.open.bind(caches);
let opened = 0;

beforeEach(async () => {
  await caches.delete('news-elements');
  opened = 0;
  caches.open = name => (opened++, open(name));
});
afterEach(() => {
  caches.open = open;
  Object.assign(globalThis, { requestIdleCallback });
});

describe('a feed that has been loaded', () => {
  it('is saved under its endpoint when the browser is idle, and not before', async () => {
    const idle: (() => void)[] = [];
    Object.assign(globalThis, { requestIdleCallback: (task: () => void) => idle.push(task) });
    const host = hostOf({ endpoint: 'feed.json' });
    saveFeed(host, feed, []);
    expect([opened, idle.length]).to.deep.equal([0, 1]);
    idle[0]!();
    await waitUntil(() => opened > 0);
    // Saves are queued: one more ends after the one before it.
    await saved({ endpoint: 'other.json' });
    expect(await titleFor(host)).to.equal('Saved');
  });

  for (const [kind, source] of Object.entries({
    'a feed object': { feed },
    'a text in the page': { text: '{}' },
    'an empty endpoint': { endpoint: '' },
    'no source': undefined,
  })) {
    it(`from ${kind} is neither saved nor looked for`, async () => {
      const idle: (() => void)[] = [];
      Object.assign(globalThis, { requestIdleCallback: (task: () => void) => idle.push(task) });
      saveFeed(hostOf(source), feed, []);
      expect(idle).to.deep.equal([]);
      expect(await findSavedFeed(hostOf(source), down)).to.equal(undefined);
      expect(opened).to.equal(0);
    });
  }
});

describe('the saved feed', () => {
  it('is found by the endpoint, resolved against the base URL of the page', async () => {
    await saved();
    expect(await titleFor(hostOf({ endpoint: 'https://page.example/news/feed.json' }))).to.equal('Saved');
    const elsewhere = hostOf({ endpoint: 'feed.json' }, {}, () => {}, 'https://page.example/sport/');
    expect(await titleFor(elsewhere)).to.equal(undefined);
  });

  it('is that of the same categories, whatever article is shown', async () => {
    await saved({ apiQuery: { limit: 9, categories: ['Sea'] } });
    const of = (category: string) =>
      hostOf(
        { endpoint: 'feed.json' },
        { apiQuery: { limit: 1, categories: [category] }, articleId: 'ferry', timeout: 1 },
      );
    expect(await titleFor(of('Sea'))).to.equal('Saved');
    expect(await titleFor(of('Sky'))).to.equal(undefined);
  });

  it('is none when it lacks the article that the host shows', async () => {
    await saved();
    const checked: Feed[] = [];
    const host = hostOf({ endpoint: 'feed.json' }, {}, each => {
      checked.push(each);
      throw new FeedError('No such article.', { reason: 'not-found' });
    });
    expect(await findSavedFeed(host, down)).to.equal(undefined);
    expect(checked.map(({ title }) => title)).to.deep.equal(['Saved']);
  });

  it('comes only when the host has checked it', async () => {
    await saved();
    let isReady = false;
    const host = hostOf({ endpoint: 'feed.json' }, {}, async () => {
      await Promise.resolve();
      isReady = true;
    });
    await findSavedFeed(host, down);
    expect(isReady).to.equal(true);
  });

  it('is none after a failure by which the source takes it back', async () => {
    await saved();
    const gone = new FeedError('Gone.', { reason: 'http', status: 410 });
    expect(await findSavedFeed(hostOf({ endpoint: 'feed.json' }), gone)).to.equal(undefined);
  });

  it('is none when there is none, or the endpoint is no URL', async () => {
    expect(await findSavedFeed(hostOf({ endpoint: 'feed.json' }), down)).to.equal(undefined);
    expect(await findSavedFeed(hostOf({ endpoint: 'https://' }), down)).to.equal(undefined);
  });
});
