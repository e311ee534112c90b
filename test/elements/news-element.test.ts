import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, part, place, show, TAGS, textOf } from '../helpers/show.js';

const box = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.base')!;

describe('the status', () => {
  it('goes from idle through loading to ready, and the CSS states follow', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)), hold: true } });
    expect(document.createElement('news-list').status).to.equal('idle');
    const list = await place(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    await site.requested('/feed.json');
    await drawn(list);
    expect(list.status).to.equal('loading');
    expect(list.matches(':state(loading)')).to.equal(true);
    await Promise.all([next(list, 'news-load'), site.release('/feed.json')]);
    await drawn(list);
    expect(list.status).to.equal('ready');
    for (const state of ['loading', 'empty', 'error', 'stale']) {
      expect(list.matches(`:state(${state})`), state).to.equal(false);
    }
  });

  it('is empty when a feed has no stories', async () => {
    const list = await show(html`<news-list>${inline(jsonFeed([]))}</news-list>`);
    expect(list.status).to.equal('empty');
    expect(list.matches(':state(empty)')).to.equal(true);
  });
});

it('updateComplete resolves once the present state is drawn', async () => {
  const list = await show(
    html`<news-list lang="en" heading="Latest">${inline(jsonFeed(stories(1)))}</news-list>`,
  );
  list.heading = 'Newest';
  await list.updateComplete;
  expect(part(list, 'heading')!.textContent).to.equal('Newest');
});

it('the read-only properties of an element cannot be overwritten', async () => {
  const list = await show(html`<news-list>${inline(jsonFeed(stories(1)))}</news-list>`);
  for (const name of ['articles', 'status', 'error']) {
    expect(() => Object.assign(list, { [name]: undefined }), name).to.throw(TypeError);
  }
});

describe('the live region', () => {
  it('says that stories are being loaded, and is silent once they are there', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)), hold: true } });
    const list = await place(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
    await site.requested('/feed.json');
    await drawn(list);
    const region = part(list, 'status')!;
    expect(region.getAttribute('role')).to.equal('status');
    expect(textOf(region)).to.equal('Loading');
    expect(box(list).getAttribute('aria-busy')).to.equal('true');
    await Promise.all([next(list, 'news-load'), site.release('/feed.json')]);
    await drawn(list);
    expect(part(list, 'status')).to.equal(region);
    expect(textOf(region)).to.equal('');
    expect(box(list).getAttribute('aria-busy')).to.equal('false');
  });

  it('does not say so during a reload, while there are stories to read', async () => {
    const site = await serve({
      '/feed.json': [{ json: jsonFeed(stories(1)) }, { json: jsonFeed(stories(1)), hold: true }],
    });
    const list = await show(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
    const reloaded = list.reload();
    await site.requested('/feed.json', 2);
    await drawn(list);
    expect(list.status).to.equal('loading');
    expect(textOf(part(list, 'status'))).to.equal('');
    await Promise.all([reloaded, site.release('/feed.json')]);
  });
});

describe('the box of an element', () => {
  for (const tag of TAGS) {
    it(`has everything that <${tag}> draws: text beside it would be a line under \`white-space: pre\``, async () => {
      const element = document.createElement(tag);
      element.loading = 'eager';
      element.append(inline(jsonFeed(stories(2))));
      await show(html`${element}`);
      const outside = [...element.shadowRoot!.childNodes].filter(node => node !== box(element));
      expect(outside.filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE)).to.deep.equal([]);
    });
  }

  it('has the language and the direction of the labels, so that a page in another one does not matter', async () => {
    const list = await show(
      html`<div lang="en" dir="ltr"><news-list lang="fa">${inline(jsonFeed(stories(1)))}</news-list></div>`,
    );
    expect([box(list).lang, box(list).dir]).to.deep.equal(['fa', 'rtl']);
  });
});

describe('the notice of a failure', () => {
  const isBefore = (first: Node, second: Node) =>
    Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);

  it('stands below stories that are being read, which it must not move', async () => {
    const site = await serve({ '/feed.json': [{ json: jsonFeed(stories(1)) }, { status: 404 }] });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    await list.reload();
    expect(isBefore(part(list, 'list')!, part(list, 'retry')!)).to.equal(true);
  });

  it('stands above the stories of an earlier visit, with which it appears', async () => {
    const { save } = await import('../../src/load/saved-feed.js');
    const site = await serve({ '/feed.json': { status: 503 } });
    const source = { endpoint: site.url('/feed.json'), base: location.href };
    const articles = [{ id: 'ferry', title: 'Ferry', tags: [], authors: [] }];
    await save(
      { ...source, format: 'auto', apiQuery: { limit: 12, categories: [] } },
      { articles, format: 'own' },
    );
    const list = await show<NewsListElement>(html`<news-list endpoint=${source.endpoint}></news-list>`);
    await drawn(list);
    expect(isBefore(part(list, 'retry')!, part(list, 'list')!)).to.equal(true);
  });
});

describe('a heading', () => {
  for (const tag of TAGS) {
    it(`of <${tag}> is text of the page and no markup`, async () => {
      const element = document.createElement(tag);
      element.loading = 'eager';
      element.heading = 'Fish & <b>Ships</b>';
      element.headingLevel = 4;
      element.append(inline(jsonFeed(stories(2))));
      await show(html`${element}`);
      const heading = part(element, 'heading')!;
      expect([heading.localName, textOf(heading)]).to.deep.equal(['h4', 'Fish & <b>Ships</b>']);
    });
  }
});
