/** Sections of a story: their headings link to themselves, and the URL's hash and links in the text scroll to them. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { NewsArticleElement } from '../../../src/index.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { inline, part, show } from '../../helpers/show.js';
import { useUsualViewport } from '../../helpers/viewport.js';
import { waitUntil } from '../../helpers/wait-until.js';

const start = location.href;
const url = 'https://news.example/ferry';
const long = `<p>${'The ferry was late again, and nobody knew why. '.repeat(200)}</p>`;

const text = `<p>See <a id="see" href="#note-1">the note</a> and <a href="${url}#Plans">the plans</a>,
    or <a href="https://news.example/other#Plans">another story</a>.</p>
  <h2>The old pier</h2>${long}
  <h2 id="Plans">What is planned</h2>${long}
  <h3>The old pier</h3>${long}
  <h2>오래된 부두</h2><h2>An <a href="https://news.example/x">elsewhere</a></h2>
  <ol><li id="note-1">The note. <a href="#see">Back</a></li><li id="body">No link leads here.</li></ol>`;

async function story(content_html = text): Promise<NewsArticleElement> {
  return show<NewsArticleElement>(
    html`<news-article>${inline(jsonFeed([{ url, title: 'Ferry', content_html }]))}</news-article>`,
  );
}

const bodyOf = (article: Element) => part(article, 'body')!;
const focused = (article: Element) => article.shadowRoot!.activeElement;
const topOf = (element: Element) => Math.round(element.getBoundingClientRect().top);
const heading = (article: Element, words: string) =>
  [...bodyOf(article).querySelectorAll<HTMLElement>('h3, h4')].find(
    ({ textContent }) => textContent === words,
  )!;

before(useUsualViewport);
afterEach(() => {
  history.replaceState(null, '', start);
  scrollTo(0, 0);
});

describe('headings of a story', () => {
  it('are focusable links, and Enter puts their hash into the URL', async () => {
    const article = await story();
    const [first] = bodyOf(article).querySelectorAll<HTMLElement>('.anchor');
    bodyOf(article).querySelectorAll('a')[2]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(article)).to.equal(first);
    await sendKeys({ press: 'Enter' });
    expect(location.hash).to.equal('#the-old-pier');
    expect(focused(article)).to.equal(first!.parentElement);
    expect(topOf(first!.parentElement!)).to.equal(0);
  });
});

describe('the address', () => {
  it('leads to the section that it names, once the story is there', async () => {
    history.replaceState(null, '', '#%EC%98%A4%EB%9E%98%EB%90%9C-%EB%B6%80%EB%91%90');
    const article = await story(text + long);
    const section = heading(article, '오래된 부두');
    await waitUntil(() => focused(article) === section);
    expect(topOf(section)).to.be.closeTo(0, 1);
    expect(section.tabIndex).to.equal(-1);
  });

  it('leads on when it changes, and Back leaves the place to the browser', async () => {
    const article = await story();
    location.hash = '#Plans';
    await waitUntil(() => focused(article) === heading(article, 'What is planned'));
    const place = scrollY;
    location.hash = '#the-old-pier-2';
    await waitUntil(() => topOf(heading(article, 'The old pier')) < 0);
    const left = new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
    history.back();
    await left;
    await waitUntil(() => Math.abs(scrollY - place) < 2);
  });

  it('that names an element of the page leads there and not into the story', async () => {
    const own = Object.assign(document.createElement('p'), { id: 'Plans' });
    document.body.prepend(own);
    try {
      history.replaceState(null, '', '#Plans');
      const article = await story();
      expect(focused(article)).to.equal(null);
      expect(scrollY).to.equal(0);
    } finally {
      own.remove();
    }
  });

  it('that names nothing leads nowhere', async () => {
    history.replaceState(null, '', '#%E0%A4%A');
    const article = await story();
    expect(focused(article)).to.equal(null);
    expect(scrollY).to.equal(0);
  });
});

describe('a link inside a story', () => {
  it('leads to its place in the text and back, by keys', async () => {
    const article = await story();
    const [toNote] = bodyOf(article).querySelectorAll('a');
    toNote!.focus();
    await sendKeys({ press: 'Enter' });
    const note = bodyOf(article).querySelector<HTMLElement>('ol li')!;
    expect(focused(article)).to.equal(note);
    expect(location.hash).to.equal('#note-1');
    expect(note.getBoundingClientRect().bottom).to.be.within(0, 601);
    note.querySelector('a')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(focused(article)).to.equal(toNote);
    expect(toNote!.tabIndex).to.equal(0);
  });

  it('works where the feed wrote it with the address of the story, and leaves other stories alone', async () => {
    const article = await story();
    const [, toPlans, elsewhere] = bodyOf(article).querySelectorAll('a');
    expect(toPlans!.getAttribute('href')).to.equal('#Plans');
    expect(elsewhere!.href).to.equal('https://news.example/other#Plans');
    toPlans!.click();
    expect(focused(article)).to.equal(heading(article, 'What is planned'));
  });

  it('stays in the page where a <base> says otherwise', async () => {
    const base = Object.assign(document.createElement('base'), { href: '/somewhere/else/' });
    const article = await story();
    document.head.append(base);
    try {
      bodyOf(article).querySelector('a')!.click();
      expect(location.pathname).to.equal(new URL(start).pathname);
      expect(location.hash).to.equal('#note-1');
    } finally {
      base.remove();
    }
  });
});
