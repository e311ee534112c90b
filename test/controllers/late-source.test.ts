/** An element without a source waits for one, since frameworks draw a tag before their own request for its data has ended. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure, parseFeed, type NewsArticleElement, type NewsListElement } from '../../src/index.js';
import { Clock } from '../helpers/clock.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import {
  drawn,
  inline,
  isShown,
  next,
  part,
  place,
  record,
  showOverdue,
  TAGS,
  texts,
} from '../helpers/show.js';

const WAIT = 5000;
const feed = () => parseFeed(JSON.stringify(jsonFeed(stories(2))));

let clock: Clock;
beforeEach(() => (clock = new Clock(WAIT, WAIT)));
afterEach(() => {
  clock.restore();
  configure({ endpoint: undefined });
});

for (const tag of TAGS) {
  describe(`<${tag}> without a source`, () => {
    const make = () => document.createElement(tag);

    it('is idle, and shows no error', async () => {
      const element = make();
      const events = record(element);
      await place(html`${element}`);
      await drawn(element);
      expect(element.status).to.equal('idle');
      expect(part(element, 'retry')).to.equal(undefined);
      expect(texts(element, 'status')).to.deep.equal(['']);
      expect(events).to.deep.equal([]);
      expect(clock.waits).to.deep.equal([WAIT]);
    });

    it('shows its fallback, which stays when the wait ends with an error', async () => {
      const element = make();
      element.innerHTML = '<a href="/news">All news</a>';
      await place(html`${element}`);
      await drawn(element);
      expect(isShown(element.firstElementChild)).to.equal(true);
      clock.ring();
      await next(element, 'news-error');
      expect(element.error?.reason).to.equal('config');
      expect(isShown(element.firstElementChild)).to.equal(true);
    });

    it('ends to wait when it is removed, and waits anew when it is inserted again', async () => {
      const element = make();
      await showOverdue(html`${element}`);
      const { parentElement } = element;
      clock.restore();
      clock = new Clock(WAIT, WAIT);
      element.remove();
      await Promise.resolve();
      parentElement!.append(element);
      await drawn(element);
      expect(element.status).to.equal('idle');
      expect(element.error).to.equal(undefined);
      element.remove();
      expect(clock.waits).to.deep.equal([]);
    });
  });
}

describe('a source that comes while the element waits', () => {
  for (const [kind, give] of [
    ['a feed', async (list: NewsListElement) => (list.feed = await feed())],
    ['data of the page', async (list: NewsListElement) => list.append(inline(jsonFeed(stories(2))))],
  ] as const) {
    it(`is shown: ${kind}`, async () => {
      const list = await place<NewsListElement>(html`<news-list></news-list>`);
      await drawn(list);
      const events = record(list);
      await give(list);
      await next(list, 'news-load');
      clock.ring();
      expect(texts(await drawn(list), 'headline')).to.deep.equal(['Story 1', 'Story 2']);
      expect(events.map(({ type }) => type)).to.deep.equal(['news-load']);
    });
  }

  it('is asked: an endpoint of the element or of configure()', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(2)) } });
    const own = await place<NewsListElement>(html`<news-list></news-list>`);
    own.setAttribute('endpoint', site.url('/feed.json'));
    await next(own, 'news-load');
    const list = await place<NewsListElement>(html`<news-list></news-list>`);
    await drawn(list);
    configure({ endpoint: site.url('/feed.json') });
    await next(list, 'news-load');
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Story 1', 'Story 2']);
  });

  it('is shown in an article: its story', async () => {
    const article = await place<NewsArticleElement>(html`<news-article></news-article>`);
    await drawn(article);
    [article.article] = (await feed()).articles;
    await next(article, 'news-load');
    expect(texts(await drawn(article), 'headline')).to.deep.equal(['Story 1']);
  });
});

it('a source that comes after the error replaces it', async () => {
  const list = await showOverdue<NewsListElement>(html`<news-list></news-list>`);
  list.feed = await feed();
  await next(list, 'news-load');
  expect(list.error).to.equal(undefined);
  expect(texts(await drawn(list), 'headline')).to.deep.equal(['Story 1', 'Story 2']);
});

it('a missing source is an error even where the element is far below the viewport', async () => {
  const list = await showOverdue(html`
    <div style="block-size: 500vh"></div>
    <news-list loading="lazy"></news-list>
  `);
  expect(list.error?.reason).to.equal('config');
});

for (const [kind, template] of [
  ['hidden', html`<news-article hidden></news-article>`],
  [
    'the reader of a list that has opened no story yet',
    html`<news-article id="late-reader"></news-article><news-list reader="late-reader"></news-list>`,
  ],
] as const) {
  it(`an article that is ${kind} is idle after the wait, too`, async () => {
    const article = await place<NewsArticleElement>(template);
    await drawn(article);
    const events = record(article);
    clock.ring();
    await drawn(article);
    expect(article.status).to.equal('idle');
    expect(events).to.deep.equal([]);
  });
}

it('an element with a source sends no request when the wait ends', async () => {
  const site = await serve({ '/feed.json': { json: jsonFeed(stories(2)) } });
  const list = await place<NewsListElement>(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
  await next(list, 'news-load');
  clock.ring();
  await drawn(list);
  expect(list.status).to.equal('ready');
  expect(await site.requests()).to.have.length(1);
});

describe('in a document that is never closed', () => {
  let frame: HTMLIFrameElement;
  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
  });
  afterEach(() => frame.remove());

  /** Opens the frame's document, and writes to it without closing it, as advertisements and previews of a CMS do. */
  const write = (markup: string): Document => {
    const page = frame.contentDocument!;
    page.open();
    // The five seconds of the frame's elements are over at once.
    const view = frame.contentWindow as unknown as typeof globalThis;
    const later = view.setTimeout.bind(view);
    view.setTimeout = ((run: () => void, ms?: number) =>
      later(run, ms === WAIT ? 0 : ms)) as typeof setTimeout;
    page.write(`<!doctype html><base href="${location.origin}/"><script type=module async src="/src/define.ts"></script>
      ${markup}`);
    return page;
  };

  for (const [kind, more] of [
    ['and nothing follows them', ''],
    ['and the list has a fallback', '<a href="/news">All news</a></news-list>'],
  ] as const) {
    it(`inline data are shown ${kind}`, async () => {
      const page = write(
        `<news-list><script type="application/feed+json">${JSON.stringify(jsonFeed(stories(2)))}</script>${more}`,
      );
      await next(page, 'news-load');
      expect(page.readyState).to.equal('loading');
      expect(texts(page.querySelector('news-list')!, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    });
  }

  it('an element without a source says so', async () => {
    const page = write('<news-list><a href="/news">All news</a></news-list>');
    const { error } = await next(page, 'news-error');
    expect(error.reason).to.equal('config');
  });
});
