import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Article } from '../../src/article.js';
import { typeset } from '../../src/html/typeset.js';
import { jsonFeed } from '../helpers/feeds.js';
import { drawBody, ferry, inline, part, show, textOf } from '../helpers/show.js';

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

/** The HTML of a body that is fitted into a story with this headline level. */
function fitted(markup: string, parts: Partial<Article> = {}, level = 2): string {
  const { body: root } = new DOMParser().parseFromString(markup, 'text/html');
  typeset(root, { ...ferry, ...parts }, level);
  return root.innerHTML;
}

describe('the text of a story', () => {
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

  it('does not begin with the headline inside other elements, whatever its markup', () => {
    const wrapped =
      '<article><header><h1>The <b>ferry</b>\n is back</h1><p>2 March</p></header><p>Text</p></article>';
    expect(fitted(wrapped, { title: 'The ferry is back' })).to.equal(
      '<article><header><p>2 March</p></header><p>Text</p></article>',
    );
    for (const markup of [
      '<div><div><p>Ferry</p></div></div>',
      '<b>Ferry</b> ',
      '<p><a><b>Ferry</b> </a></p>',
    ])
      expect(fitted(`${markup}<p>Text</p>`, { title: 'Ferry' }).trim()).to.equal('<p>Text</p>');
    expect(fitted('<b>Ferry</b><br>Text', { title: 'Ferry' })).to.equal('<br>Text');
  });

  it('keeps what only begins with the headline, what has the headline later, and what is nothing else', () => {
    for (const markup of [
      '<p>Ferry is late</p><p>Text</p>',
      'Fog<p>Ferry</p><p>Text</p>',
      '<p>Ferry</p>',
      '<p>Ferry <img src="https://a.example/b.png"></p><p>Text</p>',
      '<p><em>Ferry</em> is a song about fog.</p><p>Text</p>',
      '<p><b>Ferry</b> <a href="https://a.example/song">(the song)</a></p><p>Text</p>',
      '<b>Ferry</b>, or the fog<p>Text</p>',
    ])
      expect(fitted(markup, { title: 'Ferry' })).to.equal(markup);
  });

  it('has no paragraphs of blanks', () => {
    expect(
      fitted(
        '<p>&nbsp; <br></p><p> &#8203; </p><p>Text</p><p><img src="https://a.example/b.png"></p><p></p>',
      ),
    ).to.equal('<p>Text</p><p><img src="https://a.example/b.png"></p>');
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

  it('has what stands under a picture even when the picture stands above it already', async () => {
    const src = 'https://pictures.example/pier.jpg';
    const figure = `<figure><img src="${src}"><figcaption>The pier, empty</figcaption></figure><p>Text</p>`;
    const image = { src, alt: '' };
    expect(textOf(await drawBody(figure, { image: { ...image, caption: 'The pier, empty' } }))).to.equal(
      'Text',
    );
    const other = await drawBody(figure, { image: { ...image, caption: 'A pier' } });
    expect(textOf(other)).to.equal('The pier, emptyText');
    expect(textOf(await drawBody(figure, { image }))).to.equal('The pier, emptyText');
  });
});

describe('headings', () => {
  it('keep their contents and leave their own attributes', () => {
    expect(fitted('<h1 title="x">A <em>b</em></h1>')).to.equal('<h3>A <em>b</em></h3>');
  });

  it('begin one level below the headline, whichever of them stands first', () => {
    expect(fitted('<h4>A</h4><h3>B</h3><h5>C</h5>', {}, 1)).to.equal('<h3>A</h3><h2>B</h2><h4>C</h4>');
  });
});

describe('a headline in the text', () => {
  const title = 'The ferry is late';

  it('is removed only where it stands first', () => {
    expect(fitted(`<h2> ${title} </h2><p>Fog</p>`)).to.equal('<p>Fog</p>');
    expect(fitted(`<p>Fog</p><h2>${title}</h2>`)).to.equal(`<p>Fog</p><h3>${title}</h3>`);
  });

  it('stays when it says something else, or is no heading', () => {
    expect(fitted(`<h2>${title} again</h2>`)).to.equal(`<h3>${title} again</h3>`);
    expect(fitted(`<p>${title}</p>`)).to.equal(`<p>${title}</p>`);
  });
});

describe('a lead picture in the text', () => {
  const image = { src: 'https://pictures.example/pier.jpg', alt: '' };

  for (const src of [
    'https://pictures.example/pier.jpg?w=1024',
    'https://pictures.example/pier-1024x576.jpg',
    'https://pictures.example/pier.jpg#x',
  ]) {
    it(`is removed in another size: ${src}`, () => {
      expect(fitted(`<p>Fog</p><img src="${src}">`, { image })).to.equal('<p>Fog</p>');
      expect(
        fitted('<p>Fog</p><img src="https://pictures.example/pier.jpg">', { image: { ...image, src } }),
      ).to.equal('<p>Fog</p>');
    });
  }

  it('stays when it is another picture', () => {
    for (const name of ['pier.png', 'pier-2.jpg', 'x/pier.jpg']) {
      const markup = `<img src="https://pictures.example/${name}">`;
      expect(fitted(markup, { image })).to.equal(markup);
    }
  });

  it('is removed once, and without the text and pictures around it', () => {
    const copy = `<img src="${image.src}">`;
    expect(fitted(copy + copy, { image })).to.equal(copy);
    expect(fitted(`<p>${copy}Fog</p>`, { image })).to.equal('<p>Fog</p>');
    const other = '<img src="https://pictures.example/fog.jpg">';
    expect(fitted(`<p>${copy}${other}</p>`, { image })).to.equal(`<p>${other}</p>`);
  });

  it('takes with it a caption that only repeats the credit', () => {
    const figure = `<figure><img src="${image.src}"><figcaption>Harbour\n Archive</figcaption></figure>`;
    expect(fitted(figure, { image: { ...image, credit: 'Harbour Archive' } })).to.equal('');
  });

  it('is kept in a story without a lead picture', () => {
    expect(fitted(`<img src="${image.src}">`)).to.equal(`<img src="${image.src}">`);
  });
});

it('tables and code stand in boxes that the keyboard can scroll, where they stood', () => {
  const box = (inside: string) => `<div class="scroll" tabindex="0">${inside}</div>`;
  const table = '<table><tbody><tr><td>1</td></tr></tbody></table>';
  expect(fitted(`<p>A</p>${table}<p>B</p><pre>C</pre>`)).to.equal(
    `<p>A</p>${box(table)}<p>B</p>${box('<pre>C</pre>')}`,
  );
});

it('an empty body stays empty', () => {
  expect(fitted('')).to.equal('');
});
