import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { parseFeed, type NewsArticleElement, type RelatedNewsElement } from '../../../src/index.js';
import { Clock } from '../../helpers/clock.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { serve } from '../../helpers/serve.js';
import { drawn, inline, next, part, parts, place, show, showOverdue, texts } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

/** A feed's items: two stories about boats, two about football matches, one about neither. */
const harbour = [
  { id: 'ferry', url: 'https://news.example/ferry', title: 'Ferry returns to the harbour', tags: ['Boats'] },
  { id: 'match', url: 'https://news.example/match', title: 'Late goal wins the match', tags: ['Sport'] },
  { id: 'tug', url: 'https://news.example/tug', title: 'Tug pulls ferry into the harbour', tags: ['Boats'] },
  { id: 'cup', url: 'https://news.example/cup', title: 'Cup match ends without a goal', tags: ['Sport'] },
  { id: 'tax', url: 'https://news.example/tax', title: 'Council lowers a tax', tags: ['Politics'] },
];
const feed = () => inline(jsonFeed(harbour));
const titles = (element: Element) => texts(element, 'headline');

/** Resolves once `title` is the headline of the element's first card. */
async function firstIs(element: RelatedNewsElement, title: string): Promise<void> {
  while (titles(await drawn(element))[0] !== title) await new Promise(requestAnimationFrame);
}

describe('related news', () => {
  it('are closest first and never the story itself', async () => {
    const related = await show(
      html`<related-news article-id="ferry" loading="eager">${feed()}</related-news>`,
    );
    expect(titles(related)[0]).to.equal('Tug pulls ferry into the harbour');
    expect(titles(related)).not.to.include('Ferry returns to the harbour');
  });

  for (const id of ['match', 'https://news.example/match']) {
    it(`are those of the story that article-id names as ${id}`, async () => {
      const related = await show(
        html`<related-news article-id=${id} loading="eager">${feed()}</related-news>`,
      );
      expect(titles(related)[0]).to.equal('Cup match ends without a goal');
      expect(titles(related)).not.to.include('Late goal wins the match');
    });
  }

  it('are those of the story in the article property', async () => {
    const { articles } = await parseFeed(JSON.stringify(jsonFeed(harbour)));
    const related = await show<RelatedNewsElement>(
      html`<related-news .article=${articles[0]} loading="eager">${feed()}</related-news>`,
    );
    expect(titles(related)[0]).to.equal('Tug pulls ferry into the harbour');
    related.article = articles[1]!;
    await drawn(related);
    expect(titles(related)[0]).to.equal('Cup match ends without a goal');
    expect(titles(related)).not.to.include('Late goal wins the match');
  });

  it('are four, unless another number is given', async () => {
    const many = () => inline(jsonFeed(stories(9)));
    const four = await show(
      html`<related-news article-id="story-1" loading="eager">${many()}</related-news>`,
    );
    expect(titles(four)).to.have.length(4);
    const two = await show(
      html`<related-news article-id="story-1" limit="2" loading="eager">${many()}</related-news>`,
    );
    expect(titles(two)).to.have.length(2);
  });

  it('are of their own source when the page has no such story', async () => {
    const related = await show(html`<related-news for="missing" loading="eager">${feed()}</related-news>`);
    expect(titles(related)).to.have.length(4);
  });

  describe('when the page has no such story, and does not get the event `load`', () => {
    const real = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
    before(() => Object.defineProperty(Document.prototype, 'readyState', { ...real, get: () => 'loading' }));
    after(() => Object.defineProperty(Document.prototype, 'readyState', real));
    const missing = () =>
      html`<related-news for="missing" loading="eager">${feed()}<a href="/">All</a></related-news>`;

    it('come when it is restored from the back/forward cache', async () => {
      const related = await place<RelatedNewsElement>(missing());
      await drawn(related);
      expect(related.status).to.equal('idle');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await next(related, 'news-load');
      expect(titles(await drawn(related))).to.have.length(4);
    });

    it('come after five seconds', async () => {
      const clock = new Clock(5000, 5000);
      try {
        const related = await place<RelatedNewsElement>(missing());
        await drawn(related);
        clock.ring();
        await next(related, 'news-load');
        expect(titles(await drawn(related))).to.have.length(4);
      } finally {
        clock.restore();
      }
    });
  });

  it('without a story and a source say what is missing', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (message: string) => void told.push(message);
    try {
      const related = await showOverdue(html`<related-news for="missing" loading="eager"></related-news>`);
      expect(related.error?.reason).to.equal('config');
      await waitUntil(() => told.some(message => message.includes('<related-news for="missing">')));
    } finally {
      console.warn = warn;
    }
  });

  it('are those of the endpoint of an article that is given its story', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(harbour) } });
    const { articles } = await parseFeed(JSON.stringify(jsonFeed(harbour)));
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(
      html`
        <related-news for="told" loading="eager"></related-news>
        <news-article id="told" .article=${articles[0]} endpoint=${site.url('/feed.json')}></news-article>
      `,
      page,
    );
    await firstIs(page.querySelector('related-news')!, 'Tug pulls ferry into the harbour');
  });

  it('include a story again once its article is no longer beside them', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(
      html`
        <news-article id="left" article-id="ferry">${feed()}</news-article>
        <related-news for="left" limit="9" loading="eager">${feed()}</related-news>
      `,
      page,
    );
    const related = page.querySelector('related-news')!;
    await firstIs(related, 'Tug pulls ferry into the harbour');
    related.removeAttribute('for');
    await firstIs(related, 'Ferry returns to the harbour');
  });

  it('are empty when the story is the only one', async () => {
    const related = await show(html`
      <related-news article-id="story-1" loading="eager">${inline(jsonFeed(stories(1)))}</related-news>
    `);
    expect(related.status).to.equal('empty');
  });

  it('come when they are near the viewport, without being told to', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(harbour) } });
    const below = await place<RelatedNewsElement>(html`
      <div style="block-size: 500vh"></div>
      <related-news article-id="ferry" endpoint=${site.url('/feed.json')}></related-news>
    `);
    expect(below.loading).to.equal('lazy');
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(await site.requests()).to.deep.equal([]);
    const loaded = next(below, 'news-load');
    below.scrollIntoView();
    await loaded;
  });
});

describe('the heading of related news', () => {
  it('has words of its own, which an attribute replaces', async () => {
    const usual = await show(html`<related-news lang="en" loading="eager">${feed()}</related-news>`);
    expect(texts(usual, 'heading')).to.deep.equal(['More to read']);
    const own = await show(html`<related-news heading="Also new" loading="eager">${feed()}</related-news>`);
    expect(texts(own, 'heading')).to.deep.equal(['Also new']);
  });

  it('has a link to all only where view-all says where to', async () => {
    const none = await show(html`<related-news loading="eager">${feed()}</related-news>`);
    expect(parts(none, 'view-all')).to.deep.equal([]);
    const some = await show(
      html`<related-news lang="en" view-all="/news" loading="eager">${feed()}</related-news>`,
    );
    const link = part(some, 'view-all')!;
    expect(link.getAttribute('href')).to.equal('/news');
    expect(link.textContent).to.equal('View all');
  });

  it('is on the line of its link', async () => {
    const related = await show(html`<related-news view-all="/news" loading="eager">${feed()}</related-news>`);
    const heading = part(related, 'heading')!.getBoundingClientRect();
    const link = part(related, 'view-all')!.getBoundingClientRect();
    expect(link.top).to.be.below(heading.bottom);
    expect(link.left).to.be.above(heading.right);
  });
});

describe('related news beside a story', () => {
  it('take its feed, in one request', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(harbour) } });
    const story = await place<NewsArticleElement>(html`
      <news-article id="beside" article-id="ferry" endpoint=${site.url('/feed.json')}></news-article>
      <related-news for="beside" loading="eager"></related-news>
    `);
    const related = story.parentElement!.querySelector('related-news')!;
    await firstIs(related, 'Tug pulls ferry into the harbour');
    expect(titles(related)).not.to.include('Ferry returns to the harbour');
    expect(await site.requests()).to.have.length(1);
  });

  it('may stand before it in the page', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(harbour) } });
    const related = await place<RelatedNewsElement>(html`
      <related-news for="after" loading="eager"></related-news>
      <news-article id="after" article-id="match" endpoint=${site.url('/feed.json')}></news-article>
    `);
    await firstIs(related, 'Cup match ends without a goal');
  });

  it('wait for one that is added later', async () => {
    const related = await place<RelatedNewsElement>(
      html`<related-news for="later" loading="eager"></related-news>`,
    );
    await drawn(related);
    expect(related.error).to.equal(undefined);
    const story = document.createElement('news-article');
    story.id = 'later';
    story.articleId = 'ferry';
    story.append(feed());
    related.after(story);
    await firstIs(related, 'Tug pulls ferry into the harbour');
  });

  it('follow another story when the story changes', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(
      html`<news-article id="changes" article-id="ferry">${feed()}</news-article>
        <related-news for="changes" loading="eager"></related-news>`,
      page,
    );
    const related = page.querySelector('related-news')!;
    await firstIs(related, 'Tug pulls ferry into the harbour');
    page.querySelector('news-article')!.articleId = 'match';
    await firstIs(related, 'Cup match ends without a goal');
    expect(titles(related)).not.to.include('Late goal wins the match');
  });

  it('follow another element when “for” changes', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(
      html`<news-article id="boats" article-id="ferry">${feed()}</news-article>
        <news-article id="goals" article-id="match">${feed()}</news-article>
        <related-news for="boats" loading="eager"></related-news>`,
      page,
    );
    const related = page.querySelector('related-news')!;
    await firstIs(related, 'Tug pulls ferry into the harbour');
    related.for = 'goals';
    await firstIs(related, 'Cup match ends without a goal');
  });

  it('can be chosen from an endpoint of their own', async () => {
    const site = await serve({ '/others.json': { json: jsonFeed(harbour.slice(2)) } });
    const related = await place<RelatedNewsElement>(html`
      <related-news for="story" loading="eager" endpoint=${site.url('/others.json')}></related-news>
      <news-article id="story" article-id="match">${feed()}</news-article>
    `);
    await firstIs(related, 'Cup match ends without a goal');
    expect(titles(related)).to.have.length(3);
  });

  it('are of their own endpoint beside an article that has no story', async () => {
    const site = await serve({
      '/none.json': { json: jsonFeed([]) },
      '/feed.json': { json: jsonFeed(stories(2)) },
    });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(
      html`<news-article id="empty" endpoint=${site.url('/none.json')}></news-article>
        <related-news for="empty" loading="eager" endpoint=${site.url('/feed.json')}></related-news>`,
      page,
    );
    const related = page.querySelector('related-news')!;
    await waitUntil(() => texts(related, 'headline').join() === 'Story 1,Story 2');
  });

  it('are asked for anew when what article-id names is in another feed', async () => {
    const site = await serve({
      '/feed.json': { json: jsonFeed(stories(3)) },
      '/other.json': { json: jsonFeed(stories(3, 4)) },
    });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(
      html`<news-article id="first" endpoint=${site.url('/feed.json')}></news-article>
        <related-news for="first" loading="eager"></related-news>`,
      page,
    );
    const related = page.querySelector('related-news')!;
    await waitUntil(() => texts(related, 'headline').join() === 'Story 2,Story 3');
    related.articleId = 'story-5';
    await drawn(related);
    related.endpoint = site.url('/other.json');
    await waitUntil(() => texts(related, 'headline').join() === 'Story 4,Story 6');
  });

  it('find it in the same shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    render(
      html`<news-article id="inside" article-id="ferry">${feed()}</news-article>
        <related-news for="inside" loading="eager"></related-news>`,
      root,
    );
    await firstIs(root.querySelector('related-news')!, 'Tug pulls ferry into the harbour');
  });

  it('say so when the story cannot be had', async () => {
    const site = await serve({ '/feed.json': { status: 404 } });
    const story = await place<NewsArticleElement>(html`
      <news-article id="gone" endpoint=${site.url('/feed.json')}></news-article>
      <related-news for="gone" loading="eager"></related-news>
    `);
    const related = story.parentElement!.querySelector('related-news')!;
    await next(related, 'news-error');
    expect(related.status).to.equal('error');
  });
});
