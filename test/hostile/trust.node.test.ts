// Shows promises 10 and 11 of SECURITY.md.
/** Configured headers and cookies go only to URLs that the page named. Tested over HTTP with two origins. */
import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { configure, loadFeed, parseFeed, type Feed } from '../../src/index.js';
import { startSite } from '../helpers/http-site.js';

const SECRET = { authorization: 'Bearer reader', 'x-edition': 'evening' };

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Starts a site that records the paths of all requests in `asked`, and of those with the secret headers in `told`. */
async function startWatched(test: TestContext, answer: Answer) {
  const told: string[] = [];
  const asked: string[] = [];
  const { origin } = await startSite(test, (request, response) => {
    asked.push(request.url ?? '');
    if (request.headers.authorization || request.headers['x-edition']) told.push(request.url ?? '');
    return answer(request, response);
  });
  return { origin, told, asked };
}

const feed = (title: string, next?: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: title, title }],
    next_url: next,
  });

/** Loads the next page of a feed, the way elements do. */
const loadNext = (feed: Feed): Promise<Feed> => loadFeed(feed.next!, { after: feed });

const rss = (title: string): string =>
  `<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;

describe('configured headers', () => {
  const withHeaders = (test: TestContext) => {
    configure({ headers: () => SECRET });
    test.after(() => configure({ headers: undefined }));
  };

  it('of a function go to every endpoint that the page names, wherever it is', async test => {
    withHeaders(test);
    const first = await startWatched(test, (_, response) => response.end(feed('One')));
    const second = await startWatched(test, (_, response) => response.end(rss('Two')));
    await loadFeed(`${first.origin}/feed.json ${second.origin}/feed.xml`);
    assert.deepEqual([first.told, second.told], [['/feed.json'], ['/feed.xml']]);
  });

  it('go only to the origin that they are configured for', async test => {
    const own = await startWatched(test, (_, response) => response.end(feed('One')));
    const other = await startWatched(test, (_, response) => response.end(feed('Two')));
    configure({ headers: { [own.origin]: SECRET } });
    test.after(() => configure({ headers: undefined }));
    await loadFeed(`${own.origin}/feed.json ${other.origin}/feed.json`);
    assert.deepEqual([own.told, other.asked, other.told], [['/feed.json'], ['/feed.json'], []]);
  });

  for (const end of ['”', '’', '»', '“', '%E2%80%9D', ' ', '\t', '\n', '\\', '#”'])
    it(`never go to a further page elsewhere whose address ends in ${JSON.stringify(end)}`, async test => {
      withHeaders(test);
      const thief = await startWatched(test, ({ url }, response) =>
        response.end(url === '/more' ? feed('Three') : feed('Two', '/more')),
      );
      const next = `${thief.origin}/take${end}`;
      const site = await startWatched(test, ({ url }, response) =>
        url === '/atom'
          ? response.end(
              `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="${next}"/><entry><id>1</id><title>One</title></entry></feed>`,
            )
          : response.end(feed('One', next)),
      );
      for (const path of ['/json', '/atom'])
        await loadNext(await loadNext(await loadFeed(site.origin + path)));
      assert.equal(site.told.length, 2);
      assert.equal(thief.asked.filter(path => path.startsWith('/take')).length, 2);
      assert.deepEqual(thief.told, []);
    });

  it('never go where a redirect leads on another origin, whatever their names', async test => {
    withHeaders(test);
    const thief = await startWatched(test, (_, response) => response.end(feed('Taken')));
    const site = await startWatched(test, (_, response) =>
      response.writeHead(302, { location: `${thief.origin}/take` }).end(),
    );
    const { articles } = await loadFeed(`${site.origin}/feed`);
    assert.equal(articles[0]?.title, 'Taken');
    assert.deepEqual([thief.asked, thief.told], [['/take'], []]);
    assert.equal(site.told.length, 1);
  });

  it('are asked of the page’s function once for each URL', async test => {
    const asked: string[] = [];
    configure({ headers: ({ pathname }) => (asked.push(pathname), SECRET) });
    test.after(() => configure({ headers: undefined }));
    const site = await startWatched(test, ({ url }, response) =>
      url === '/feed' ? response.writeHead(301, { location: '/feed/' }).end() : response.end(feed('One')),
    );
    await loadFeed(`${site.origin}/feed`);
    assert.deepEqual(asked, ['/feed', '/feed/']);
  });

  it('never go home on a redirect from a stranger to whom home redirects', async test => {
    withHeaders(test);
    const home = await startWatched(test, ({ url }, response) =>
      url === '/1'
        ? response.writeHead(302, { location: `${stranger.origin}/` }).end()
        : response.end(feed('Private')),
    );
    const stranger = await startWatched(test, (_, response) =>
      response.writeHead(302, { location: `${home.origin}/logout` }).end(),
    );
    await loadFeed(`${home.origin}/1`);
    assert.deepEqual(home.told, ['/1']);
    assert.ok(home.asked.includes('/logout'));
  });

  it('go along with a redirect on the same origin', async test => {
    withHeaders(test);
    const site = await startWatched(test, ({ url }, response) =>
      url === '/feed' ? response.writeHead(301, { location: '/feed/' }).end() : response.end(feed('One')),
    );
    await loadFeed(`${site.origin}/feed`);
    assert.deepEqual(site.told, ['/feed', '/feed/']);
  });

  it('never go to the address that a parsed feed names, wherever that is', async test => {
    withHeaders(test);
    const site = await startWatched(test, (_, response) => response.end(feed('Two')));
    const parsed = await parseFeed(feed('One', `${site.origin}/2`), { url: `${site.origin}/1` });
    await loadNext(parsed);
    assert.deepEqual([site.asked, site.told], [['/2'], []]);
  });

  it('go to further pages of the same origin', async test => {
    withHeaders(test);
    const site = await startWatched(test, ({ url }, response) =>
      response.end(url === '/2' ? feed('Two') : feed('One', '/2')),
    );
    await loadNext(await loadFeed(`${site.origin}/1`));
    assert.deepEqual(site.told, ['/1', '/2']);
  });

  it('never go to a further page elsewhere, nor to those after it', async test => {
    withHeaders(test);
    const thief = await startWatched(test, ({ url }, response) =>
      response.end(url === '/take' ? feed('Two', '/more') : feed('Three')),
    );
    const site = await startWatched(test, (_, response) => response.end(feed('One', `${thief.origin}/take`)));
    const further = await loadNext(await loadFeed(site.origin));
    const last = await loadNext(further);
    assert.deepEqual(
      [further, last].map(({ articles }) => articles[0]?.title),
      ['Two', 'Three'],
    );
    assert.deepEqual([thief.asked, thief.told], [['/take', '/more'], []]);
  });

  it('never go back home on the word of a page elsewhere', async test => {
    withHeaders(test);
    const home = await startWatched(test, ({ url }, response) =>
      response.end(url === '/private' ? feed('Three') : feed('One', `${other.origin}/2`)),
    );
    const other = await startWatched(test, (_, response) =>
      response.end(feed('Two', `${home.origin}/private`)),
    );
    const second = await loadNext(await loadFeed(`${home.origin}/1`));
    await loadNext(second);
    assert.deepEqual(home.told, ['/1']);
  });

  it('never go to a further page elsewhere when sources are merged', async test => {
    withHeaders(test);
    const thief = await startWatched(test, (_, response) => response.end(feed('Taken')));
    const one = await startWatched(test, (_, response) => response.end(feed('One', `${thief.origin}/a`)));
    const two = await startWatched(test, (_, response) => response.end(feed('Two', `${thief.origin}/b`)));
    await loadNext(await loadFeed(`${one.origin} ${two.origin}`));
    assert.deepEqual([thief.asked.sort(), thief.told], [['/a', '/b'], []]);
  });

  it('never go to a feed elsewhere that a page links to', async test => {
    withHeaders(test);
    const thief = await startWatched(test, (_, response) => response.end(rss('Taken')));
    const site = await startWatched(test, (_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><link rel="alternate" type="application/rss+xml" href="${thief.origin}/feed.xml">`,
        ),
    );
    await loadFeed(site.origin);
    assert.deepEqual([site.told, thief.asked, thief.told], [['/'], ['/feed.xml'], []]);
  });

  it('never go home for the further pages of a feed that a page elsewhere links to', async test => {
    withHeaders(test);
    const home = await startWatched(test, ({ url }, response) =>
      url === '/1'
        ? response.writeHead(302, { location: `${stranger.origin}/` }).end()
        : response.end(feed('One', '/private')),
    );
    const stranger = await startWatched(test, (_, response) =>
      response.end(
        `<!doctype html><link rel="alternate" type="application/feed+json" href="${home.origin}/feed">`,
      ),
    );
    await loadNext(await loadFeed(`${home.origin}/1`));
    assert.deepEqual([home.asked, home.told], [['/1', '/feed', '/private'], ['/1']]);
  });

  it('go to an endpoint of the page, whatever source named it before or after', async test => {
    withHeaders(test);
    const own = await startWatched(test, (_, response) => response.end(feed('Own')));
    const other = await startWatched(test, (_, response) => response.end(feed('One', `${own.origin}/feed`)));
    // The other site's feed names `own` as its next page, before the page itself has requested `own`.
    await loadNext(await loadFeed(other.origin));
    assert.deepEqual(own.told, []);
    await loadFeed(`${own.origin}/feed`);
    assert.deepEqual(own.told, ['/feed']);
    await loadNext(await loadFeed(other.origin));
    assert.deepEqual([own.asked.length, own.told.length], [3, 1]);
  });

  it('never go home on the word of a stranger to whom home redirects', async test => {
    withHeaders(test);
    const home = await startWatched(test, ({ url }, response) =>
      url === '/1'
        ? response.writeHead(302, { location: `${stranger.origin}/feed` }).end()
        : response.end(feed('Private')),
    );
    const stranger = await startWatched(test, (_, response) =>
      response.end(feed('One', `${home.origin}/private`)),
    );
    await loadNext(await loadFeed(`${home.origin}/1`));
    assert.deepEqual([home.asked, home.told], [['/1', '/private'], ['/1']]);
  });

  it('stay with a feed that is copied and filtered, and are lost on the way through JSON', async test => {
    withHeaders(test);
    const site = await startWatched(test, ({ url }, response) =>
      response.end(url === '/1' ? feed('One', '/2') : feed('Two')),
    );
    const first = await loadFeed(`${site.origin}/1`);
    await loadNext({ ...first, articles: [] });
    await loadNext(JSON.parse(JSON.stringify(first)) as Feed);
    assert.deepEqual(
      [site.asked, site.told],
      [
        ['/1', '/2', '/2'],
        ['/1', '/2'],
      ],
    );
  });

  it('are not lent to a request without them that is under way', async test => {
    withHeaders(test);
    const { request } = await import('../../src/load/request.js');
    const site = await startWatched(test, ({ headers }, response) =>
      response.end(headers.authorization ?? 'nothing'),
    );
    const answers = await Promise.all([
      request(new URL(site.origin)),
      request(new URL(site.origin), { anonymous: true }),
      request(new URL(site.origin)),
    ]);
    assert.deepEqual(
      answers.map(({ text }) => text),
      [SECRET.authorization, 'nothing', SECRET.authorization],
    );
    assert.equal(site.asked.length, 2);
  });
});

it('cookies stay home, too', async test => {
  const asked: [string, RequestCredentials | undefined][] = [];
  configure({
    credentials: 'include',
    fetch: async (input, { credentials } = {}) => {
      asked.push([new URL(input as string).host, credentials]);
      return new Response(feed('One', 'https://elsewhere.example/2'));
    },
  });
  test.after(() => configure({ fetch: undefined, credentials: undefined }));
  await loadNext(await loadFeed('https://feed.example/1'));
  assert.deepEqual(asked, [
    ['feed.example', 'include'],
    ['elsewhere.example', 'omit'],
  ]);
});

it('cookies go to the page’s own origin only, unless the page says otherwise', async test => {
  const asked: (RequestCredentials | undefined)[] = [];
  configure({
    fetch: async (_, { credentials } = {}) => {
      asked.push(credentials);
      return new Response(feed('One', 'https://elsewhere.example/2'));
    },
  });
  test.after(() => configure({ fetch: undefined }));
  await loadNext(await loadFeed('https://feed.example/1'));
  assert.deepEqual(asked, ['same-origin', 'omit']);
});
