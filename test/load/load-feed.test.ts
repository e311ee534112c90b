import { expect } from '@open-wc/testing';
import { loadFeed } from '../../src/load/load-feed.js';
import { serve } from '../helpers/serve.js';

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Herald',
  items: [{ id: '1', title: 'Tides' }],
};
const open = { 'access-control-allow-origin': '*' };
/** Replaces the pause between repeated requests: resolves at once. */
const pause = async (): Promise<void> => {};

describe('a feed on another origin', () => {
  it('is read when it allows that, with one request and no preflight', async () => {
    const site = await serve({ '/feed.json': { json: feed, headers: open } });
    const { articles } = await loadFeed(site.elsewhere('/feed.json'));
    expect(articles[0]?.title).to.equal('Tides');
    expect((await site.requests()).map(({ method }) => method)).to.deep.equal(['GET']);
  });

  it('that is a WordPress feed without CORS is read through the API of the site', async () => {
    const posts = [
      {
        id: 7,
        link: 'https://herald.example/7/',
        date_gmt: '2026-02-01T00:00:00',
        title: { rendered: 'Seven' },
      },
    ];
    const site = await serve({ '/feed/': { text: '<rss/>' }, '/': { json: posts, headers: open } });
    const { articles, format } = await loadFeed(site.elsewhere('/feed/'), { pause });
    expect(format).to.equal('wordpress');
    expect(articles[0]?.title).to.equal('Seven');
  });

  it('that leads to no API either costs one more request than its own attempts', async () => {
    const site = await serve({ '/feed/': { text: '<rss/>' } });
    const error: unknown = await loadFeed(site.elsewhere('/feed/'), { pause }).catch(
      (cause: unknown) => cause,
    );
    expect(error)
      .to.have.property('message')
      .that.matches(/blocked by CORS/);
    expect((await site.requests()).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)).to.eql(
      ['GET /feed/', 'GET /feed/', 'HEAD /feed/', 'GET /'],
    );
  });
});

describe('an endpoint of the page’s own origin', () => {
  it('is resolved against the document', async () => {
    const site = await serve({ '/feed.json': { json: feed } });
    const { articles } = await loadFeed(new URL(site.url('/feed.json')).pathname);
    expect(articles).to.have.length(1);
  });

  it('that breaks once is read the second time', async () => {
    const site = await serve({ '/feed.json': [{ hangUp: true }, { json: feed }] });
    const { articles } = await loadFeed(site.url('/feed.json'), { pause });
    expect(articles).to.have.length(1);
  });
});
