/** The slots that all elements have: fallback content, `empty` and `heading`. The slot `error` is tested with the notice. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { inline, isShown, next, part, place, show, words } from '../helpers/show.js';

const fallback = html`<a href="/news">All our news</a>`;

describe('the fallback content of an element', () => {
  it('is shown until articles arrive, and not after', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)), hold: true } });
    const list = await place(html`<news-list endpoint=${site.url('/feed.json')}>${fallback}</news-list>`);
    await site.requested('/feed.json');
    const link = list.querySelector('a')!;
    expect(isShown(link)).to.equal(true);
    await Promise.all([next(list, 'news-load'), site.release('/feed.json')]);
    expect(isShown(link)).to.equal(false);
  });

  it('is shown again when the feed fails before any article was shown', async () => {
    const site = await serve({ '/feed.json': { status: 404 } });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}>${fallback}</news-list>`);
    expect(list.status).to.equal('error');
    expect(isShown(list.querySelector('a'))).to.equal(true);
  });

  it('stays hidden when a reload fails after something was shown', async () => {
    const site = await serve({ '/feed.json': [{ json: jsonFeed(stories(1)) }, { status: 404 }] });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}>${fallback}</news-list>`);
    await list.reload();
    expect(list.status).to.equal('error');
    expect(isShown(list.querySelector('a'))).to.equal(false);
  });

  it('stays when there is no source at all', async () => {
    const list = await show(html`<news-list>${fallback}</news-list>`);
    expect(isShown(list.querySelector('a'))).to.equal(true);
  });

  it('can be plain words', async () => {
    const list = await show(html`<news-list>Our news is on the front page.</news-list>`);
    const range = document.createRange();
    range.selectNodeContents(list);
    expect(range.getClientRects()).to.have.length.above(0);
  });

  it('is reported when it is the rest of the page, behind a tag that was not closed', async () => {
    const { warn } = console;
    const told = new Promise<string>(resolve => {
      console.warn = (text: string) => text.includes(' inside ') && resolve(text);
    });
    try {
      const page = document.createElement('div');
      page.innerHTML = `<news-list limit="1" /><related-news></related-news>`;
      page.firstElementChild!.append(inline(jsonFeed(stories(1))));
      await show(html`${page}`);
      expect(await told).to.match(/a <related-news> inside <news-list>.*write <news-list …><\/news-list>/);
    } finally {
      console.warn = warn;
    }
  });
});

describe('the slot for emptiness', () => {
  it('stands in for the line that says there are no stories', async () => {
    const list = await show(html`
      <news-list
        >${inline(jsonFeed([]))}
        <p slot="empty">Nothing today.</p></news-list
      >
    `);
    expect(list.status).to.equal('empty');
    expect(isShown(list.querySelector('p'))).to.equal(true);
  });

  it('has a line of its own, and is not used while there are stories', async () => {
    const empty = await show(html`<news-list lang="en">${inline(jsonFeed([]))}</news-list>`);
    expect(words(empty)).to.include('No stories here yet.');
    const full = await show(html`
      <news-list lang="en"
        >${inline(jsonFeed(stories(1)))}
        <p slot="empty">Nothing today.</p></news-list
      >
    `);
    expect(isShown(full.querySelector('p'))).to.equal(false);
    expect(words(full)).not.to.include('No stories here yet.');
  });
});

it('the slot for the heading replaces the heading', async () => {
  const list = await show(html`
    <news-list heading="Latest"
      >${inline(jsonFeed(stories(1)))}
      <h2 slot="heading">Our own</h2></news-list
    >
  `);
  expect(isShown(list.querySelector('h2'))).to.equal(true);
  const heading = part(list, 'heading');
  expect(heading === undefined || !isShown(heading)).to.equal(true);
});
