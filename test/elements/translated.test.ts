/** Pages that a browser has translated: it replaces text nodes, in shadow roots, too, by `<font><font>…</font></font>`. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsArticleElement, NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, part, parts, place, show, textOf, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

/** Does to the texts of a tree what translators do. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !/^(?:script|style)$/i.test(text.parentNode!.nodeName)) found.push(text);
  }
  for (const text of found) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.style.verticalAlign = 'inherit';
    inner.textContent = `DE:${text.data.trim()}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const withTags = (title: string, tag: string) => ({
  id: title,
  title,
  summary: `${title} in short`,
  _news_elements: { category: { name: tag } },
});

describe('a translated page', () => {
  it('shows the words of the story that is chosen, in every part', async () => {
    const full = (title: string, extra: object) => ({
      id: title,
      title,
      url: `https://news.example/${title}`,
      summary: `${title} in short, and this is not in the text.`,
      content_html: `<p>${title} text</p>`,
      ...extra,
    });
    const feed = jsonFeed([
      full('Fog', { authors: [{ name: 'Ada Vale' }], tags: ['Sea'], date_published: '2026-03-01T10:00:00Z' }),
      full('Ice', { authors: [{ name: 'Bo Reed' }], tags: ['Land'], date_published: '2026-04-02T11:00:00Z' }),
    ]);
    const article = await show<NewsArticleElement>(
      html`<news-article article-id="Fog" date-style="long">${inline(feed)}</news-article>`,
    );
    await drawn(article);
    translate(article.shadowRoot!);
    article.articleId = 'Ice';
    await waitUntil(() => textOf(part(article, 'body')).includes('Ice text'));
    await drawn(article);
    const shown = ['headline', 'byline', 'lede', 'date', 'tags', 'body'].map(name =>
      textOf(part(article, name)),
    );
    expect(shown.join(' ')).not.to.match(/Fog|Ada|Sea|March/);
    expect(shown[0]).to.equal('Ice');
    expect(shown[1]).to.include('Bo Reed');
    expect(shown[3]).to.include('April');
  });

  it('has filter buttons and cards that say what they choose and lead to', async () => {
    const list = await show<NewsListElement>(
      html`<news-list filters
        >${inline(jsonFeed([withTags('Boats', 'Harbour'), withTags('Goals', 'Sport')]))}</news-list
      >`,
    );
    await waitUntil(() => parts(list, 'filter').length === 3);
    translate(list.shadowRoot!);
    parts(list, 'filter')[2]!.click();
    await drawn(list);
    expect(texts(list, 'headline').map(text => text.replace('DE:', ''))).to.deep.equal(['Goals']);
    const loaded = next(list, 'news-load');
    list.feed = jsonFeed([withTags('Rain', 'Weather'), withTags('Snow', 'Winter')]) as never;
    await loaded;
    await drawn(list);
    parts(list, 'filter')[0]!.click();
    await drawn(list);
    expect(texts(list, 'filter').map(text => text.replace('DE:', ''))).to.deep.equal([
      'All',
      'Weather',
      'Winter',
    ]);
    expect(texts(list, 'headline').join()).to.match(/^Rain,Snow$/);
    expect(texts(list, 'summary').join()).to.equal('Rain in short,Snow in short');
  });

  it('has a button that says when it loads, and a story whose title was corrected', async () => {
    const site = await serve({
      '/1.json': [
        { json: jsonFeed(stories(2), { next_url: '2.json' }) },
        { json: jsonFeed([{ id: 'story-1', title: 'Corrected' }], { next_url: '2.json' }) },
      ],
      '/2.json': { json: jsonFeed(stories(2, 3)), after: 'free' },
    } as never);
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/1.json')}></news-list>`,
    );
    translate(list.shadowRoot!);
    const more = part(list, 'more')!;
    expect(textOf(more)).to.equal('DE:Show more stories');
    void list.loadMore();
    await waitUntil(() => textOf(more).startsWith('Loading') || parts(list, 'card').length === 4);
    await waitUntil(() => parts(list, 'card').length === 4);
    expect(texts(list, 'headline').slice(2)).to.deep.equal(['Story 3', 'Story 4']);
    list.limit = 1;
    await list.reload();
    expect(texts(list, 'headline')).to.deep.equal(['Corrected']);
  });

  it('keeps translated what has not changed, and the focus', async () => {
    await place(html`<news-list limit="2">${inline(jsonFeed(stories(4)))}</news-list>`);
    const list = document.querySelector('news-list')!;
    await drawn(list);
    translate(list.shadowRoot!);
    parts(list, 'link')[0]!.focus();
    await list.loadMore();
    expect(texts(list, 'headline')).to.deep.equal(['DE:Story 1', 'DE:Story 2', 'Story 3', 'Story 4']);
    expect(list.shadowRoot!.activeElement).to.equal(parts(list, 'link')[0]);
  });
});
