/** `structured-data`: the element writes JSON-LD for search engines into the page's head. https://schema.org/NewsArticle */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Article, ArticleMedia } from '../../../src/index.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { drawn, ferry, inline, show } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

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

  it('describes what is known of recordings, and a day without a time as a day', async () => {
    const media: ArticleMedia[] = [
      {
        url: 'https://sound.example/a.mp3',
        type: 'audio/mpeg',
        kind: 'audio',
        duration: 3723,
        title: 'The tape',
      },
      {
        ...{ url: 'https://films.example/7', type: 'text/html', kind: 'video' },
        ...{ embed: 'https://films.example/embed/7', poster: 'https://films.example/7.jpg', duration: NaN },
      },
    ];
    const published = new Date('2026-11-03T00:00:00Z');
    const story: Article = { ...ferry, published, dateOnly: true, media };
    const element = await show(html`<news-article structured-data .article=${story}></news-article>`);
    await waitUntil(blocks);
    expect(data()).to.include({ datePublished: '2026-11-03', dateModified: '2026-11-03' });
    expect(data()!['audio']).to.deep.equal([
      {
        '@type': 'AudioObject',
        name: 'The tape',
        contentUrl: 'https://sound.example/a.mp3',
        encodingFormat: 'audio/mpeg',
        duration: 'PT1H2M3S',
        uploadDate: '2026-11-03',
      },
    ]);
    expect(data()!['video']).to.deep.equal([
      {
        '@type': 'VideoObject',
        name: ferry.title,
        url: 'https://films.example/7',
        embedUrl: 'https://films.example/embed/7',
        thumbnailUrl: 'https://films.example/7.jpg',
        uploadDate: '2026-11-03',
      },
    ]);
    element.remove();
  });
});
