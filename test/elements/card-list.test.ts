/** Work that long lists avoid: requests for pictures out of view, and rendering of cards that stay the same. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Article, NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, parts, show } from '../helpers/show.js';

it('pictures get the attribute loading before src', async () => {
  // `loading` must be set before `src`. Otherwise a change of layout, which draws the same pictures anew, would make
  // browsers fetch all of them at once, although the former ones were still waiting.
  const items = stories(6).map((story, index) => ({ ...story, image: `picture-${index}.svg` }));
  const site = await serve({ '/feed.json': { json: jsonFeed(items) } });
  const list = await show<NewsListElement>(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
  for (const layout of ['grid', 'list'] as const) {
    list.layout = layout;
    await drawn(list);
    const last = parts(list, 'image').at(-1)!;
    expect(last.getAttribute('loading')).to.equal('lazy');
    expect(last.getAttributeNames().filter(name => /^(loading|src)$/.test(name))).to.deep.equal([
      'loading',
      'src',
    ]);
  }
});

it('cards that stay are not drawn again when others come before them', async () => {
  const articles: Article[] = Array.from({ length: 30 }, (_, index) => ({
    id: `${index}`,
    title: `Story ${index}`,
    tags: [],
    authors: [],
  }));
  let drawings = 0;
  const watched: Article = Object.defineProperty({ ...articles[20]! }, 'label', {
    get: () => void drawings++,
  });
  const feed = { format: 'json-feed', articles: articles.with(20, watched) };
  const list = await show<NewsListElement>(html`<news-list limit="100" .feed=${feed}></news-list>`);
  const before = drawings;
  expect(before).to.be.above(0);
  const fresh: Article = { id: 'new', title: 'New', tags: [], authors: [] };
  list.feed = { ...feed, articles: [fresh, ...feed.articles] };
  await drawn(list);
  expect(parts(list, 'card').map(card => card.getAttribute('aria-posinset'))[21]).to.equal('22');
  expect(parts(list, 'headline')[21]!.textContent).to.equal('Story 20');
  expect(drawings).to.equal(before);
});
