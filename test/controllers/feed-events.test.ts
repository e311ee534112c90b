import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Article, Feed } from '../../src/article.js';
import { dispatchError, dispatchLoad } from '../../src/controllers/feed-events.js';
import type { FeedHost } from '../../src/controllers/feed-host.js';
import { FeedError } from '../../src/feed-error.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { ferry, next, record, show, TAGS } from '../helpers/show.js';

class DispatchingElement extends LitElement {
  articles: readonly Article[] = [];
}
customElements.define('dispatching-element', DispatchingElement);

/** An element without news, the stand-in for its adapter, and the events that it dispatches. */
async function place() {
  const element = await fixture<DispatchingElement>(html`<dispatching-element></dispatching-element>`);
  const host = {
    element,
    get articles() {
      return element.articles;
    },
  } as unknown as FeedHost;
  return { element, host, events: record(element) };
}

const feed: Feed = { articles: [ferry, { ...ferry, id: 'fog' }], format: 'own' };
const error = new FeedError('The server is down.', { reason: 'network' });

/** Calls the function, and returns the texts that it wrote to the console as warnings. */
async function warnings(run: () => unknown): Promise<string[]> {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => told.push(text);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return told;
}

for (const tag of TAGS) {
  it(`<${tag}> has drawn the change before it fires the event`, async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)) } });
    const element = document.createElement(tag);
    element.loading = 'eager';
    element.endpoint = site.url('/feed.json');
    let headlines = -1;
    element.addEventListener('news-load', () => {
      headlines = element.shadowRoot!.querySelectorAll('[part~="headline"]').length;
    });
    await show(html`${element}`);
    expect(headlines).to.equal(1);
  });
}

describe('news-load', () => {
  it('is fired after the next update, with the articles that are shown then', async () => {
    const { element, host, events } = await place();
    dispatchLoad(host, feed);
    element.articles = [ferry];
    expect(events).to.deep.equal([]);
    const event = await next(element, 'news-load');
    expect(event.feed).to.equal(feed);
    expect(event.articles).to.deep.equal([ferry]);
    expect(event.fresh).to.equal(true);
  });

  it('of a saved feed is not fresh', async () => {
    const { element, host } = await place();
    dispatchLoad(host, feed, false);
    expect((await next(element, 'news-load')).fresh).to.equal(false);
  });

  it('is fired once, whatever updates follow', async () => {
    const { element, host, events } = await place();
    dispatchLoad(host, feed);
    await next(element, 'news-load');
    element.requestUpdate();
    await element.updateComplete;
    await Promise.resolve();
    expect(events).to.have.length(1);
  });

  it('is fired for each of two feeds that came before one update, in their order', async () => {
    const { element, host, events } = await place();
    dispatchLoad(host, feed, false);
    dispatchError(host, error, true);
    await next(element, 'news-error');
    expect(events.map(({ type }) => type)).to.deep.equal(['news-load', 'news-error']);
  });
});

describe('news-error', () => {
  it('is fired after the next update, with the error', async () => {
    const { element, host, events } = await place();
    dispatchError(host, error, true);
    expect(events).to.deep.equal([]);
    const event = await next(element, 'news-error');
    expect(event.error).to.equal(error);
  });

  it('comes with its message in the console, once', async () => {
    const { element, host } = await place();
    const told = await warnings(async () => {
      dispatchError(host, error);
      await next(element, 'news-error');
    });
    expect(told).to.deep.equal(['[news-elements] The server is down.']);
  });

  it('that is a repeated one is fired, but not written to the console', async () => {
    const { element, host } = await place();
    const told = await warnings(async () => {
      dispatchError(host, error, true);
      await next(element, 'news-error');
    });
    expect(told).to.deep.equal([]);
  });

  it('is told to the developer once, however often it happens again', async () => {
    const site = await serve({ '/feed.json': { status: 404 } });
    const told = await warnings(async () => {
      const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
      await list.reload();
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^\[news-elements\] .+404/);
  });
});
