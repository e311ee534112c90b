import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure, type Article, type NewsArticleElement } from '../../../src/index.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { drawn, ferry, inline, next, part, parts, place, record, show, texts } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const short = { title: 'Short', content_html: '<p>It was a long wait.</p>' };
const one = (item: object = short) => inline(jsonFeed([item]));
const story = (parts: Partial<Article>): Article => ({ ...ferry, ...parts });

/** Configures a sanitiser that changes nothing. Returns a list, to which it adds each body that it is called with. */
function watchBodies(): string[] {
  const bodies: string[] = [];
  const sanitize = (text: string): DocumentFragment => {
    bodies.push(text);
    return document.createRange().createContextualFragment(text);
  };
  configure({ sanitize });
  return bodies;
}

afterEach(() => configure({ sanitize: undefined }));

describe('the link to the top', () => {
  const long = one({ title: 'Long', content_html: '<p>On and on it went.</p>'.repeat(300) });

  it('appears on stories longer than two screens, and leads to the top of the story', async () => {
    const story = await show(html`<news-article lang="en">${long}</news-article>`);
    while (!part(story, 'top-link')) await new Promise(requestAnimationFrame);
    scrollTo(0, document.documentElement.scrollHeight);
    part(story, 'top-link')!.click();
    expect(Math.abs(story.getBoundingClientRect().top)).to.be.below(20);
    expect(location.hash).to.equal('');
    expect(story.shadowRoot!.activeElement).to.equal(part(story, 'headline'));
    scrollTo(0, 0);
  });

  it('is out of sight on the first screen and stays in sight from the second on', async () => {
    const story = await show(html`<news-article lang="en">${long}</news-article>`);
    while (!part(story, 'top-link')) await new Promise(requestAnimationFrame);
    const box = () => part(story, 'top-link')!.getBoundingClientRect();
    expect(box().top).to.be.at.least(innerHeight);
    scrollTo(0, 2 * innerHeight);
    expect(box().top).to.be.at.least(0);
    expect(box().bottom).to.be.at.most(innerHeight);
    // Scrolled to the end, the sticky link has its own place below the text and covers none of it.
    scrollTo(0, document.documentElement.scrollHeight);
    expect(box().top).to.be.at.least(part(story, 'body')!.getBoundingClientRect().bottom);
    scrollTo(0, 0);
  });

  it('is absent on short ones, and with no-top-link', async () => {
    for (const template of [
      html`<news-article>${one()}</news-article>`,
      html`<news-article no-top-link
        >${one({ content_html: '<p>On and on it went.</p>'.repeat(300) })}</news-article
      >`,
    ]) {
      const story = await show(template);
      // A ResizeObserver is called after layout, and its result is drawn in a later frame: four frames are enough for a link.
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      expect(parts(await drawn(story), 'top-link')).to.deep.equal([]);
    }
  });

  it('leaves when the story gets short', async () => {
    const article = await show<NewsArticleElement>(
      html`<news-article .article=${story({ body: '<p>On and on.</p>'.repeat(300) })}></news-article>`,
    );
    await waitUntil(() => part(article, 'top-link'));
    article.article = story({ id: 'fog', body: '<p>Short.</p>' });
    await waitUntil(() => !part(article, 'top-link'));
  });
});

describe('the body of a story', () => {
  it('has its headings below the headline when that gets another level', async () => {
    const content_html = '<h2>One</h2><h3>Two</h3>';
    const story = await show<NewsArticleElement>(html`
      <news-article>${inline(jsonFeed([{ title: 'Ferry', content_html }]))}</news-article>
    `);
    story.headingLevel = 1;
    await story.updateComplete;
    expect([...part(story, 'body')!.children].map(({ localName }) => localName)).to.deep.equal(['h2', 'h3']);
  });

  it('that the page cleans into anything but nodes is not shown, and says why', async () => {
    configure({ sanitize: ((text: string) => text) as never });
    try {
      const feed = jsonFeed([{ title: 'Fog', content_html: '<p>Text</p>' }]);
      const article = await place(html`<news-article>${inline(feed)}</news-article>`);
      const { error } = await next(article, 'news-error');
      expect(error.reason).to.equal('config');
      expect(error.message).to.include('DocumentFragment');
      expect(part(article, 'headline')).not.to.equal(undefined);
    } finally {
      configure({ sanitize: undefined });
    }
  });

  it('is sanitised once, and again only for another story, other pictures or another level', async () => {
    const bodies = watchBodies();
    const article = await show<NewsArticleElement>(
      html`<news-article .article=${story({ body: '<p>One</p>' })}></news-article>`,
    );
    await drawn(article);
    Object.assign(article, { lang: 'de', heading: 'News', noTopLink: true, timeZone: 'Asia/Seoul' });
    await drawn(article);
    expect(bodies).to.deep.equal(['<p>One</p>']);
    article.noImages = true;
    await drawn(article);
    article.headingLevel = 3;
    await drawn(article);
    article.article = story({ body: '<p>Two</p>' });
    await drawn(article);
    expect(bodies).to.deep.equal(['<p>One</p>', '<p>One</p>', '<p>One</p>', '<p>Two</p>']);
  });

  it('of the story before is never drawn below the headline of the next one', async () => {
    const article = await show<NewsArticleElement>(
      html`<news-article .article=${story({ title: 'One', body: '<p>Of one</p>' })}></news-article>`,
    );
    await drawn(article);
    const seen = new Set<string>();
    const observer = new MutationObserver(() =>
      seen.add([texts(article, 'headline'), ...texts(article, 'body')].join(': ')),
    );
    observer.observe(article.shadowRoot!, { childList: true, subtree: true, characterData: true });
    article.article = story({ title: 'Two', body: '<p>Of two</p>' });
    await drawn(article);
    observer.disconnect();
    expect(seen).not.to.include('Two: Of one');
    expect(texts(article, 'body')).to.deep.equal(['Of two']);
  });

  it('is that of the last of several stories that follow each other at once', async () => {
    const article = await show<NewsArticleElement>(
      html`<news-article .article=${story({ body: '<p>One</p>' })}></news-article>`,
    );
    for (const body of ['<p>Two</p>', '<p>Three</p>']) {
      article.article = story({ body });
      await Promise.resolve();
    }
    expect(texts(await drawn(article), 'body')).to.deep.equal(['Three']);
  });

  it('is not sanitised for a summary or a story without one', async () => {
    const bodies = watchBodies();
    for (const template of [
      html`<news-article layout="summary" .article=${story({ body: '<p>One</p>' })}></news-article>`,
      html`<news-article .article=${story({ body: '' })}></news-article>`,
    ]) {
      const article = await show(template);
      expect(parts(await drawn(article), 'body')).to.deep.equal([]);
    }
    expect(bodies).to.deep.equal([]);
  });

  it('that can not be sanitised fails once, and the next one is drawn', async () => {
    configure({
      sanitize: text => {
        if (text.includes('One')) throw new TypeError('The sanitiser is broken.');
        return document.createRange().createContextualFragment(text);
      },
    });
    const article = await place<NewsArticleElement>(
      html`<news-article .article=${story({ body: '<p>One</p>' })}></news-article>`,
    );
    const events = record(article);
    const { error } = await next(article, 'news-error');
    expect([error.reason, String(error.cause)]).to.deep.equal([
      'format',
      'TypeError: The sanitiser is broken.',
    ]);
    article.article = story({ id: 'two', body: '<p>Two</p>' });
    expect(texts(await drawn(article), 'body')).to.deep.equal(['Two']);
    expect(events.filter(({ type }) => type === 'news-error')).to.have.length(1);
  });
});
