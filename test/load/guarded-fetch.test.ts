// Shows promises 10, 11 and 12 of SECURITY.md.
/** Redirects of requests with headers, cookies or consent, in a browser; `test/hostile/trust.node.test.ts` has them in Node. */
import { expect } from '@open-wc/testing';
import { configure } from '../../src/configure.js';
import { FeedError } from '../../src/feed-error.js';
import { request } from '../../src/load/request.js';
import { serve, type HttpRequest, type Site } from '../helpers/serve.js';

const open = {
  'access-control-allow-origin': location.origin,
  'access-control-allow-headers': '*, authorization, x-edition',
  'access-control-allow-credentials': 'true',
};
const SECRET = { authorization: 'Bearer reader', 'x-edition': 'evening' };
/** Replaces the pause between repeated requests: resolves at once. */
const pause = async (): Promise<void> => {};

beforeEach(() => configure({ headers: () => SECRET }));
afterEach(() => configure({ headers: undefined, credentials: undefined }));

/** A site whose path `/moved` redirects to `target`. */
const moved = (target: string, headers = {}): Promise<Site> =>
  serve({
    '/moved': { status: 302, headers: { location: target, ...headers } },
    'OPTIONS /moved': { headers: open },
  });

const hasSecret = ({ headers }: HttpRequest): boolean => !!(headers['authorization'] ?? headers['x-edition']);
const get = (url: string, options = {}) => request(new URL(url), { pause, ...options });

async function failureOf(asked: Promise<unknown>): Promise<FeedError> {
  try {
    await asked;
  } catch (error) {
    return error as FeedError;
  }
  throw new Error('There was an answer.');
}

describe('a request with headers', () => {
  it('to the page’s own origin keeps them on a redirect within it', async () => {
    const site = await serve({
      '/moved': { status: 301, headers: { location: 'feed' } },
      '/feed': { text: 'here' },
    });
    expect((await get(site.url('/moved'))).text).to.equal('here');
    expect((await site.requests()).map(hasSecret)).to.deep.equal([true, true]);
  });

  it('to the page’s own origin loses them on a redirect to another one', async () => {
    const other = await serve({
      '/take': { text: 'taken', headers: open },
      'OPTIONS /take': { headers: open },
    });
    const site = await moved(other.elsewhere('/take'));
    const answer = await get(site.url('/moved'));
    expect([answer.text, answer.tokens]).to.deep.equal(['taken', 'lost']);
    const asked = await other.requests();
    expect(asked.map(({ method }) => method)).to.deep.equal(['GET']);
    expect(asked.some(hasSecret)).to.equal(false);
  });

  it('to another origin loses them on every redirect, whose target a browser hides', async () => {
    const other = await serve({
      '/take': { text: 'taken', headers: open },
      'OPTIONS /take': { headers: open },
    });
    const site = await moved(other.elsewhere('/take'), open);
    expect((await get(site.elsewhere('/moved'))).text).to.equal('taken');
    expect((await other.requests()).some(hasSecret)).to.equal(false);
    expect((await site.requests()).filter(({ method }) => method === 'GET').map(hasSecret)).to.deep.equal([
      true,
      false,
    ]);
  });

  it('fails with the address to name where the target of a redirect wants them', async () => {
    const other = await serve({ '/feed': { status: 401, headers: open } });
    const site = await moved(other.elsewhere('/feed'), open);
    const { reason, status, message } = await failureOf(get(site.elsewhere('/moved')));
    expect([reason, status]).to.deep.equal(['http', 401]);
    expect(message).to.include(`Name ${other.elsewhere('/feed')} as the endpoint.`);
  });

  it('has an answer that says so, also where a redirect took none away', async () => {
    const site = await serve({ '/feed': { text: 'here' } });
    expect((await get(site.url('/feed'))).tokens).to.equal('sent');
    expect((await get(site.url('/feed'), { anonymous: true })).tokens).to.equal(undefined);
  });

  it('is explained when the server is down', async () => {
    const site = await serve({ '/feed': { hangUp: true } });
    expect((await failureOf(get(site.url('/feed')))).message).to.include(
      'can’t be reached'.replace('’', "'"),
    );
  });
});

it('a request with cookies for other origins loses them on a redirect', async () => {
  configure({ headers: undefined, credentials: 'include' });
  // With cookies, a server must allow the page's origin by name; a redirected request has the origin `null`.
  const other = await serve({ '/take': { text: 'taken', headers: { 'access-control-allow-origin': '*' } } });
  const site = await moved(other.elsewhere('/take'), open);
  const answer = await get(site.elsewhere('/moved'));
  expect([answer.text, answer.tokens]).to.deep.equal(['taken', 'lost']);
});

describe('a request for which the visitor agreed to one server only', () => {
  beforeEach(() => configure({ headers: undefined }));

  it('follows no redirect of another origin, and says what to do', async () => {
    const third = await serve({ '/take': { text: 'taken', headers: open } });
    const site = await moved(third.elsewhere('/take'), open);
    const { reason, message } = await failureOf(get(site.elsewhere('/moved'), { sameOriginOnly: true }));
    expect(reason).to.equal('http');
    expect(message).to.include(`agreed to requests to ${new URL(site.elsewhere('')).host} only`);
    expect(await third.requests()).to.deep.equal([]);
  });

  for (const [what, at] of [
    ['follows no redirect from the page’s own origin to another one', 'url'],
    ['sends no probe when a redirect is blocked by CORS', 'elsewhere'],
  ] as const)
    it(what, async () => {
      const third = await serve({ '/take': { text: 'taken', headers: open } });
      const site = await moved(third.elsewhere('/take'));
      await failureOf(get(site[at]('/moved'), { sameOriginOnly: true }));
      expect(await third.requests()).to.deep.equal([]);
    });

  it('follows a redirect within the page’s own origin', async () => {
    const site = await serve({
      '/moved': { status: 301, headers: { location: 'feed' } },
      '/feed': { text: 'here' },
    });
    expect((await get(site.url('/moved'), { sameOriginOnly: true })).text).to.equal('here');
  });

  it('does not share its answer with a request that follows redirects', async () => {
    const other = await serve({ '/feed': { text: 'here', headers: open } });
    const site = await moved(other.elsewhere('/feed'), open);
    const [free, bound] = await Promise.allSettled([
      get(site.elsewhere('/moved')),
      get(site.elsewhere('/moved'), { sameOriginOnly: true }),
    ]);
    expect([free.status, bound.status]).to.deep.equal(['fulfilled', 'rejected']);
  });
});
