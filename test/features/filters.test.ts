/** `filters`: buttons that choose a category, by pointer and keys. The choice is kept in `aria-pressed` and `selection`. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { NewsListElement } from '../../src/index.js';
import { jsonFeed } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, part, parts, show, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const inCategory = (title: string, name: string, slug?: string) => ({
  id: title,
  title,
  _news_elements: { category: { name, slug } },
});
const feed = () =>
  jsonFeed([
    inCategory('Boats', 'Harbour Life', 'harbour'),
    inCategory('Goals', 'Sport'),
    inCategory('Sails', 'Harbour Life', 'harbour'),
  ]);

/** The page's URL, restored after each test because a chosen category is written into it. */
const address = location.href;
afterEach(() => history.replaceState(null, '', address));

const pressed = (list: Element) =>
  parts(list, 'filter').flatMap(button =>
    button.getAttribute('aria-pressed') === 'true' ? [button.textContent.trim()] : [],
  );
const titles = (list: Element) => texts(list, 'headline');

function shown(category?: string) {
  return show<NewsListElement>(
    category === undefined
      ? html`<news-list filters>${inline(feed())}</news-list>`
      : html`<news-list filters category=${category}>${inline(feed())}</news-list>`,
  );
}

async function drawnTwice(list: NewsListElement): Promise<void> {
  await drawn(list);
  await drawn(list);
}

describe('filters', () => {
  it('are the categories of the feed, each once, after "All", which is pressed at first', async () => {
    const list = await shown();
    expect(texts(list, 'filter')).to.deep.equal(['All', 'Harbour Life', 'Sport']);
    expect(pressed(list)).to.deep.equal(['All']);
    const group = part(list, 'filters')!;
    expect(group.getAttribute('role')).to.equal('group');
    expect(group.getAttribute('aria-label')).to.equal('Filter by category');
    await expect(list).to.be.accessible();
  });

  it('that come together with another source are those of that', async () => {
    const other = jsonFeed([inCategory('Fog', 'Weather')]);
    const site = await serve({ '/feed.json': { json: feed() }, '/other.json': { json: other } });
    const list = await show<NewsListElement>(
      html`<news-list endpoint=${site.url('/feed.json')}></news-list>`,
    );
    list.filters = true;
    list.endpoint = site.url('/other.json');
    await next(list, 'news-load');
    await drawnTwice(list);
    expect(texts(list, 'filter')).to.deep.equal(['All', 'Weather']);
  });

  it('are those of the whole feed where only one is shown, and stay when another source fails', async () => {
    const site = await serve({ '/feed.json': { json: feed() }, '/gone.json': { status: 500 } });
    const list = await show<NewsListElement>(
      html`<news-list filters category="Sport" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    await waitUntil(() => parts(list, 'filter').length > 0);
    expect(texts(list, 'filter')).to.deep.equal(['All', 'Harbour Life', 'Sport']);
    expect(titles(list)).to.deep.equal(['Goals']);
    const failed = next(list, 'news-error');
    list.endpoint = site.url('/gone.json');
    await failed;
    await drawn(list);
    expect(texts(list, 'filter')).to.deep.equal(['All', 'Harbour Life', 'Sport']);
  });

  it('write what was chosen into the address, where others find it', async () => {
    const list = await show<NewsListElement>(
      html`<news-list id="sport-page" filters>${inline(feed())}</news-list>`,
    );
    parts(list, 'filter')[2]!.click();
    await drawn(list);
    expect(new URL(location.href).searchParams.get('sport-page-category')).to.equal('Sport');

    const linked = await show<NewsListElement>(
      html`<news-list id="sport-page" filters>${inline(feed())}</news-list>`,
    );
    await drawnTwice(linked);
    expect(titles(linked)).to.deep.equal(['Goals']);
    expect(pressed(linked)).to.deep.equal(['Sport']);

    parts(linked, 'filter')[0]!.click();
    await drawn(linked);
    expect(location.href).to.equal(address);
  });

  it('are not there without the attribute', async () => {
    const list = await show<NewsListElement>(html`<news-list>${inline(feed())}</news-list>`);
    expect(part(list, 'filters')).to.equal(undefined);
    list.filters = true;
    await drawnTwice(list);
    expect(parts(list, 'filter')).to.have.length(3);
    list.filters = false;
    await drawn(list);
    expect(part(list, 'filters')).to.equal(undefined);
  });

  it('choose a category, tell it in `selection`, leave the attribute alone, and keep the focus', async () => {
    const list = await shown();
    const sport = parts(list, 'filter')[2]!;
    sport.focus();
    await sendKeys({ press: ' ' });
    await drawnTwice(list);
    expect(titles(list)).to.deep.equal(['Goals']);
    expect(list.selection.category).to.deep.equal(['Sport']);
    expect([list.category, list.getAttribute('category')]).to.deep.equal([undefined, null]);
    expect(pressed(list)).to.deep.equal(['Sport']);
    expect(list.shadowRoot!.activeElement).to.equal(sport);
    await expect(list).to.be.accessible();
  });

  it('let go when they are pressed again, and by "All"', async () => {
    const list = await shown('harbour');
    expect(pressed(list)).to.deep.equal(['Harbour Life']);
    parts(list, 'filter')[1]!.click();
    await drawnTwice(list);
    expect(titles(list)).to.deep.equal(['Boats', 'Goals', 'Sails']);
    expect(list.getAttribute('category')).to.equal('harbour');
    parts(list, 'filter')[2]!.click();
    await drawnTwice(list);
    parts(list, 'filter')[0]!.click();
    await drawnTwice(list);
    expect(pressed(list)).to.deep.equal(['All']);
    expect(titles(list)).to.have.length(3);
  });

  it('follow the attribute', async () => {
    const list = await shown();
    list.setAttribute('category', 'SPORT');
    await drawnTwice(list);
    expect(pressed(list)).to.deep.equal(['Sport']);
  });

  it('follow the address when the visitor goes back, and let the page choose anew by the attribute', async () => {
    const list = await show<NewsListElement>(
      html`<news-list id="news" filters>${inline(feed())}</news-list>`,
    );
    history.pushState(null, '', '?news-category=Sport');
    history.pushState(null, '', address);
    const back = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    await drawnTwice(list);
    expect([pressed(list), titles(list)]).to.deep.equal([['Sport'], ['Goals']]);
    list.setAttribute('category', 'harbour');
    await drawnTwice(list);
    expect(pressed(list)).to.deep.equal(['Harbour Life']);
    expect(list.selection.category).to.deep.equal([]);
  });

  it('keep what was chosen when a script of the page writes the attributes of its HTML again', async () => {
    const list = await show<NewsListElement>(
      html`<news-list id="news" filters>${inline(feed())}</news-list>`,
    );
    const markup = Object.fromEntries(Array.from(list.attributes, ({ name, value }) => [name, value]));
    parts(list, 'filter')[2]!.click();
    await drawnTwice(list);
    expect(Object.fromEntries(Array.from(list.attributes, ({ name, value }) => [name, value]))).to.deep.equal(
      markup,
    );
    for (const [name, value] of Object.entries(markup)) list.setAttribute(name, value);
    await drawnTwice(list);
    expect(pressed(list)).to.deep.equal(['Sport']);
  });

  it('stay while the chosen category is asked of a server, and when it is empty', async () => {
    const site = await serve({ '/feed.json': { json: feed() } });
    const list = await show<NewsListElement>(
      html`<news-list filters endpoint=${site.url('/feed.json')}></news-list>`,
    );
    const loaded = next(list, 'news-load');
    parts(list, 'filter')[2]!.click();
    await loaded;
    await drawn(list);
    expect(titles(list)).to.deep.equal(['Goals']);
    expect(texts(list, 'filter')).to.deep.equal(['All', 'Harbour Life', 'Sport']);
    list.category = 'weather';
    await waitUntil(() => list.status === 'empty');
    await drawn(list);
    expect(parts(list, 'filter')).to.have.length(3);
  });

  it('are those of the new source when it changes', async () => {
    const site = await serve({
      '/feed.json': { json: feed() },
      '/other.json': { json: jsonFeed([inCategory('Rain', 'Weather')]) },
    });
    const list = await show<NewsListElement>(
      html`<news-list filters endpoint=${site.url('/feed.json')}></news-list>`,
    );
    const loaded = next(list, 'news-load');
    list.endpoint = site.url('/other.json');
    await loaded;
    await drawn(list);
    expect(texts(list, 'filter')).to.deep.equal(['All', 'Weather']);
  });

  it('ask an API in its own way, and keep the buttons that were there', async () => {
    const posts = (name: string, id: number) => ({
      id,
      slug: `post-${id}`,
      link: `https://news.example/${id}`,
      date_gmt: '2026-03-01T10:00:00',
      title: { rendered: `${name} today` },
      content: { rendered: '<p>Text</p>' },
      excerpt: { rendered: '' },
      _embedded: { 'wp:term': [[{ id, name, slug: name.toLowerCase(), taxonomy: 'category' }]] },
    });
    const site = await serve({
      '/wp-json/wp/v2/posts': { json: [posts('City', 1), posts('Sport', 2)] },
      '/wp-json/wp/v2/categories': { json: [{ id: 2, name: 'Sport', slug: 'sport' }] },
      '/wp-json/wp/v2/tags': { json: [] },
    });
    const list = await show<NewsListElement>(
      html`<news-list filters endpoint=${site.url('/wp-json/wp/v2/posts')}></news-list>`,
    );
    expect(texts(list, 'filter')).to.deep.equal(['All', 'City', 'Sport']);
    const loaded = next(list, 'news-load');
    parts(list, 'filter')[2]!.click();
    await loaded;
    await drawn(list);
    expect(texts(list, 'filter')).to.deep.equal(['All', 'City', 'Sport']);
    expect(titles(list)).to.deep.equal(['Sport today']);
    const asked = (await site.requests()).filter(({ path }) => path.endsWith('/posts'));
    expect(asked.at(-1)!.search).to.include('categories=2');
  });
});
