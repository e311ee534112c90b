/** The first `<related-news>` of a page. A file of its own, because later ones find the code of the ranking already loaded. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed } from '../../helpers/feeds.js';
import { inline, place, texts } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

describe('related news far below the viewport', () => {
  it('are drawn from the feed of the story that they name', async () => {
    const feed = jsonFeed([
      { id: 'ferry', title: 'Ferry returns to the harbour' },
      { id: 'tax', title: 'Council lowers a tax' },
      { id: 'tug', title: 'Tug pulls ferry into the harbour' },
    ]);
    const article = await place(html`
      <news-article id="story">${inline(feed)}</news-article>
      <div style="block-size: 900vh"></div>
      <related-news for="story"></related-news>
    `);
    const related = article.parentElement!.querySelector('related-news')!;
    const seen = new Set<string>();
    await waitUntil(() => {
      seen.add(related.status);
      return texts(related, 'headline')[0] === 'Tug pulls ferry into the harbour';
    });
    // Whoever reads `loading` waits for `news-load`, which comes only once the element is near the viewport.
    expect([...seen]).not.to.include('loading');
    expect(related.status).to.equal('ready');
  });
});
