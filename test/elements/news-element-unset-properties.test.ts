/** Properties that scripts unset, or set to invalid values: the default applies, or the element's next source. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { loadFeed, type FeedError, type NewsArticleElement, type NewsListElement } from '../../src/index.js';
import { jsonFeed, rss, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, part, parts, place, show, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const titles = (element: Element) => texts(element, 'headline').join();
const inCategory = (title: string, category: string) => ({ id: title, title, tags: [category] });
const given = { articles: [{ id: 'p', title: 'Given', tags: [], authors: [] }], format: 'own' };

describe('taking away', () => {
  for (const take of ['removeAttribute', 'null'] as const) {
    it(`the format makes the list recognise it again (${take})`, async () => {
      const site = await serve({ '/feed': { json: jsonFeed(stories(2)) } });
      const list = await show<NewsListElement>(
        html`<news-list format="json-feed" endpoint=${site.url('/feed')}></news-list>`,
      );
      const again = next(list, 'news-load');
      if (take === 'null') list.format = null as never;
      else list.removeAttribute('format');
      await again;
      expect(list.status).to.equal('ready');
    });

    it(`the category shows all stories and presses "All" (${take})`, async () => {
      const list = await show<NewsListElement>(
        html`<news-list filters category="Sport"
          >${inline(jsonFeed([inCategory('Goal', 'Sport'), inCategory('Boat', 'Harbour')]))}</news-list
        >`,
      );
      await waitUntil(() => parts(list, 'filter').length === 3);
      expect(titles(list)).to.equal('Goal');
      if (take === 'null') list.category = null as never;
      else list.removeAttribute('category');
      await drawn(list);
      expect(titles(list)).to.equal('Goal,Boat');
      expect(parts(list, 'filter')[0]!.getAttribute('aria-pressed')).to.equal('true');
    });
  }

  for (const nothing of [undefined, null]) {
    it(`the feed falls back to the next source (${nothing})`, async () => {
      const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)) } });
      const list = await place<NewsListElement>(
        html`<news-list endpoint=${site.url('/feed.json')}></news-list>`,
      );
      list.feed = given;
      await waitUntil(() => titles(list) === 'Given');
      list.feed = nothing as never;
      await waitUntil(() => titles(list) === 'Story 1');
    });
  }

  it('the feed object for a text reads the text', async () => {
    const list = await place<NewsListElement>(html`<news-list .feed=${given}></news-list>`);
    await waitUntil(() => titles(list) === 'Given');
    list.feed = rss('As text') as never;
    await waitUntil(() => titles(list) === 'As text');
  });
});

describe('a property value that makes no sense', () => {
  it('a fractional limit is rounded down', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(9)), hold: true } });
    const list = await place(html`<news-list limit="2.5" endpoint=${site.url('/feed.json')}></news-list>`);
    await drawn(list);
    const loaded = next(list, 'news-load');
    await site.release('/feed.json');
    await loaded;
    expect(titles(await drawn(list))).to.equal('Story 1,Story 2');
  });

  for (const level of [9, Number.NaN, 0, null, undefined, 'x']) {
    it(`heading level ${level} counts as 2`, async () => {
      const list = await show<NewsListElement>(
        html`<news-list heading="News" .headingLevel=${level}>${inline(jsonFeed(stories(1)))}</news-list>`,
      );
      expect(part(list, 'heading')!.localName).to.equal('h2');
      expect(part(list, 'headline')!.localName).to.equal('h3');
    });
  }

  it('an empty heading draws no heading', async () => {
    const related = await show(
      html`<related-news heading="" loading="eager">${inline(jsonFeed(stories(2)))}</related-news>`,
    );
    expect(part(related, 'heading')).to.equal(undefined);
  });

  it('loadFeed without an endpoint fails with the reason "config"', async () => {
    for (const nothing of [undefined, null]) {
      const error = await loadFeed(nothing as never).catch((cause: unknown) => cause as FeedError);
      expect((error as FeedError).reason).to.equal('config');
    }
  });

  it('a reload before the element is in a page resolves at once', async () => {
    await document.createElement('news-list').reload();
  });
});

describe('a story as a card', () => {
  it('has its headline one level below the heading', async () => {
    const story = await show<NewsArticleElement>(
      html`<news-article layout="card" heading="Today">${inline(jsonFeed(stories(1)))}</news-article>`,
    );
    expect(part(story, 'heading')!.localName).to.equal('h2');
    expect(part(story, 'headline')!.localName).to.equal('h3');
  });
});
