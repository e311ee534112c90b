// Shows promise 19 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsArticleElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, isShown, next, part, show, words } from '../helpers/show.js';

describe('the slot for errors', () => {
  it('stands in for the line that says the stories could not be loaded', async () => {
    const site = await serve({ '/feed.json': { status: 404 } });
    const list = await show(html`
      <news-list endpoint=${site.url('/feed.json')}><p slot="error">We will be back.</p></news-list>
    `);
    expect(isShown(list.querySelector('p'))).to.equal(true);
    const retry = part(list, 'retry');
    expect(retry === undefined || !isShown(retry)).to.equal(true);
  });

  it('has words for the visitor, the reason for the site owner, and a button to try again', async () => {
    const site = await serve({ '/feed.json': [{ status: 404 }, { json: jsonFeed(stories(1)) }] });
    const list = await show(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
    expect(words(list)).to.include('The stories could not be loaded.');
    expect(words(list)).to.include('404');
    const loaded = next(list, 'news-load');
    part(list, 'retry')!.click();
    await loaded;
    await drawn(list);
    expect(list.status).to.equal('ready');
    expect(part(list, 'retry')).to.equal(undefined);
  });
});

describe('the notice of a story', () => {
  /** Computed styles of the notice's button and of its details, which only the notice's own styles give. */
  const look = (element: Element) =>
    ['.retry', '.notice details', 'summary'].map(selector => {
      const style = getComputedStyle(element.shadowRoot!.querySelector(selector)!);
      return [style.borderStyle, style.backgroundColor, style.padding, style.fontSize, style.cursor];
    });

  // The first whole story on the page: the code and the styles that draw it come after those of the notice.
  it('looks like that of a list when the code that draws stories comes later', async () => {
    const site = await serve({});
    const list = await show(html`<news-list endpoint=${site.url('/none.json')}></news-list>`);
    const story = await show<NewsArticleElement>(
      html`<news-article layout="card" endpoint=${site.url('/none.json')}></news-article>`,
    );
    expect(look(story)).to.deep.equal(look(list));
    story.layout = 'full';
    await drawn(story);
    expect(look(story)).to.deep.equal(look(list));
  });

  it('looks like that of a list when the code that draws stories came first', async () => {
    const site = await serve({ '/feed.json': [{ json: jsonFeed(stories(1)) }, { status: 404 }] });
    const list = await show(html`<news-list endpoint=${site.url('/none.json')}></news-list>`);
    const story = await show(html`<news-article endpoint=${site.url('/feed.json')}></news-article>`);
    const failed = next(story, 'news-error');
    story.setAttribute('endpoint', site.url('/none.json'));
    await failed;
    await drawn(story);
    expect(look(story)).to.deep.equal(look(list));
  });
});

describe('text of the page’s address in the notice of a failure', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  /** Puts a call to ring somebody up into the page's address. */
  function visit(parameter: string, value: string): void {
    const url = new URL(address);
    url.searchParams.set(parameter, value);
    history.replaceState(null, '', url);
  }

  it('is not drawn for a story that is not found, and the console has it', async () => {
    visit('article', 'Call 0900 123456');
    const warn = console.warn;
    const said: string[] = [];
    console.warn = (text: string) => void said.push(text);
    const story = await show(
      html`<news-article lang="en" article-param="article">${inline(jsonFeed(stories(1)))}</news-article>`,
    ).finally(() => (console.warn = warn));
    expect(words(story)).to.include('This story could not be found.').and.not.to.include('0900');
    expect(story.shadowRoot!.querySelector('details')).to.equal(null);
    expect(said.join()).to.include('Call 0900 123456');
    expect(story.error!.message).to.include('Call 0900 123456');
  });

  it('is not drawn where an API repeats the category of the address', async () => {
    visit('news-category', 'Call 0900,now');
    const site = await serve({
      '/wp-json/wp/v2/categories': { status: 400, json: { message: 'No such term: call 0900' } },
    });
    const list = await show(
      html`<news-list lang="en" filters endpoint=${site.url('/wp-json/wp/v2/posts')}></news-list>`,
    );
    expect(list.error!.message).to.include('0900');
    expect(words(list)).to.include('could not be loaded').and.not.to.include('0900');
  });

  it('is not drawn as a part of a URL, which an endpoint may have of it', async () => {
    history.replaceState(null, '', '/Call-0900/now/');
    const list = await show(html`<news-list lang="en" endpoint="feed.json?tag=Call-0900"></news-list>`);
    expect(list.error!.message).to.include(`${location.origin}/Call-0900/now/feed.json?tag=Call-0900`);
    expect(words(list))
      .to.include(`${location.origin}/… answered with status 404`)
      .and.not.to.include('0900');
  });

  it('is not drawn percent-encoded either', async () => {
    visit('news-category', 'Call 0900 now');
    const list = await show(
      html`<news-list lang="en" endpoint="https://news.invalid/?tag=Call%200900%20now"></news-list>`,
    );
    expect(list.error!.message).to.include('0900');
    expect(words(list)).to.include('could not be loaded').and.not.to.include('0900');
  });

  it('is drawn where the page itself says it: a category that its author has chosen', async () => {
    const site = await serve({
      '/wp-json/wp/v2/categories': { status: 400, json: { message: 'No such term: Port' } },
    });
    const list = await show(
      html`<news-list lang="en" category="Port" endpoint=${site.url('/wp-json/wp/v2/posts')}></news-list>`,
    );
    expect(words(list)).to.include('No such term: Port');
  });
});
