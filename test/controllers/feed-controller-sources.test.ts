import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure, parseFeed, type FeedError, type NewsArticleElement } from '../../src/index.js';
import { atom, jsonFeed, rss, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, record, show, showOverdue, texts } from '../helpers/show.js';

const titled = (title: string) => jsonFeed([{ title }]);
const parsed = (title: string) => parseFeed(JSON.stringify(titled(title)));

afterEach(() => configure({ endpoint: undefined }));

describe('where news comes from', () => {
  it('is the endpoint', async () => {
    const site = await serve({ '/feed.json': { json: titled('From the endpoint') } });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['From the endpoint']);
    expect(list.status).to.equal('ready');
  });

  it('is asked for relative to the base of the document', async () => {
    const site = await serve({ '/news/feed.json': { json: titled('Below the base') } });
    const base = document.createElement('base');
    base.href = site.url('/news/');
    document.head.append(base);
    try {
      const list = await show(html`<news-list endpoint="feed.json"></news-list>`);
      expect(texts(list, 'headline')).to.deep.equal(['Below the base']);
    } finally {
      base.remove();
    }
  });

  it('is the page-wide endpoint where an element has none', async () => {
    const site = await serve({ '/all.json': { json: titled('For all') } });
    configure({ endpoint: site.url('/all.json') });
    const list = await show(html`<news-list></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['For all']);
  });

  it('is the feed property', async () => {
    const list = await show(html`<news-list .feed=${await parsed('By property')}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['By property']);
  });

  it('is the article property of a story', async () => {
    const [article] = (await parsed('By property')).articles;
    const story = await show<NewsArticleElement>(html`<news-article .article=${article}></news-article>`);
    expect(texts(story, 'headline')).to.deep.equal(['By property']);
    expect(story.articles).to.deep.equal([article]);
  });
});

describe('when there are several sources', () => {
  it('a property comes before inline data, which comes before the endpoint', async () => {
    const site = await serve({ '/feed.json': { json: titled('Endpoint') } });
    const all = await show(html`
      <news-list .feed=${await parsed('Property')} endpoint=${site.url('/feed.json')}>
        ${inline(titled('Inline'))}
      </news-list>
    `);
    expect(texts(all, 'headline')).to.deep.equal(['Property']);
    const two = await show(
      html`<news-list endpoint=${site.url('/feed.json')}>${inline(titled('Inline'))}</news-list>`,
    );
    expect(texts(two, 'headline')).to.deep.equal(['Inline']);
    expect(await site.requests()).to.deep.equal([]);
  });

  it('the article property comes before a feed', async () => {
    const [article] = (await parsed('One article')).articles;
    const story = await show(
      html`<news-article .article=${article} .feed=${await parsed('A feed')}></news-article>`,
    );
    expect(texts(story, 'headline')).to.deep.equal(['One article']);
  });

  it('the article property comes before what article-id asks for', async () => {
    const [article] = (await parsed('One article')).articles;
    const story = await show(html`<news-article .article=${article} article-id="another"></news-article>`);
    expect([story.status, story.error, texts(story, 'headline')]).to.deep.equal([
      'ready',
      undefined,
      ['One article'],
    ]);
  });

  it("an element's endpoint comes before the page-wide one", async () => {
    const site = await serve({ '/own.json': { json: titled('Own') } });
    configure({ endpoint: site.url('/all.json') });
    const list = await show(html`<news-list endpoint=${site.url('/own.json')}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['Own']);
    expect(await site.requests()).to.have.length(1);
  });

  it('the next one takes over when the first is taken away', async () => {
    const list = await show(
      html`<news-list .feed=${await parsed('Property')}>${inline(titled('Inline'))}</news-list>`,
    );
    list.feed = undefined;
    await next(list, 'news-load');
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Inline']);
  });
});

describe('when there is no source', () => {
  for (const tag of ['news-list', 'news-article', 'related-news'] as const) {
    it(`<${tag}> says so in an error about its configuration`, async () => {
      const element = document.createElement(tag);
      const events = record(element);
      await showOverdue(html`${element}`);
      expect(events.map(({ type }) => type)).to.deep.equal(['news-error']);
      const error = element.error as FeedError;
      expect(error.reason).to.equal('config');
      expect(error.message).to.include(`<${tag}`).and.to.include('endpoint');
      expect(element.status).to.equal('error');
    });
  }

  it('an endpoint given later is asked', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(2)) } });
    const list = await showOverdue(html`<news-list></news-list>`);
    list.endpoint = site.url('/feed.json');
    await next(list, 'news-load');
    expect(list.articles).to.have.length(2);
  });

  it('an endpoint of white space is none', async () => {
    const list = await showOverdue(html`<news-list endpoint="  "></news-list>`);
    expect(list.error?.reason).to.equal('config');
  });
});

describe('the format', () => {
  it('is recognised from the answer, whatever its content type says', async () => {
    const site = await serve({
      '/rss': { text: rss('From RSS'), headers: { 'content-type': 'text/html' } },
      '/atom': { text: atom('From Atom') },
    });
    const list = await show(html`<news-list endpoint=${site.url('/rss')}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['From RSS']);
    list.endpoint = site.url('/atom');
    await next(list, 'news-load');
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['From Atom']);
  });

  it('can be named, and a custom API is read by its fields', async () => {
    const site = await serve({
      '/api': {
        json: { data: { posts: [{ key: 7, headline: 'From an API', link: 'https://news.example/7' }] } },
      },
    });
    const list = await show(html`
      <news-list
        endpoint=${site.url('/api')}
        format="json"
        fields='{"items":"data.posts","id":"key","title":"headline","url":"link"}'
      ></news-list>
    `);
    expect(texts(list, 'headline')).to.deep.equal(['From an API']);
    expect(list.articles[0]!.id).to.equal('7');
    expect(list.articles[0]!.url).to.equal('https://news.example/7');
  });

  it('can be an object that parses the answer', async () => {
    const site = await serve({ '/lines': { text: 'One\nTwo' } });
    const lines = {
      name: 'lines',
      recognises: () => true,
      parse: ({ text }: { text: string }) => ({
        format: 'lines',
        articles: text.split('\n').map(title => ({ id: title, title, tags: [], authors: [] })),
      }),
    };
    const list = await show(html`<news-list endpoint=${site.url('/lines')} .format=${lines}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['One', 'Two']);
  });

  it('of something that is no feed is an error that names the address', async () => {
    const site = await serve({ '/page': { text: 'Just words', headers: { 'content-type': 'text/plain' } } });
    const list = await show(html`<news-list endpoint=${site.url('/page')}></news-list>`);
    expect(list.error?.reason).to.equal('format');
    expect(list.error?.url).to.equal(site.url('/page'));
  });

  it('that no one knows means auto', async () => {
    const site = await serve({ '/feed.json': { json: titled('Recognised') } });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')} format="scroll"></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['Recognised']);
  });
});
