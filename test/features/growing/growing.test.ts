/** Further pages by pointer, scrolling and keys. https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsListElement } from '../../../src/index.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { growing } from '../../helpers/growing.js';
import { serve } from '../../helpers/serve.js';
import { pressEnter } from '../../helpers/input.js';
import { drawn, inline, part, parts, show, textOf } from '../../helpers/show.js';
import { useUsualViewport } from '../../helpers/viewport.js';
import { waitUntil } from '../../helpers/wait-until.js';

/** Serves a feed of `count` pages with two stories each. */
function pages(count: number) {
  return serve(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const next_url = index + 1 < count ? `page-${index + 2}.json` : undefined;
        return [`/page-${index + 1}.json`, { json: jsonFeed(stories(2, 2 * index + 1), { next_url }) }];
      }),
    ),
  );
}

const links = (list: Element) => parts(list, 'link');
const focused = (list: Element) => list.shadowRoot!.activeElement;
const said = (list: Element) => textOf(part(list, 'status'));

describe('the button for more stories', () => {
  it('leads to the first new headline and tells politely how many came', async () => {
    const list = await show(html`<news-list limit="2">${inline(jsonFeed(stories(5)))}</news-list>`);
    await growing(list);
    part(list, 'more')!.focus();
    await pressEnter();
    await waitUntil(() => links(list).length === 4);
    await waitUntil(() => said(list) === '2 more stories');
    expect(focused(list)).to.equal(links(list)[2]);
    expect(part(list, 'status')!.getAttribute('role')).to.equal('status');
    part(list, 'more')!.click();
    await waitUntil(() => said(list) === '1 more story');
    expect(focused(list)).to.equal(links(list)[4]);
  });

  it('leads on when the page comes from the network, past the stories that slid over from the first', async () => {
    const site = await serve({
      '/page-1.json': { json: jsonFeed(stories(3), { next_url: 'page-2.json' }) },
      '/page-2.json': { json: jsonFeed(stories(3, 3)) },
    });
    const list = await show(html`<news-list limit="3" endpoint=${site.url('/page-1.json')}></news-list>`);
    await growing(list);
    part(list, 'more')!.click();
    await waitUntil(() => said(list) === '2 more stories');
    expect(textOf(focused(list)!)).to.equal('Story 4');
  });

  it('passes over pages without a story of the category, and leads to the last one when none comes any more', async () => {
    const inCategory = (id: string, tag: string) => ({ id, title: id, tags: [tag] });
    const site = await serve({
      '/page-1.json': {
        json: jsonFeed([inCategory('Goal', 'Sport'), inCategory('Boat', 'Harbour')], {
          next_url: 'page-2.json',
        }),
      },
      '/page-2.json': { json: jsonFeed([inCategory('Sail', 'Harbour')], { next_url: 'page-3.json' }) },
      '/page-3.json': { json: jsonFeed([inCategory('Race', 'Sport')], { next_url: 'page-4.json' }) },
      '/page-4.json': { json: jsonFeed([inCategory('Mast', 'Harbour')]) },
    });
    const list = await show(
      html`<news-list limit="1" category="Sport" endpoint=${site.url('/page-1.json')}></news-list>`,
    );
    await growing(list);
    part(list, 'more')!.focus();
    await pressEnter();
    await waitUntil(() => said(list) === '1 more story');
    expect(textOf(focused(list)!)).to.equal('Race');
    part(list, 'more')!.focus();
    await pressEnter();
    await waitUntil(() => said(list) === '0 more stories');
    expect(textOf(focused(list)!)).to.equal('Race');
    expect(part(list, 'more')).to.equal(undefined);
  });

  it('keeps the focus when the page could not be had', async () => {
    const site = await serve({
      '/page-1.json': { json: jsonFeed(stories(2), { next_url: 'page-2.json' }) },
      '/page-2.json': { status: 404 },
    });
    const list = await show(html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`);
    await growing(list);
    const more = part(list, 'more')!;
    more.focus();
    more.click();
    await waitUntil(() => list.error);
    await drawn(list);
    expect(focused(list)).to.equal(more);
  });

  it('leaves the focus alone when a script asks for more', async () => {
    const list = await show<NewsListElement>(
      html`<news-list limit="2">${inline(jsonFeed(stories(5)))}</news-list>`,
    );
    await growing(list);
    await list.loadMore();
    expect(focused(list)).to.equal(null);
    expect(said(list)).to.equal('');
  });
});

describe('more="scroll"', () => {
  before(useUsualViewport);

  it('brings three pages as their reader comes near, then leaves the rest to the button', async () => {
    const site = await pages(6);
    const list = await show(html`
      <news-list more="scroll" limit="2" layout="headlines" endpoint=${site.url('/page-1.json')}></news-list>
    `);
    await waitUntil(() => links(list).length === 8);
    await drawn(list);
    part(list, 'more')!.scrollIntoView();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await drawn(list);
    expect(links(list)).to.have.length(8);
    part(list, 'more')!.click();
    await waitUntil(() => links(list).length === 10);
    expect(textOf(focused(list)!)).to.equal('Story 9');
  });

  it('brings nothing while the end of the list is far away', async () => {
    const site = await pages(3);
    const list = await show(html`
      <div style="padding-block-start: 5000px">
        <news-list more="scroll" limit="2" endpoint=${site.url('/page-1.json')}></news-list>
      </div>
    `);
    await growing(list);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(links(list)).to.have.length(2);
    list.scrollIntoView();
    await waitUntil(() => links(list).length === 6);
    expect(part(list, 'more')).to.equal(undefined);
  });

  it('asks only once for a page that fails', async () => {
    const site = await serve({
      '/page-1.json': { json: jsonFeed(stories(2), { next_url: 'page-2.json' }) },
      '/page-2.json': [{ status: 404 }, { json: jsonFeed(stories(2, 3)) }],
    });
    const list = await show(html`
      <news-list more="scroll" limit="2" endpoint=${site.url('/page-1.json')}></news-list>
    `);
    await waitUntil(() => list.error);
    await new Promise(requestAnimationFrame);
    await drawn(list);
    expect(await site.requests()).to.have.length(2);
    part(list, 'more')!.click();
    await waitUntil(() => links(list).length === 4);
  });
});

describe('a list that grows', () => {
  it('is a feed whose size is unknown until it is complete', async () => {
    const list = await show<NewsListElement>(
      html`<news-list limit="2">${inline(jsonFeed(stories(3)))}</news-list>`,
    );
    const sizes = () => parts(list, 'card').map(card => card.getAttribute('aria-setsize'));
    expect(part(list, 'list')!.getAttribute('role')).to.equal('feed');
    expect(sizes()).to.deep.equal(['-1', '-1']);
    await list.loadMore();
    expect(sizes()).to.deep.equal(['3', '3', '3']);
  });

  it('is busy while a page is on its way', async () => {
    const site = await serve({
      '/page-1.json': { json: jsonFeed(stories(2), { next_url: 'page-2.json' }) },
      '/page-2.json': { json: jsonFeed(stories(2, 3)), hold: true },
    });
    const list = await show(html`<news-list limit="2" endpoint=${site.url('/page-1.json')}></news-list>`);
    const busy = () => part(list, 'list')!.getAttribute('aria-busy');
    expect(busy()).to.equal('false');
    part(list, 'more')!.click();
    await site.requested('/page-2.json');
    expect(busy()).to.equal('true');
    await site.release('/page-2.json');
    await waitUntil(() => busy() === 'false');
  });
});
