/** `structured-data`: the element writes JSON-LD for search engines into the page's head. https://schema.org/NewsArticle */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { drawn, inline, show } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const blocks = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const data = () => JSON.parse(blocks()[0]?.textContent ?? 'null') as Record<string, unknown> | null;

describe('structured-data', () => {
  it('describes the story, cannot be ended by it, and goes with the element', async () => {
    const title = 'Breaking </script> news';
    const item = {
      title,
      date_published: '2026-03-01T10:00:00Z',
      authors: [{ name: 'Ada Wren' }],
      tags: ['Boats'],
    };
    const story = await show(html`<news-article structured-data>${inline(jsonFeed([item]))}</news-article>`);
    await waitUntil(blocks);
    await drawn(story);
    expect(data()).to.include({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      url: 'https://news.example/story-1',
      datePublished: '2026-03-01T10:00:00.000Z',
    });
    expect(data()!['author']).to.deep.equal([{ '@type': 'Person', name: 'Ada Wren' }]);
    expect(blocks()[0]!.textContent).not.to.include('<');
    story.remove();
    expect(blocks()).to.deep.equal([]);
  });

  it('lists the stories of a list, and changes with it', async () => {
    const list = await show(
      html`<news-list structured-data limit="2">${inline(jsonFeed(stories(3)))}</news-list>`,
    );
    await drawn(list);
    const items = () => data()!['itemListElement'] as object[];
    expect(data()!['@type']).to.equal('ItemList');
    expect(items()[1]).to.deep.equal({
      '@type': 'ListItem',
      position: 2,
      name: 'Story 2',
      url: 'https://news.example/story-2',
    });
    list.setAttribute('limit', '3');
    await drawn(list);
    await waitUntil(() => items().length === 3);
    list.structuredData = false;
    await drawn(list);
    expect(blocks()).to.deep.equal([]);
  });
});
