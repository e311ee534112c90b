import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { dropPictures } from '../../src/html/drop-pictures.js';
import type { NewsArticleElement } from '../../src/index.js';
import { jsonFeed } from '../helpers/feeds.js';
import { inline, part, show, textOf } from '../helpers/show.js';

const tags = (root: Element) => [...root.querySelectorAll('*')].map(({ localName }) => localName);

/** The HTML of a body without its pictures. Parsed in an inert document, so that no picture is requested. */
function without(body: string): string {
  const { body: root } = new DOMParser().parseFromString(body, 'text/html');
  const fragment = root.ownerDocument.createDocumentFragment();
  fragment.append(...root.childNodes);
  dropPictures(fragment);
  root.append(fragment);
  return root.innerHTML;
}

describe('the text of a story', () => {
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
    // Two of three, as the first picture of the body is now the lead picture, above the text; and the poster of the video.
    expect(part(story, 'body')!.querySelectorAll(':not(.film) > img')).to.have.length(2);
    expect(part(story, 'body')!.querySelectorAll('.film > img')).to.have.length(1);
  });
});

describe('a body without its pictures', () => {
  for (const [body, expected] of [
    ['<p>One <img src="/a.png"> two</p>', '<p>One  two</p>'],
    ['<p><img src="/a.png"></p><p>Fog</p>', '<p>Fog</p>'],
    ['<picture><source srcset="/a.webp"><img src="/a.png"></picture>Fog', 'Fog'],
    ['<p><a href="/b"><img src="/a.png"> </a></p>Fog', 'Fog'],
    ['<p><a href="/b"><img src="/a.png">Fog</a></p>', '<p><a href="/b">Fog</a></p>'],
    ['<a href="/b"><img src="/a.png"><img src="/b.png"></a>Fog', 'Fog'],
    ['<figure><img src="/a.png"><figcaption>The pier</figcaption></figure>Fog', 'Fog'],
    [
      '<figure><a href="/b"><picture><img src="/a.png"></picture></a><figcaption>Pier</figcaption></figure>',
      '',
    ],
    ['<p>Fog</p><div><figure><img src="/a.png"></figure></div>', '<p>Fog</p>'],
    ['', ''],
    ['<p>Fog</p>', '<p>Fog</p>'],
    ['<p></p>', '<p></p>'],
  ] as const) {
    it(`is ${expected || 'empty'} for ${body || 'an empty one'}`, () => {
      expect(without(body)).to.equal(expected);
    });
  }

  it('keeps a figure that shows something else, too, with its caption', () => {
    for (const other of [
      '<table></table>',
      '<pre>x</pre>',
      '<video></video>',
      '<audio></audio>',
      '<iframe></iframe>',
    ]) {
      const caption = '<figcaption>Tides</figcaption>';
      expect(without(`<figure><img src="/a.png">${other}${caption}</figure>`)).to.equal(
        `<figure>${other}${caption}</figure>`,
      );
    }
  });

  it('keeps its videos, which no longer have a picture before they play', () => {
    expect(without('<video src="/v.mp4" poster="/d.png"></video>')).to.equal('<video src="/v.mp4"></video>');
  });
});
