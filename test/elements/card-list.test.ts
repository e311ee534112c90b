/** Work that long lists avoid: rendering of cards that stay the same. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Article, NewsListElement } from '../../src/index.js';
import { drawn, parts, show } from '../helpers/show.js';

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
