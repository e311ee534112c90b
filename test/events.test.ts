import { expect } from '@open-wc/testing';
import { html } from 'lit';
import {
  FeedError,
  NewsErrorEvent,
  NewsLoadEvent,
  NewsSelectEvent,
  type NewsListElement,
} from '../src/index.js';
import { jsonFeed, stories } from './helpers/feeds.js';
import { serve } from './helpers/serve.js';
import { drawn, inline, next, part, record, show, TAGS } from './helpers/show.js';

/** Creates an element that loads at once, and records its events from before it is connected. */
function listening(tag: (typeof TAGS)[number], endpoint?: string) {
  const element = document.createElement(tag);
  element.loading = 'eager';
  if (endpoint) element.endpoint = endpoint;
  return { element, events: record(element) };
}

const types = (events: readonly Event[]) => events.map(({ type }) => type);

for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    it('fires news-load exactly once when articles arrive, with the articles that it shows', async () => {
      const site = await serve({ '/feed.json': { json: jsonFeed(stories(3)) } });
      const { element, events } = listening(tag, site.url('/feed.json'));
      await show(html`${element}`);
      await drawn(element);
      expect(types(events)).to.deep.equal(['news-load']);
      const event = events[0] as NewsLoadEvent;
      expect(event).to.be.instanceOf(NewsLoadEvent);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      expect(event.feed).to.equal(element.feed);
      expect(event.articles).to.deep.equal(element.articles);
      expect(event.fresh).to.equal(true);
    });

    it('fires news-error exactly once when loading fails, with the reason', async () => {
      const site = await serve({ '/feed.json': { status: 404 } });
      const { element, events } = listening(tag, site.url('/feed.json'));
      await show(html`${element}`);
      await drawn(element);
      expect(types(events)).to.deep.equal(['news-error']);
      const event = events[0] as NewsErrorEvent;
      expect(event).to.be.instanceOf(NewsErrorEvent);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      expect(event.error).to.be.instanceOf(FeedError);
      expect(event.error).to.equal(element.error);
      expect(event.error.url).to.equal(site.url('/feed.json'));
    });

    it('fires no event when only its appearance changes', async () => {
      const { element, events } = listening(tag);
      element.append(inline(jsonFeed(stories(2))));
      await show(html`${element}`);
      element.noImages = true;
      element.heading = 'Other';
      element.lang = 'de';
      await drawn(element);
      await drawn(element);
      expect(types(events)).to.deep.equal(['news-load']);
    });
  });
}

it('every reload and every further page has its own event', async () => {
  const site = await serve({
    '/feed.json': [
      { json: jsonFeed(stories(2), { next_url: 'more.json' }) },
      { status: 404 },
      { json: jsonFeed(stories(2), { next_url: 'more.json' }) },
    ],
    '/more.json': { json: jsonFeed(stories(2, 3)) },
  });
  const list = document.createElement('news-list');
  list.limit = 2;
  list.endpoint = site.url('/feed.json');
  const events = record(list);
  await show(html`${list}`);
  await list.reload();
  await list.reload();
  await list.loadMore();
  expect(types(events)).to.deep.equal(['news-load', 'news-error', 'news-load', 'news-load']);
  expect((events[3] as NewsLoadEvent).articles).to.have.length(4);
});

describe('news-select', () => {
  const list = () => show<NewsListElement>(html`<news-list>${inline(jsonFeed(stories(3)))}</news-list>`);

  it('tells which card was followed and by what', async () => {
    const element = await list();
    const seen = record(document.body);
    element.addEventListener('news-select', event => event.preventDefault());
    const link = element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="link"]')[1]!;
    link.click();
    expect(types(seen)).to.deep.equal(['news-select']);
    const event = seen[0] as NewsSelectEvent;
    expect(event).to.be.instanceOf(NewsSelectEvent);
    expect(event.article).to.equal(element.articles[1]);
    expect(event.originalEvent.type).to.equal('click');
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
  });

  it('stops the link when it is cancelled', async () => {
    const element = await list();
    element.addEventListener('news-select', event => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    part(element, 'link')!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('leaves the link alone when it is not', async () => {
    const element = await list();
    let prevented: boolean | undefined;
    const stop = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', stop, { once: true });
    part(element, 'link')!.click();
    expect(prevented).to.equal(false);
  });

  it('does not fire for a click beside the link', async () => {
    const element = await list();
    const seen = record(element);
    part(element, 'list')!.click();
    expect(types(seen)).to.deep.equal([]);
  });

  it('comes from related stories and from a story shown as a card or a summary too', async () => {
    const feed = jsonFeed(stories(2));
    for (const template of [
      html`<related-news loading="eager">${inline(feed)}</related-news>`,
      html`<news-article layout="card">${inline(feed)}</news-article>`,
      html`<news-article layout="summary">${inline(feed)}</news-article>`,
    ]) {
      const element = await show(template);
      const selected = next(element, 'news-select');
      element.addEventListener('news-select', event => event.preventDefault());
      part(element, 'link')!.click();
      expect((await selected).article).to.equal(element.articles[0]);
    }
  });
});
