/** Why a browser's `fetch` rejected; `explain-failure.node.test.ts` has what needs no browser. */
import { expect } from '@open-wc/testing';
import { configure } from '../../src/configure.js';
import { FeedError } from '../../src/feed-error.js';
import { explainFailure } from '../../src/load/explain-failure.js';
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

  it('that the page’s own policy blocks is told as that, with what to add', async () => {
    const site = await serve({ '/feed.json': { json: feed, headers: open } });
    const endpoint = site.elsewhere('/feed.json');
    const message = await failureUnder("connect-src 'self'", endpoint);
    expect(message).to.match(/^network: .*Content-Security-Policy/);
    expect(message).to.include(`Add ${new URL(endpoint).origin} to its connect-src`);
    expect(await site.requests()).to.deep.equal([]);
  });
});

describe('the probe', () => {
  const { signal } = new AbortController();
  afterEach(() => configure({ fetch: undefined }));

  it('asks for no body, sends no cookies and needs no permission', async () => {
    const asked: unknown[] = [];
    configure({
      fetch: async (url, { method, mode, credentials } = {}) => {
        asked.push([url, method, mode, credentials]);
        return new Response();
      },
    });
    const { message } = await explainFailure('https://herald.example/feed', new Error('x'), signal);
    expect(asked).to.deep.equal([['https://herald.example/feed', 'HEAD', 'no-cors', 'omit']]);
    expect(message).to.match(/blocked by CORS/);
  });

  it('that a configured fetch fails by throwing means that nothing is reached', async () => {
    configure({
      fetch: () => {
        throw new RangeError('no such host');
      },
    });
    const cause = new TypeError('Failed to fetch');
    const error = await explainFailure('https://herald.example/feed', cause, signal);
    expect(error.message).to.match(/can't be reached: the server is down/);
    expect(error.cause).to.equal(cause);
  });

  it('doesn’t speak of CORS for the page’s own origin, but of the cause', async () => {
    configure({ fetch: async () => new Response() });
    const url = `${location.origin}/feed`;
    const { message } = await explainFailure(url, new TypeError('Failed to fetch'), signal);
    expect(message).to.equal(`${url} can't be reached: Failed to fetch.`);
  });

  it('takes no policy violation of another URL or of pictures for its own', async () => {
    const violation = (blockedURI: string, effectiveDirective: string) =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          blockedURI,
          effectiveDirective,
          bubbles: true,
        }),
      );
    configure({
      fetch: async () => {
        violation('https://other.example/feed', 'connect-src');
        violation('https://herald.example/feed', 'img-src');
        return new Response();
      },
    });
    const url = 'https://herald.example/feed';
    expect((await explainFailure(url, new Error('x'), signal)).message).to.match(/blocked by CORS/);
  });
});
