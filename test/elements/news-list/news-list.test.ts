import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { layouts } from '../../../src/cards/index.js';
import type { NewsListElement } from '../../../src/index.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { serve } from '../../helpers/serve.js';
import { drawn, inline, next, part, parts, place, show, texts } from '../../helpers/show.js';

const LAYOUTS = layouts.map(({ name }) => name);

/** Serves a feed in pages of the given numbers of stories. Story numbers continue from page to page. */
function pages(...sizes: number[]) {
  let first = 1;
  return serve(
    Object.fromEntries(
      sizes.map((size, index) => {
        const next_url = index + 1 < sizes.length ? `page-${index + 2}.json` : undefined;
        const page = jsonFeed(stories(size, first), { next_url });
        first += size;
        return [`/page-${index + 1}.json`, { json: page }];
      }),
    ),
  );
}

const titles = (list: Element) => texts(list, 'headline');
const numbered = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => `Story ${first + index}`);

describe('<news-list> in a parent that asks how wide it would like to be', () => {
  for (const style of [
    'display: flex',
    'display: flex; flex-direction: column; align-items: center',
    'display: grid; justify-items: start',
    'display: table',
    'float: left',
    'position: absolute',
    'inline-size: max-content; max-inline-size: 100%',
  ]) {
    it(`has the width of a card at least (${style})`, async () => {
      const list = await show(
        html`<div style=${style}><news-list>${inline(jsonFeed(stories(2)))}</news-list></div>`,
      );
      expect(list.offsetWidth).to.be.within(224, document.documentElement.clientWidth);
    });
  }

  it('fills an element that the page has made a flex or grid container', async () => {
    for (const display of ['flex', 'grid', 'inline-block']) {
      const list = await show(
        html`<news-list style="display: ${display}">${inline(jsonFeed(stories(2)))}</news-list>`,
      );
      expect(part(list, 'list')!.offsetWidth, display).to.equal(list.offsetWidth);
    }
  });

  it('fits into a narrow one', async () => {
    for (const style of ['display: flex', 'display: grid', 'display: inline-block', 'float: left']) {
      const list = await show(html`
        <div style="inline-size: 260px">
          <div style=${style}><news-list>${inline(jsonFeed(stories(2)))}</news-list></div>
        </div>
      `);
      expect(list.offsetWidth, style).to.be.within(224, 260);
    }
  });
});

describe('the layout of a list', () => {
  for (const layout of LAYOUTS) {
    it(`can be ${layout}, with a headline and a link for every story`, async () => {
      const list = await show(html`
        <news-list layout=${layout} limit="3">${inline(jsonFeed(stories(3)))}</news-list>
      `);
      expect(titles(list)).to.deep.equal(numbered(3));
      expect(parts(list, 'link')).to.have.length(3);
      expect(parts(list, 'card')).to.have.length(3);
    });
  }

  it('of an unknown name is a grid', async () => {
    const feed = jsonFeed(stories(2));
    const odd = await show(html`<news-list layout="spiral">${inline(feed)}</news-list>`);
    const grid = await show(html`<news-list layout="grid">${inline(feed)}</news-list>`);
    expect(getComputedStyle(part(odd, 'list')!).display).to.equal('grid');
    expect(part(odd, 'list')!.className).to.equal(part(grid, 'list')!.className);
  });

  it('can change without a new request', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(2)) } });
    const list = await show<NewsListElement>(
      html`<news-list endpoint=${site.url('/feed.json')}></news-list>`,
    );
    list.layout = 'headlines';
    await drawn(list);
    expect(parts(list, 'card')).to.have.length(2);
    expect(await site.requests()).to.have.length(1);
  });
});

describe('the limit', () => {
  it('is twelve cards, unless another number is given', async () => {
    const feed = jsonFeed(stories(20));
    const usual = await show(html`<news-list>${inline(feed)}</news-list>`);
    expect(titles(usual)).to.have.length(12);
    const five = await show(html`<news-list limit="5">${inline(feed)}</news-list>`);
    expect(titles(five)).to.deep.equal(numbered(5));
    expect(five.articles).to.have.length(5);
  });

  for (const limit of ['0', '-3', 'many', '']) {
    it(`“${limit}” means the default`, async () => {
      const list = await show(html`<news-list limit=${limit}>${inline(jsonFeed(stories(13)))}</news-list>`);
      expect(titles(list)).to.have.length(12);
    });
  }

  it('can be changed', async () => {
    const list = await show<NewsListElement>(
      html`<news-list limit="2">${inline(jsonFeed(stories(5)))}</news-list>`,
    );
    list.limit = 4;
    await drawn(list);
    await drawn(list);
    expect(titles(list)).to.have.length(4);
  });
});

describe('the category', () => {
  const sections = () =>
    inline(
      jsonFeed([
        { title: 'Boats', _news_elements: { category: { name: 'Harbour Life', slug: 'harbour' } } },
        { title: 'Goals', tags: ['Sport'] },
        { title: 'Taxes', tags: ['Politics'] },
      ]),
    );

  it('shows only its stories, by name or slug, in any case', async () => {
    const byName = await show(html`<news-list category="SPORT">${sections()}</news-list>`);
    expect(titles(byName)).to.deep.equal(['Goals']);
    const bySlug = await show(html`<news-list category="harbour">${sections()}</news-list>`);
    expect(titles(bySlug)).to.deep.equal(['Boats']);
  });

  it('can be several', async () => {
    const list = await show(html`<news-list category="harbour life, politics">${sections()}</news-list>`);
    expect(titles(list)).to.deep.equal(['Boats', 'Taxes']);
  });

  it('without stories is empty, not an error', async () => {
    const list = await show(html`<news-list category="Weather">${sections()}</news-list>`);
    expect(list.status).to.equal('empty');
    expect(list.error).to.equal(undefined);
  });

  it('can change', async () => {
    const list = await show<NewsListElement>(html`<news-list category="sport">${sections()}</news-list>`);
    list.category = 'politics';
    await drawn(list);
    await drawn(list);
    expect(titles(list)).to.deep.equal(['Taxes']);
  });
});

describe('further pages', () => {
  it('come by a button, through the next_url of the feed, in order and without the first ones again', async () => {
    const site = await pages(3, 2);
    const list = await show(html`<news-list limit="3" endpoint=${site.url('/page-1.json')}></news-list>`);
    expect(titles(list)).to.deep.equal(numbered(3));
    const loaded = next(list, 'news-load');
    part(list, 'more')!.click();
    await loaded;
    expect(titles(await drawn(list))).to.deep.equal(numbered(5));
    expect((await site.requests()).map(({ path }) => path)).to.deep.equal(['/page-1.json', '/page-2.json']);
  });

  it('end the button when there are no more', async () => {
    const site = await pages(2, 2);
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    expect(part(list, 'more')).not.to.equal(undefined);
    await list.loadMore();
    expect(titles(list)).to.deep.equal(numbered(4));
    expect(part(list, 'more')).to.equal(undefined);
  });

  it('are cut from the feed itself while it has more than the limit', async () => {
    const list = await show<NewsListElement>(
      html`<news-list limit="2">${inline(jsonFeed(stories(5)))}</news-list>`,
    );
    part(list, 'more')!.click();
    await drawn(list);
    expect(titles(list)).to.deep.equal(numbered(4));
    await list.loadMore();
    expect(titles(list)).to.deep.equal(numbered(5));
    expect(part(list, 'more')).to.equal(undefined);
  });

  it('have no button where there are none', async () => {
    const list = await show(html`<news-list>${inline(jsonFeed(stories(3)))}</news-list>`);
    expect(part(list, 'more')).to.equal(undefined);
  });

  it('do not come with more="none"', async () => {
    const list = await show(
      html`<news-list more="none" limit="2">${inline(jsonFeed(stories(5)))}</news-list>`,
    );
    expect(part(list, 'more')).to.equal(undefined);
    expect(titles(list)).to.have.length(2);
  });

  it('come by a button where more is unknown', async () => {
    const list = await show(
      html`<news-list more="later" limit="2">${inline(jsonFeed(stories(5)))}</news-list>`,
    );
    expect(part(list, 'more')).not.to.equal(undefined);
  });

  it('fetched twice at once are fetched once', async () => {
    const site = await pages(2, 2, 2);
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    const more = part(list, 'more')!;
    more.click();
    more.click();
    await next(list, 'news-load');
    await drawn(list);
    expect(titles(list)).to.deep.equal(numbered(4));
    expect((await site.requests()).map(({ path }) => path)).to.deep.equal(['/page-1.json', '/page-2.json']);
  });

  it('that fail leave what was read and can be asked for again', async () => {
    const site = await serve({
      '/page-1.json': { json: jsonFeed(stories(2), { next_url: 'page-2.json' }) },
      '/page-2.json': [{ status: 404 }, { json: jsonFeed(stories(2, 3)) }],
    });
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    await list.loadMore();
    expect(titles(list)).to.deep.equal(numbered(2));
    expect(list.error?.reason).to.equal('http');
    await list.loadMore();
    expect(titles(list)).to.deep.equal(numbered(4));
    expect(list.error).to.equal(undefined);
  });

  it('end with one that names itself as the next', async () => {
    const page = { json: jsonFeed(stories(2), { next_url: 'page-1.json' }) };
    const site = await serve({ '/page-1.json': page });
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    await list.loadMore();
    expect(titles(list)).to.deep.equal(numbered(2));
    expect(part(list, 'more')).to.equal(undefined);
    expect(await site.requests()).to.have.length(2);
  });

  it('keep the cards that are there, so that nothing already read moves', async () => {
    const site = await pages(2, 2);
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    const before = parts(list, 'card');
    await list.loadMore();
    expect(parts(list, 'card').slice(0, 2)).to.deep.equal(before);
  });

  it('leave the focus on the button while they come', async () => {
    const site = await serve({
      '/page-1.json': { json: jsonFeed(stories(2), { next_url: 'page-2.json' }) },
      '/page-2.json': { json: jsonFeed(stories(2, 3), { next_url: 'page-3.json' }), hold: true },
    });
    const list = await show(html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`);
    const more = part(list, 'more')!;
    more.focus();
    more.click();
    await site.requested('/page-2.json');
    await drawn(list);
    expect(list.shadowRoot!.activeElement).to.equal(more);
    await Promise.all([next(list, 'news-load'), site.release('/page-2.json')]);
  });
});

describe('loadMore', () => {
  it('does nothing, and ends, where the list is not in the page', async () => {
    const list = document.createElement('news-list');
    list.limit = 2;
    await list.loadMore();
    list.append(inline(jsonFeed(stories(6))));
    document.body.append(list);
    await list.updateComplete;
    expect(list.articles).to.have.length(2);
    list.remove();
  });

  it('without a further page resolves and changes nothing', async () => {
    const list = await show<NewsListElement>(html`<news-list>${inline(jsonFeed(stories(2)))}</news-list>`);
    await list.loadMore();
    expect(titles(list)).to.deep.equal(numbered(2));
  });

  it('resolves once the new cards are drawn', async () => {
    const site = await pages(2, 1);
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    await list.loadMore();
    expect(parts(list, 'card')).to.have.length(3);
  });

  it('before the first page has come asks for nothing twice', async () => {
    const site = await pages(2, 2);
    const list = await place<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    const loaded = next(list, 'news-load');
    await list.loadMore();
    await loaded;
    expect((await site.requests()).filter(({ path }) => path === '/page-1.json')).to.have.length(1);
  });
});
