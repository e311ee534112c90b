/** Pages that a translator has changed: a browser's replaces text nodes, in shadow roots, too, by `<font><font>…</font></font>`. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsArticleElement, NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, part, parts, place, show, textOf, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

/** The texts of a tree that a translator translates. */
function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !/^(?:script|style|font)$/i.test(text.parentNode!.nodeName)) found.push(text);
  }
  return found;
}

/** Does to the texts of a tree what page translators do. */
function translate(root: Node): void {
  for (const text of textsIn(root)) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.style.verticalAlign = 'inherit';
    inner.textContent = `DE:${text.data.trim()}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** Adds a translation behind each text of a tree that has none yet, as bilingual translators do. */
function annotate(root: Node): void {
  for (const text of textsIn(root)) {
    if (text.nextSibling?.nodeName === 'FONT') continue;
    const font = document.createElement('font');
    font.className = 'added';
    font.textContent = text.data.trim();
    text.after(font);
  }
}

/** The words in an element's shadow root, without spaces and without what a bilingual translator has added. */
function wordsOf(element: Element): string {
  const copy = document.createElement('div');
  copy.append(...[...element.shadowRoot!.childNodes].map(node => node.cloneNode(true)));
  for (const added of copy.querySelectorAll('style, .added')) added.remove();
  return copy.textContent.replace(/DE:|\s+/g, '');
}

/** Three stories whose texts all begin with this word. */
const storiesOf = (word: string): never =>
  jsonFeed(
    [0, 1, 2].map(index => ({
      id: `${word}-${index}`,
      title: `${word} ${index}`,
      summary: `${word} in short ${index}, and none of that is in the text.`,
      content_html: `<p>${word} text ${index}</p>`,
      date_published: new Date(Date.UTC(2026, word.length, index + 1)).toISOString(),
      date_modified: new Date(Date.UTC(2026, word.length + 1, index + 1)).toISOString(),
      authors: [{ name: `${word} Vale` }, { name: `${word} Reed` }],
      tags: [`${word} tag`],
      _news_elements: {
        category: { name: `${word} ${index % 2 ? 'Sea' : 'Land'}` },
        label: index % 2 ? `${word} label` : undefined,
        access: 'members',
      },
    })),
  ) as never;

type Steps<E> = readonly (readonly [change: (element: E) => unknown, shown: string])[];

const listSteps: Steps<NewsListElement> = [
  [list => (list.feed = storiesOf('Fog')), 'Fog 0'],
  [list => (list.feed = storiesOf('Frost')), 'Frost 0'],
  [list => (list.layout = 'headlines'), 'Frost 1'],
  [list => (list.layout = 'hero'), 'Frost in short'],
  [list => parts(list, 'filter')[2]!.click(), 'Frost 1'],
  [list => parts(list, 'filter')[0]!.click(), 'Frost 0'],
  [list => (list.lang = 'de'), 'Alle'],
  [list => (list.dateStyle = 'short'), '01.06.26'],
  [list => (list.heading = 'Weather'), 'Weather'],
  [list => (list.heading = 'Climate'), 'Climate'],
  [list => list.loadMore(), 'Frost 2'],
  [list => (list.feed = storiesOf('Snowdrift')), 'Snowdrift 0'],
  [list => (list.feed = jsonFeed([]) as never), 'Noch keine'],
  [list => (list.lang = 'fr'), 'Aucun'],
  [list => (list.feed = storiesOf('Rain')), 'Rain 0'],
];

const storySteps: Steps<NewsArticleElement> = [
  [article => (article.feed = storiesOf('Fog')), 'Fog text 0'],
  [article => (article.articleId = 'Fog-1'), 'Fog text 1'],
  [article => (article.articleId = 'Fog-2'), 'Fog text 2'],
  [article => (article.lang = 'de'), 'Von'],
  [article => Object.assign(article, { feed: storiesOf('Frost'), articleId: 'Frost-1' }), 'Frost text 1'],
  [article => (article.layout = 'card'), 'Frost in short'],
  [article => (article.articleId = 'Frost-2'), 'Frost in short 2'],
  [article => (article.layout = 'full'), 'Frost text 2'],
  [article => (article.articleId = 'none'), 'nicht'],
  [article => (article.articleId = 'Frost-0'), 'Frost text 0'],
];

/** Makes each change to an element and to its twin, of which the first is translated again after every step. */
async function compare<E extends HTMLElement>(
  tag: string,
  steps: Steps<E>,
  change: (root: Node) => void,
): Promise<void> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const [one, twin] = [0, 1].map(() => box.appendChild(document.createElement(tag) as E)) as [E, E];
  for (const each of [one, twin])
    for (const [name, value] of Object.entries({ lang: 'en', 'date-style': 'long', filters: '', limit: '2' }))
      each.setAttribute(name, value);
  for (const [step, shown] of steps) {
    for (const each of [one, twin]) {
      await step(each);
      await waitUntil(() => wordsOf(each).includes(shown.replaceAll(' ', '')));
      await drawn(each);
    }
    expect(wordsOf(one), shown).to.equal(wordsOf(twin));
    const added = [...one.shadowRoot!.querySelectorAll('.added')].map(({ textContent }) => textContent);
    const stale = added.filter(text => !twin.shadowRoot!.textContent.includes(text));
    expect(stale, shown).to.deep.equal([]);
    change(one.shadowRoot!);
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

  for (const [translator, change] of Object.entries({
    'in the place of texts': translate,
    'behind texts': annotate,
  })) {
    it(`has lists that say what they would say untranslated, with translations ${translator}`, () =>
      compare('news-list', listSteps, change));
    it(`has stories that say what they would say untranslated, with translations ${translator}`, () =>
      compare('news-article', storySteps, change));
  }

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
