/** The memory of feeds: an application that renders an element again has its stories at once. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure, type NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, place, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const titlesOf = (element: Element) => texts(element, 'headline');

/** Writes the markup of a list into a new box of the page, once the box's last list is gone, and returns the new list. */
async function rewritten(box: Element, markup: string): Promise<NewsListElement> {
  box.innerHTML = markup;
  const list = box.querySelector('news-list')!;
  await new Promise(resolve => queueMicrotask(() => queueMicrotask(() => resolve(undefined))));
  return list;
}

async function box() {
  await place(html`<div id="box"></div>`);
  return document.querySelector('#box')!;
}

describe('the memory of feeds', () => {
  it('draws a list that is written again before the next frame, without a request', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(5)) } });
    const markup = `<news-list endpoint="${site.url('/feed.json')}"><a href="/all">All</a></news-list>`;
    const home = await box();
    const first = await rewritten(home, markup);
    await waitUntil(() => titlesOf(first).length === 5);

    const second = await rewritten(home, markup);
    expect(titlesOf(second)).to.have.length(5);
    await drawn(second);
    await waitUntil(() => second.status === 'ready');
    expect(await site.requests()).to.have.length(1);
  });

  it('has further pages, which loadMore shows without a request', async () => {
    const next = (await serve({ '/2.json': { json: jsonFeed(stories(3, 4)) } })).url('/2.json');
    const site = await serve({ '/feed.json': { json: { ...jsonFeed(stories(3)), next_url: next } } });
    const markup = `<news-list limit="3" endpoint="${site.url('/feed.json')}"></news-list>`;
    const home = await box();
    const first = await rewritten(home, markup);
    await waitUntil(() => titlesOf(first).length === 3);
    await first.loadMore();
    const titles = titlesOf(first);
    expect(titles).to.have.length(6);

    const second = await rewritten(home, markup);
    expect(titlesOf(second)).to.deep.equal(titles.slice(0, 3));
    await second.loadMore();
    expect(titlesOf(second)).to.deep.equal(titles);
    expect(await site.requests()).to.have.length(1);
  });

  it('is not that of another endpoint or of another tag, and reload() asks again', async () => {
    const site = await serve({
      '/feed.json': { json: jsonFeed(stories(2)) },
      '/other.json': { json: jsonFeed(stories(2, 8)) },
    });
    const home = await box();
    const url = site.url('/feed.json');
    const first = await rewritten(home, `<news-list endpoint="${url}"></news-list>`);
    await waitUntil(() => titlesOf(first).length === 2);
    const other = await rewritten(home, `<news-list endpoint="${site.url('/other.json')}"></news-list>`);
    expect(titlesOf(other)).to.deep.equal([]);
    await waitUntil(() => titlesOf(other).length === 2);
    const again = await rewritten(home, `<news-list endpoint="${url}"></news-list>`);
    expect(titlesOf(again)).to.have.length(2);
    await again.reload();
    const asked = (await site.requests()).filter(({ path }) => path.endsWith('/feed.json'));
    expect(asked).to.have.length(2);
  });

  it('is emptied by configure(), as other headers may lead to other stories', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(2)) } });
    const markup = `<news-list endpoint="${site.url('/feed.json')}"></news-list>`;
    const home = await box();
    const first = await rewritten(home, markup);
    await waitUntil(() => titlesOf(first).length === 2);
    configure({ credentials: undefined });
    const second = await rewritten(home, markup);
    expect(titlesOf(second)).to.deep.equal([]);
    await waitUntil(() => titlesOf(second).length === 2);
    expect(await site.requests()).to.have.length(2);
  });
});
