/** The built file for script tags, on a page of its own. */
import { expect } from '@open-wc/testing';
import { serve, type HttpAnswer } from '../helpers/serve.js';

const jsonFeed: HttpAnswer = {
  headers: { 'content-type': 'application/feed+json' },
  json: {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour news',
    items: [
      {
        id: '1',
        url: 'https://example.com/1',
        title: 'The bridge opens',
        summary: 'It does.',
        image: 'https://pictures.invalid/bridge.jpg',
      },
    ],
  },
};

const rss: HttpAnswer = {
  headers: { 'content-type': 'application/rss+xml' },
  text: `<rss version="2.0"><channel><title>Harbour news</title>
    <item><title>The bridge opens</title><link>https://example.com/1</link></item></channel></rss>`,
};

/** Opens a page with the script tag and a list; resolves, once the list has its articles, to what was loaded for that, besides pictures. */
async function filesLoadedFor(
  feed: HttpAnswer,
  { script = '/dist/cdn/news-elements.js', format = 'auto' } = {},
): Promise<string[]> {
  const page = `<!doctype html><script type="module" src="${script}"></script>
    <script>addEventListener('news-load', () =>
      parent.postMessage(performance.getEntriesByType('resource')
        .filter(({ initiatorType }) => initiatorType !== 'img').map(({ name }) => name)))</script>
    <news-list endpoint="feed" format="${format}"></news-list>`;
  const site = await serve({
    '/page': { text: page, headers: { 'content-type': 'text/html' } },
    '/feed': feed,
  });
  const frame = document.createElement('iframe');
  const loaded = new Promise<string[]>(resolve => {
    addEventListener('message', ({ data }) => resolve(data as string[]), { once: true });
  });
  frame.src = site.url('/page');
  document.body.append(frame);
  const files = await loaded;
  const list = frame.contentDocument?.querySelector('news-list');
  await list?.updateComplete;
  expect(list?.shadowRoot?.textContent).to.contain('The bridge opens');
  frame.remove();
  return files.map(name => new URL(name).pathname.replace(/^.*\//, ''));
}

describe('the file for script tags', () => {
  it('needs one script and one feed to draw a JSON Feed', async () => {
    expect(await filesLoadedFor(jsonFeed)).to.deep.equal(['news-elements.js', 'feed']);
  });

  it('is not loaded again by its chunks when its URL has a query', async () => {
    const files = await filesLoadedFor(rss, { script: '/dist/cdn/news-elements.js?ver=1' });
    expect(files.filter(file => file === 'news-elements.js')).to.have.length(1);
    expect(files.some(file => file.startsWith('rss-'))).to.equal(true);
  });

  it('loads no more for a feed whose format is named', async () => {
    const names = async (format: string) => (await filesLoadedFor(rss, { format })).sort();
    expect(await names('rss')).to.deep.equal(await names('auto'));
  });

  it('names the file that is missing beside it, and what to upload', async () => {
    const script = await (await fetch('/dist/cdn/news-elements.js')).text();
    const page = `<!doctype html><script type="module" src="news-elements.js"></script>
      <script>addEventListener('news-error', ({ error: { name, reason, message } }) =>
        parent.postMessage({ name, reason, message }))</script>
      <news-list endpoint="feed"></news-list>`;
    const site = await serve({
      '/page': { text: page, headers: { 'content-type': 'text/html' } },
      '/news-elements.js': { text: script, headers: { 'content-type': 'text/javascript' } },
      '/feed': rss,
    });
    const told = new Promise<{ name: string; reason: string; message: string }>(resolve => {
      addEventListener('message', ({ data }) => resolve(data as never), { once: true });
    });
    const frame = document.createElement('iframe');
    frame.src = site.url('/page');
    document.body.append(frame);
    const { name, reason, message } = await told;
    frame.remove();
    expect([name, reason]).to.deep.equal(['FeedError', 'network']);
    expect(message).to.match(/^[\w.-]+-[\w-]+\.js of news-elements can't be loaded: upload .*"chunks"/);
  });
});
