/** The built file for script tags (`dist/cdn/news-elements.js`), loaded by pages in frames. */
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

/** Opens a page with the script tag and a list. At `news-load`, resolves to the files that the page requested, but pictures. */
async function filesLoadedFor(
  feed: HttpAnswer,
  { script = '/dist/cdn/news-elements.js', format = 'auto' } = {},
): Promise<string[]> {
  const page = `<!doctype html><script type="module" src="${script}"></script>
    <script>
      const files = new Set();
      addEventListener('news-load', () => new PerformanceObserver((list, observer) => {
        for (const { initiatorType, name } of list.getEntries()) if (initiatorType !== 'img') files.add(name);
        // The browser may add the entry of a request a little after the script has got the response.
        if (!files.has(new URL('feed', location).href)) return;
        observer.disconnect();
        parent.postMessage([...files]);
      }).observe({ type: 'resource', buffered: true }));
    </script>
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

/** Serves the HTML `page` and `files` (path → answer), opens the page in a frame, resolves to the first message it posts. */
async function postedBy<Posted>(page: string, files: Record<string, HttpAnswer> = {}): Promise<Posted> {
  const headers = { 'content-type': 'text/html' };
  const site = await serve({ '/page': { text: `<!doctype html>${page}`, headers }, ...files });
  const frame = document.createElement('iframe');
  const posted = new Promise<Posted>(resolve => {
    addEventListener('message', ({ data }) => resolve(data as Posted), { once: true });
  });
  frame.src = site.url('/page');
  document.body.append(frame);
  const data = await posted;
  frame.remove();
  return data;
}

/** Serves the script tag's file alone, so that its lazily imported chunks answer 404. */
async function onlyTheFile(): Promise<Record<string, HttpAnswer>> {
  return { '/news-elements.js': await script('news-elements.js') };
}

/** Serves a chunk and the chunks that it imports statically. */
async function withImports(chunk: string): Promise<Record<string, HttpAnswer>> {
  const answer = await script(`chunks/${chunk}`);
  const names = Array.from(answer.text.matchAll(/from ?"\.\/([^"]+)"/g), ([, name = '']) => name);
  const imported = await Promise.all(names.map(withImports));
  return Object.assign({ [`/chunks/${chunk}`]: answer }, ...imported) as Record<string, HttpAnswer>;
}

async function script(file: string): Promise<HttpAnswer & { text: string }> {
  const text = await (await fetch(`/dist/cdn/${file}`)).text();
  return { text, headers: { 'content-type': 'text/javascript' } };
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
    const { name, reason, message } = await postedBy<{ name: string; reason: string; message: string }>(
      `<script type="module" src="news-elements.js"></script>
      <script>addEventListener('news-error', ({ error: { name, reason, message } }) =>
        parent.postMessage({ name, reason, message }))</script>
      <news-list endpoint="feed"></news-list>`,
      { ...(await onlyTheFile()), '/feed': rss },
    );
    expect([name, reason]).to.deep.equal(['FeedError', 'network']);
    expect(message).to.match(/^[\w.-]+-[\w-]+\.js of news-elements can't be loaded: upload .*"chunks"/);
  });

  it('draws a story without its text when the sanitiser is missing, and names its file', async () => {
    const { text } = await script('news-elements.js');
    const [drawing = ''] = /story-controller-[\w-]+\.js/.exec(text) ?? [];
    const { message, headline } = await postedBy<{ message: string; headline: string }>(
      `<script>addEventListener('news-error', ({ target, error: { message } }) => parent.postMessage(
        { message, headline: target.shadowRoot.querySelector('.story .headline').textContent.trim() }))</script>
      <script type="module" src="news-elements.js"></script>
      <news-article><script type="application/feed+json">{
        "version": "https://jsonfeed.org/version/1.1", "title": "Harbour",
        "items": [{ "id": "1", "title": "Ferry", "summary": "It is back.", "content_html": "<p>It is back.</p>" }]
      }</script></news-article>`,
      { ...(await onlyTheFile()), ...(await withImports(drawing)) },
    );
    expect(headline).to.equal('Ferry');
    expect(message).to.match(/^purify\.es-[\w-]+\.js of news-elements can't be loaded: upload/);
  });

  it("links to the stories' own pages when what expands link templates is missing, and says so", async () => {
    const { href, warning } = await postedBy<{ href: string; warning: string }>(
      `<script>
        let warning;
        console.warn = (...words) => (warning = words.join(' '));
        addEventListener('news-load', ({ target }) =>
          parent.postMessage({ href: target.shadowRoot.querySelector('.link').href, warning }));
      </script>
      <script type="module" src="news-elements.js"></script>
      <news-list link-template="/news?id={id}"><script type="application/feed+json">{
        "version": "https://jsonfeed.org/version/1.1", "title": "Harbour",
        "items": [{ "id": "1", "title": "Ferry", "url": "https://harbour.example/ferry" }]
      }</script></news-list>`,
      await onlyTheFile(),
    );
    expect(href).to.equal('https://harbour.example/ferry');
    expect(warning).to.match(/link-template is ignored.*link-template-[\w-]+\.js of news-elements/s);
  });

  it("shows related stories in the feed's order when what ranks them is missing, and says so", async () => {
    const { titles, warning } = await postedBy<{ titles: string[]; warning: string }>(
      `<script>
        let warning;
        console.warn = (...words) => (warning = words.join(' '));
        addEventListener('news-load', ({ articles }) =>
          parent.postMessage({ titles: articles.map(({ title }) => title), warning }));
      </script>
      <script type="module" src="news-elements.js"></script>
      <related-news article-id="1" loading="eager"><script type="application/feed+json">{
        "version": "https://jsonfeed.org/version/1.1", "title": "Harbour",
        "items": [{ "id": "1", "title": "Ferry" }, { "id": "2", "title": "Tax" }, { "id": "3", "title": "Ferries" }]
      }</script></related-news>`,
      await onlyTheFile(),
    );
    expect(titles).to.deep.equal(['Tax', 'Ferries']);
    expect(warning).to.match(/rank-related-[\w-]+\.js of news-elements can't be loaded: upload/);
  });
});

describe('the file of tools', () => {
  const failure = `loadFeed('/none').catch(error => parent.postMessage(error instanceof FeedError))`;

  it('has the classes of the script tag that the page has loaded, whatever its URL', async () => {
    const isOne = await postedBy(`<script type="module">
      import { loadFeed } from '/dist/cdn/news-elements.js?ver=2';
      import { FeedError } from '/dist/cdn/tools.js';
      ${failure};
    </script>`);
    expect(isOne).to.equal(true);
  });

  it('works where the page has loaded no script tag before', async () => {
    const found = await postedBy(`<script type="module">
      import { FeedError, rankRelated } from '/dist/cdn/tools.js';
      const story = { id: '1', title: 'Ferry in the harbour', url: '', summary: '', tags: [], authors: [] };
      const [first] = rankRelated(story, [{ ...story, id: '2', title: 'Harbour gets a ferry' }]);
      parent.postMessage([first.title, new FeedError('x', { reason: 'config' }).reason]);
    </script>`);
    expect(found).to.deep.equal(['Harbour gets a ferry', 'config']);
  });
});
