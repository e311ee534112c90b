import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure, type NewsArticleElement } from '../../../src/index.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { inline, part, show, textOf } from '../../helpers/show.js';

/** Draws a story with this HTML as its body, and resolves to the element with the sanitised body. */
async function body(content_html: string, item: object = {}, level = 2): Promise<HTMLElement> {
  const story = await show(html`
    <news-article heading-level=${level}
      >${inline(jsonFeed([{ title: 'Ferry', content_html, ...item }]))}</news-article
    >
  `);
  return part(story, 'body')!;
}

const tags = (root: Element) => [...root.querySelectorAll('*')].map(({ localName }) => localName);
const headings = (root: Element) => tags(root).filter(tag => /^h\d$/.test(tag));

describe('the text of a story', () => {
  it('keeps what a writer writes', async () => {
    const text = await body(
      '<p>One <em>and</em> <a href="https://news.example/two">two</a></p><ul><li>three</li></ul><blockquote>four</blockquote>',
    );
    expect(tags(text)).to.deep.equal(['p', 'em', 'a', 'ul', 'li', 'blockquote']);
    expect(text.querySelector('a')!.href).to.equal('https://news.example/two');
  });

  it('has no caption with no-images of a picture that would stand above the story', async () => {
    const image = 'https://news.example/ferry.jpg';
    const content_html = `<p>Fog.</p><figure><img src="${image}"><figcaption>The ferry</figcaption></figure>`;
    const story = await show(
      html`<news-article no-images
        >${inline(jsonFeed([{ title: 'Ferry', image, content_html }]))}</news-article
      >`,
    );
    expect(textOf(part(story, 'body'))).to.equal('Fog.');
  });

  it('has no picture with no-images, no caption of one, and no link around nothing', async () => {
    const content_html = `<p>One <img src="/a.png" alt=""></p><p><a href="/two"><img src="/b.png"></a></p>
      <figure><picture><img src="/c.png"></picture><figcaption>A ferry</figcaption></figure>
      <p>Two</p><video src="/v.mp4" poster="/d.png"></video>`;
    const story = await show<NewsArticleElement>(html`
      <news-article no-images>${inline(jsonFeed([{ title: 'Ferry', content_html }]))}</news-article>
    `);
    expect(tags(part(story, 'body')!)).to.deep.equal(['p', 'p', 'video']);
    expect(part(story, 'body')!.querySelector('[poster]')).to.equal(null);
    story.noImages = false;
    await story.updateComplete;
    // Two of three: the first picture of the body is now the lead picture, above the text.
    expect(part(story, 'body')!.querySelectorAll('img')).to.have.length(2);
  });

  it('never runs or leads to a script', async () => {
    const text = await body(`
      <p onclick="window.hacked = 1">Text</p>
      <script>window.hacked = 2</script>
      <img src="/nowhere.png" onerror="window.hacked = 3">
      <svg><script>window.hacked = 4</script></svg>
      <a href="javascript:window.hacked=5">press</a>
      <a href="  java&#10;script:window.hacked=6">press</a>
      <iframe srcdoc="<script>parent.hacked = 7</script>"></iframe>
      <object data="data:text/html,x"></object>
      <math><mtext><table><mglyph><style><img src=x onerror="window.hacked = 8"></style></mglyph></table></mtext></math>
    `);
    for (const link of text.querySelectorAll('a')) {
      link.addEventListener('click', event => event.preventDefault());
      link.click();
      expect(link.href).not.to.match(/script/);
    }
    text.querySelector('p')!.click();
    await new Promise(requestAnimationFrame);
    expect('hacked' in window).to.equal(false);
    expect(text.querySelector('script, object, style, [onclick], [onerror], iframe[srcdoc]')).to.equal(null);
  });

  it('has no forms, no styles and no names that could reach into the page', async () => {
    const text = await body(`
      <form action="/steal"><input name="password"><button>Go</button></form>
      <p style="position: fixed; inset: 0" class="headline" id="top" name="body" slot="x" part="headline">Text</p>
      <style>* { display: none }</style><link rel="stylesheet" href="/x.css"><base href="https://evil.example/">
    `);
    expect(text.querySelector('form, input, button, style, link, base')).to.equal(null);
    const paragraph = [...text.querySelectorAll('p')].find(({ textContent }) => textContent === 'Text')!;
    expect(paragraph.getAttributeNames().filter(name => name !== 'dir')).to.deep.equal([]);
  });

  it('has its headings below the headline, and their steps stay', async () => {
    const text = await body('<h1>One</h1><h2>Two</h2><h1>Three</h1>');
    expect(headings(text)).to.deep.equal(['h3', 'h4', 'h3']);
    const deep = await body('<h2>One</h2><h3>Two</h3>', {}, 5);
    expect(headings(deep)).to.deep.equal(['h6', 'h6']);
  });

  it('does not begin with the headline once more', async () => {
    const text = await body('<h1>Ferry</h1><p>Text</p>');
    expect(text.textContent?.trim()).to.equal('Text');
  });

  it('drops the picture that stands over it, in whatever size, and keeps the others', async () => {
    const text = await body(
      `<figure><img src="https://images.example/ferry-300x200.png"></figure>
       <p>Text</p><img src="https://images.example/other.png" alt="Other">`,
      { image: 'https://images.example/ferry.png' },
    );
    expect([...text.querySelectorAll('img')].map(({ src }) => src)).to.deep.equal([
      'https://images.example/other.png',
    ]);
    expect(text.querySelector('figure')).to.equal(null);
  });

  it('loads its pictures when they are near', async () => {
    const text = await body('<p>Text</p><img src="https://images.example/other.png" alt="Other">', {
      image: 'https://images.example/ferry.png',
    });
    expect(text.querySelector('img')!.getAttribute('loading')).to.equal('lazy');
  });

  it('scrolls wide tables and code inside themselves, by keyboard too', async () => {
    const text = await body(
      `<table><tr><td>${'wide'.repeat(400)}</td></tr></table><pre>${'code '.repeat(400)}</pre>`,
    );
    for (const name of ['table', 'pre']) {
      const box = text.querySelector(name)!.parentElement!;
      expect(box.scrollWidth, name).to.be.above(box.clientWidth);
      expect(box.tabIndex, name).to.equal(0);
    }
    expect(text.scrollWidth).to.equal(text.clientWidth);
  });

  it('of plain words keeps its paragraphs and shows markup as words', async () => {
    const text = await body('', { content_html: undefined, content_text: 'One <b>\n\nTwo' });
    expect([...text.querySelectorAll('p')].map(({ textContent }) => textContent)).to.deep.equal([
      'One <b>',
      'Two',
    ]);
  });

  it('can be cleaned by the page itself', async () => {
    configure({
      sanitize: () => document.createRange().createContextualFragment('<p>Cleaned elsewhere</p>'),
    });
    try {
      expect((await body('<p>Text</p>')).textContent).to.equal('Cleaned elsewhere');
    } finally {
      configure({ sanitize: undefined });
    }
  });
});
