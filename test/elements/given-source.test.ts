/** Values that scripts set as `feed`, `article`, `fields` and so on, of any type: none makes an element throw. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure, type Article, type Feed } from '../../src/index.js';
import { jsonFeed, rss, stories } from '../helpers/feeds.js';
import { inline, part, parts, show, texts, textOf } from '../helpers/show.js';

/** Casts a value to any type, as a script without TypeScript may pass it. */
const untyped = <T>(value: unknown): T => value as T;

it('inline data is drawn once updateComplete resolves', async () => {
  for (const data of [
    inline(jsonFeed(stories(2))),
    inline(rss('Ferry back'), 'application/rss+xml; charset=utf-8'),
  ]) {
    const list = document.createElement('news-list');
    list.append(data);
    document.body.append(list);
    await list.updateComplete;
    expect([list.status, texts(list, 'headline').length > 0]).to.deep.equal(['ready', true]);
    list.remove();
  }
});

describe('the article property', () => {
  for (const tag of ['news-article', 'related-news'] as const) {
    it(`of <${tag}> may be what is no article`, async () => {
      for (const value of ['hello', 7, true]) {
        const element = await show(
          tag === 'news-article'
            ? html`<news-article .article=${untyped<Article>(value)}
                >${inline(jsonFeed(stories(3)))}</news-article
              >`
            : html`<related-news loading="eager" .article=${untyped<Article>(value)}>
                ${inline(jsonFeed(stories(3)))}
              </related-news>`,
        );
        expect(element.status, String(value)).to.equal('ready');
      }
    });
  }

  it('may have a text where a list should be', async () => {
    const article = untyped<Article>({
      id: '1',
      title: 'Fog',
      tags: 'abc',
      authors: 'Ada',
      body: '<p>Grey</p>',
    });
    const element = await show(html`<news-article .article=${article}></news-article>`);
    expect(element.articles[0]).to.deep.include({ title: 'Fog', tags: [], authors: [] });
  });
});

describe('the feed property', () => {
  it('may be the JSON of a feed', async () => {
    const list = await show(html`<news-list .feed=${untyped<Feed>(jsonFeed(stories(2)))}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    expect(list.feed?.articles.length).to.equal(2);
  });

  it('may be the text of a feed', async () => {
    const list = await show(html`<news-list .feed=${untyped<Feed>(rss('Ferry back'))}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['Ferry back']);
  });

  it('says what came instead of a feed', async () => {
    for (const value of ['hello', 7, {}, { articles: 'many' }]) {
      const list = await show(html`<news-list .feed=${untyped<Feed>(value)}></news-list>`);
      expect(list.status, JSON.stringify(value)).to.equal('error');
      expect(list.error?.reason).to.equal('format');
    }
  });

  it('may hold stories that lack lists, ids and real dates', async () => {
    const feed = untyped<Feed>({
      articles: [
        { title: 'Nothing but a title' },
        null,
        { id: 'dated', title: 'Dated', url: 'https://news.example/dated', published: '2024-01-20T10:30:00Z' },
        { id: 'bad', title: 'Badly dated', published: 'yesterday-ish', body: '<p>Text</p>' },
      ],
    });
    const list = await show(
      html`<news-list .feed=${feed} lang="en" time-zone="UTC" date-style="long"></news-list>`,
    );
    expect(texts(list, 'headline')).to.deep.equal(['Nothing but a title', 'Dated', 'Badly dated']);
    expect(texts(list, 'date')).to.deep.equal(['January 20, 2024']);

    const story = await show(html`<news-article .feed=${feed} article-id="bad"></news-article>`);
    expect(textOf(part(story, 'body'))).to.equal('Text');

    const related = await show(
      html`<related-news .feed=${feed} article-id="dated" loading="eager"></related-news>`,
    );
    expect(texts(related, 'headline').sort()).to.deep.equal(['Badly dated', 'Nothing but a title']);
  });

  it('may hold stories as a database has them: numbers for ids, null for what is missing', async () => {
    const row = { tags: [], authors: [], published: null, image: null, summary: null, url: null, slug: null };
    const feed = untyped<Feed>({
      articles: [
        { ...row, id: 7, title: 'Fog' },
        { ...row, id: 8, title: 'Rain', body: null, category: null },
      ],
    });
    const list = await show(html`<news-list .feed=${feed} link-template="/news/{id:1}"></news-list>`);
    expect(list.articles.map(({ id }) => id)).to.deep.equal(['7', '8']);
    expect(part(list, 'link')!.getAttribute('href')).to.equal('/news/7');
    const story = await show(html`<news-article .feed=${feed} article-id="8"></news-article>`);
    expect(texts(story, 'headline')).to.deep.equal(['Rain']);
  });

  it('is kept as the same object when it is valid', async () => {
    const given: Feed = {
      format: 'ours',
      articles: [{ id: '1', title: 'Whole', tags: [], authors: [] }],
    };
    const list = await show(html`<news-list .feed=${given}></news-list>`);
    expect(list.feed).to.equal(given);
    expect(list.articles[0]).to.equal(given.articles[0]);
  });
});

it('the article property may be a title and no more', async () => {
  const article = untyped<Article>({ title: 'Only a title' });
  const story = await show(html`<news-article .article=${article}></news-article>`);
  expect(texts(story, 'headline')).to.deep.equal(['Only a title']);
  const related = await show(html`
    <related-news .article=${article} loading="eager">${inline(jsonFeed(stories(3)))}</related-news>
  `);
  expect(related.articles.length).to.equal(3);
});

it('categories may be in a list', async () => {
  const list = document.createElement('news-list');
  Object.assign(list, { category: ['Sport', 'City'], filters: true });
  const items = stories(3).map((story, index) => ({ ...story, tags: [['Sport', 'Sea', 'City'][index]] }));
  list.append(inline(jsonFeed(items)));
  document.body.append(list);
  await list.updateComplete;
  expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 3']);
  expect(parts(list, 'filter').map(filter => filter.ariaPressed)).to.deep.equal([
    'false',
    'true',
    'false',
    'true',
  ]);
  list.remove();
});

it('limits that are no numbers are the default', async () => {
  const list = await show(
    html`<news-list .limit=${untyped<number>('many')}>${inline(jsonFeed(stories(14)))}</news-list>`,
  );
  expect(list.articles.length).to.equal(12);
  const related = await show(html`
    <related-news .limit=${NaN} article-id="story-1" loading="eager"
      >${inline(jsonFeed(stories(14)))}</related-news
    >
  `);
  expect(related.articles.length).to.equal(4);
});

it('fields may be the text that the attribute would be', async () => {
  const data = { news: [{ kopf: 'Fähre wieder da', nr: 4 }] };
  const list = await show(html`
    <news-list format="json" .fields=${'{"items":"news","title":"kopf","id":"nr"}'}
      >${inline(data, 'application/json')}</news-list
    >
  `);
  expect(texts(list, 'headline')).to.deep.equal(['Fähre wieder da']);
});

it('a format of the page may make stories that lack lists, and says so when it makes none', async () => {
  const format = {
    name: 'lines',
    recognises: ({ text }: { text: string }) => text.startsWith('lines'),
    parse: ({ text }: { text: string }) =>
      text.includes('none')
        ? untyped<Feed>(undefined)
        : untyped<Feed>({
            articles: text
              .split(';')
              .slice(1)
              .map(title => ({ title })),
          }),
  };
  configure({ formats: [format] });
  try {
    const list = await show(html`<news-list>${inline('lines;One;Two', 'application/json')}</news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['One', 'Two']);
    const none = await show(html`<news-list>${inline('lines none', 'application/json')}</news-list>`);
    expect(none.error?.message).to.equal(
      'This lines could not be read: Error: its format made no list of articles.',
    );
  } finally {
    configure({ formats: undefined });
  }
});

it('“View all” leads to pages only', async () => {
  const beside = (viewAll: string): Promise<Element> =>
    show(html`
      <related-news view-all=${viewAll} article-id="story-1" loading="eager"
        >${inline(jsonFeed(stories(3)))}</related-news
      >
    `);
  expect(part(await beside('/news'), 'view-all')?.getAttribute('href')).to.equal('/news');
  expect(part(await beside('javascript:alert(1)'), 'view-all')).to.equal(undefined);
});
