import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsArticleElement } from '../../../src/index.js';
import { decoded, names, noteNames } from '../../../src/elements/news-article/section-names.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { ferry, inline, part, show } from '../../helpers/show.js';

const url = 'https://news.example/ferry';

/**
 * Notes the names in this HTML, removes every `id` and `name` as the sanitiser does, and restores the links. Returns the
 * hrefs of all links, and the fragment of each element that has one.
 */
function restored(markup: string, address: string | undefined = url) {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const restore = noteNames(body, { ...ferry, url: address });
  for (const each of body.querySelectorAll('[id], [name]')) {
    each.removeAttribute('id');
    each.removeAttribute('name');
  }
  restore();
  const all = [...body.querySelectorAll('*')];
  return {
    body,
    links: [...body.querySelectorAll('a')].map(link => link.getAttribute('href')),
    fragments: all.flatMap(each => {
      const name = names.get(each);
      return name === undefined ? [] : [`${each.localName} ${name}`];
    }),
  };
}

describe('headings of a story', () => {
  const text = `<p>See <a id="see" href="#note-1">the note</a> and <a href="${url}#Plans">the plans</a>,
      or <a href="https://news.example/other#Plans">another story</a>.</p>
    <h2>The old pier</h2>
    <h2 id="Plans">What is planned</h2>
    <h3>The old pier</h3>
    <h2>오래된 부두</h2><h2>An <a href="https://news.example/x">elsewhere</a></h2>
    <ol><li id="note-1">The note. <a href="#see">Back</a></li><li id="body">No link leads here.</li></ol>`;
  const bodyOf = async () => {
    const article = await show<NewsArticleElement>(
      html`<news-article>${inline(jsonFeed([{ url, title: 'Ferry', content_html: text }]))}</news-article>`,
    );
    return { article, body: part(article, 'body')! };
  };

  it('link to themselves by the name their writer gave, else by their words, each name once', async () => {
    const { article, body } = await bodyOf();
    const anchors = [...body.querySelectorAll('.anchor')];
    expect(anchors.map(link => decodeURIComponent(link.getAttribute('href')!))).to.deep.equal([
      '#the-old-pier',
      '#Plans',
      '#the-old-pier-2',
      '#오래된-부두',
    ]);
    expect(anchors[1]!.textContent).to.equal('What is planned');
    expect(anchors[1]!.closest('h3, h4')!.textContent).to.equal('What is planned');
    await expect(article).to.be.accessible();
  });

  it('put no names into the page', async () => {
    const { body } = await bodyOf();
    expect(body.querySelectorAll('[id], [name]')).to.have.length(0);
    expect(document.getElementById('Plans')).to.equal(null);
  });

  it('have a slug of letters, marks and digits of any script', () => {
    const { links } = restored('<h2>Zürich – 3½ Fähren!</h2><h2>हिन्दी समाचार</h2><h2>東京2026</h2>');
    expect(links.map(href => decodeURIComponent(href!))).to.deep.equal([
      '#zürich-3½-fähren',
      '#हिन्दी-समाचार',
      '#東京2026',
    ]);
  });

  it('without a letter or digit have no name and no link', () => {
    expect(restored('<h2>***</h2><h2></h2><h2>🚢</h2>')).to.deep.include({ links: [], fragments: [] });
  });

  it('never take the name of another element, also of one that comes later', () => {
    const { fragments } = restored(
      '<h2>Plans</h2><h2>Plans</h2><h3 id="plans">Ours</h3><h2 id="plans-2">X</h2>',
    );
    expect(fragments).to.deep.equal(['a plans-3', 'a plans-4', 'a plans', 'a plans-2']);
  });

  it('of which two have the same id are named by it once, and then by their words', () => {
    const { fragments } = restored('<h2 id="x">One</h2><h2 id="x">Two</h2>');
    expect(fragments).to.deep.equal(['a x', 'a two']);
  });

  it('that contain a link keep it, and it is found by their name', () => {
    const { links, fragments } = restored('<h2>An <a href="https://news.example/x">elsewhere</a></h2>');
    expect(links).to.deep.equal(['https://news.example/x']);
    expect(fragments).to.deep.equal(['a an-elsewhere']);
  });

  it('keep the markup of their words inside of the link', () => {
    const { body } = restored('<h2>The <em>old</em> pier</h2>');
    expect(body.innerHTML).to.equal(
      '<h2><a class="anchor" href="#the-old-pier">The <em>old</em> pier</a></h2>',
    );
  });

  it('may have an id that is no well-formed Unicode', () => {
    const { links, fragments } = restored('<h2 id="a\ud800">Plans</h2>');
    expect(links).to.deep.equal(['#a%EF%BF%BD']);
    expect(fragments).to.deep.equal(['a a\ufffd']);
  });
});

describe('a link inside a story', () => {
  it('leads to the element with this id, or the <a> with this name, by its encoded fragment', () => {
    const { links, fragments } = restored(
      `<a href="#%C3%BC">1</a><a href="#ü">2</a><a href="#old">3</a><p id="ü">One</p><a name="old">Two</a>`,
    );
    expect(links).to.deep.equal(['#%C3%BC', '#%C3%BC', '#old', null]);
    expect(fragments).to.deep.equal(['p ü', 'a old']);
  });

  it('opens in the same tab', () => {
    const { body } = restored('<a href="#one" target="_blank">1</a><p id="one">One</p>');
    expect(body.querySelector('a')!.hasAttribute('target')).to.equal(false);
  });

  it('may be written with the address of the story, whatever fragment that has', () => {
    expect(restored(`<a href="${url}#one">1</a><p id="one">One</p>`, `${url}#top`).links).to.deep.equal([
      '#one',
    ]);
  });

  it('is left as it is when it leads to another page, to nothing, or to a form', () => {
    const hrefs = ['https://news.example/other#one', '#two', '#%E0%A4%A', '#form', '#'];
    const markup = hrefs.map(href => `<a href="${href}" target="_blank">x</a>`).join('');
    const { links, body } = restored(`${markup}<p id="one">One</p><form id="form"></form>`);
    expect(links).to.deep.equal(hrefs);
    expect(body.querySelectorAll('[target]')).to.have.length(hrefs.length);
  });

  it('gives no fragment to elements to which no link leads', () => {
    expect(restored('<p id="body">One</p><a name="cookie">Two</a>').fragments).to.deep.equal([]);
  });
});

it('a fragment is decoded, or stays as it is when it is malformed', () => {
  expect(['%EB%B6%80', 'a+b%20c', '%E0%A4%A', '50%', ''].map(decoded)).to.deep.equal([
    '부',
    'a+b c',
    '%E0%A4%A',
    '50%',
    '',
  ]);
});
