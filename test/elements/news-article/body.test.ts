// Shows promise 6 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure } from '../../../src/index.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { serve } from '../../helpers/serve.js';
import { inline, part, show } from '../../helpers/show.js';

/** Draws a story with this HTML as its body, and resolves to the element with the sanitised body. */
async function body(content_html: string, item: object = {}): Promise<HTMLElement> {
  const story = await show(html`
    <news-article>${inline(jsonFeed([{ title: 'Ferry', content_html, ...item }]))}</news-article>
  `);
  return part(story, 'body')!;
}

const tags = (root: Element) => [...root.querySelectorAll('*')].map(({ localName }) => localName);

describe('the text of a story', () => {
  it('keeps what a writer writes', async () => {
    const text = await body(
      '<p>One <em>and</em> <a href="https://news.example/two">two</a></p><ul><li>three</li></ul><blockquote>four</blockquote>',
    );
    expect(tags(text)).to.deep.equal(['p', 'em', 'a', 'ul', 'li', 'blockquote']);
    expect(text.querySelector('a')!.href).to.equal('https://news.example/two');
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

  it('loads its pictures when they are near', async () => {
    const text = await body('<p>Text</p><img src="https://images.example/other.png" alt="Other">', {
      image: 'https://images.example/ferry.png',
    });
    expect(text.querySelector('img')!.getAttribute('loading')).to.equal('lazy');
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

  it('asks for no captions before a film is started, not of its own origin either', async () => {
    const vtt = {
      text: 'WEBVTT\n\n00:00.000 --> 00:01.000\nThe gate',
      headers: { 'content-type': 'text/vtt' },
    };
    const site = await serve({ '/a.vtt': vtt, '/b.vtt': vtt });
    const text = await body(
      `<video src="https://films.example/a.mp4">
        <track default kind="subtitles" srclang="en" label="English" src="${site.url('/a.vtt')}">
        <track srclang="de" src="${site.url('/b.vtt')}"></video><track src="${site.url('/a.vtt')}">`,
    );
    const film = text.querySelector('video')!;
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 100)));
    expect(await site.requests()).to.deep.equal([]);
    expect(film.querySelector('track')).to.equal(null);
    film.dispatchEvent(new Event('play'));
    const tracks = [...film.querySelectorAll('track')];
    expect(tracks.map(({ label, default: isDefault, srclang }) => [label, isDefault, srclang])).to.deep.equal(
      [
        ['English', true, 'en'],
        ['', false, 'de'],
      ],
    );
    // Other engines ask for captions when the film itself is there.
    if (/Chrome/.test(navigator.userAgent)) await site.requested('/a.vtt');
  });
});
