import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed-error.js';
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

async function failureOf(endpoint: string): Promise<FeedError> {
  try {
    await loadFeed(endpoint, { pause });
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    return error as FeedError;
  }
  throw new Error(`${endpoint} was read.`);
}

/** Loads `endpoint` in a frame with this Content-Security-Policy. Resolves to "reason: message" of the error, or "read". */
async function failureUnder(policy: string, endpoint: string): Promise<string> {
  const module = new URL('../../src/load/load-feed.ts', import.meta.url).href;
  const frame = document.createElement('iframe');
  const said = new Promise<string>(resolve => {
    window.addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow) resolve(data as string);
    });
  });
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">
    import { loadFeed } from '${module}';
    loadFeed('${endpoint}').then(() => 'read', ({ reason, message }) => reason + ': ' + message)
      .then(said => parent.postMessage(said, '*'));
  </script>`;
  document.body.append(frame);
  const message = await said;
  frame.remove();
  return message;
}

describe('a feed on another origin', () => {
  it('is read when it allows that, with one request and no preflight', async () => {
    const site = await serve({ '/feed.json': { json: feed, headers: open } });
    const { articles } = await loadFeed(site.elsewhere('/feed.json'));
    expect(articles[0]?.title).to.equal('Tides');
    expect((await site.requests()).map(({ method }) => method)).to.deep.equal(['GET']);
  });

  it('that does not allow it is told from a dead server, with the header to add', async () => {
    const site = await serve({ '/feed.json': { json: feed } });
    const { reason, message, url } = await failureOf(site.elsewhere('/feed.json'));
    expect(reason).to.equal('network');
    expect(url).to.equal(site.elsewhere('/feed.json'));
    expect(message).to.match(/blocked by CORS/);
    expect(message).to.include(`Access-Control-Allow-Origin: ${location.origin}`);
    expect(message).to.include('news-elements/server');
  });

  it('that nobody serves is said to be out of reach, CORS being one of the reasons', async () => {
    const site = await serve({ '/feed.json': { hangUp: true } });
    const { reason, message } = await failureOf(site.elsewhere('/feed.json'));
    expect(reason).to.equal('network');
    expect(message).to.match(/can't be reached.*CORS/);
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

  it('that the page’s own policy blocks is told as that, with what to add', async () => {
    const site = await serve({ '/feed.json': { json: feed, headers: open } });
    const endpoint = site.elsewhere('/feed.json');
    const message = await failureUnder("connect-src 'self'", endpoint);
    expect(message).to.match(/^network: .*Content-Security-Policy/);
    expect(message).to.include(`Add ${new URL(endpoint).origin} to its connect-src`);
    expect(await site.requests()).to.deep.equal([]);
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
