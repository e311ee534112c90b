// Shows promise 5 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LocaleController } from '../../../src/controllers/locale-controller.js';
import { playButton } from '../../../src/elements/news-article/play-button.js';
import { en } from '../../../src/locales/en.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { drawBody, drawn, inline, part, show, textOf } from '../../helpers/show.js';

type Host = Parameters<typeof playButton>[2];

const player = { host: 'player.vimeo.com', url: 'https://player.vimeo.com/video/7?dnt=1' };

/** A stand-in for a story's adapter, with the controllers that were added to its element. */
function hostOf() {
  const controllers: unknown[] = [];
  const element = { addController: (each: unknown) => controllers.push(each) };
  const locale = { texts: en } as LocaleController;
  return { host: { element, locale } as unknown as Host, controllers };
}

/** The box that takes the place of an `<iframe>` with these attributes. */
function boxFor(attributes: Record<string, string> = {}, host = hostOf().host): HTMLElement {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  return playButton(frame, player, host);
}

/** Presses the box's button in the page, and returns the frame that comes. Its video is never loaded: it is removed. */
function play(box: HTMLElement): HTMLIFrameElement {
  box.querySelector('button')!.click();
  return box.querySelector('iframe')!;
}

describe('a video in a story', () => {
  const film =
    '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE?start=5" width="640" height="480" title="The pier" allow="camera" onload="alert(1)"></iframe>';

  it('is a button that names its host, and asks it for nothing', async () => {
    const body = await drawBody(film);
    expect(body.querySelector('iframe')).to.equal(null);
    expect(body.querySelector('button')!.textContent).to.equal('Play video from youtube-nocookie.com');
    expect(body.querySelector<HTMLElement>('.player')!.style.aspectRatio).to.equal('640 / 480');
  });

  it('plays where it stands once the button is pressed, with no more rights than it needs', async () => {
    const body = await drawBody(film);
    body.querySelector('button')!.click();
    const frame = body.querySelector('iframe')!;
    expect(frame.src).to.equal('https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?start=5&autoplay=1');
    expect([frame.title, frame.referrerPolicy]).to.eql(['The pier', 'strict-origin-when-cross-origin']);
    expect(frame.allow).not.to.contain('camera');
    expect([...frame.sandbox]).not.to.contain('allow-top-navigation');
    expect(document.activeElement).to.equal((body.getRootNode() as ShadowRoot).host);
  });

  it('has a button that speaks the language of the page when that changes', async () => {
    const content_html = '<iframe src="https://player.vimeo.com/video/76979871"></iframe><p>Text</p>';
    const feed = jsonFeed([{ title: 'Ferry', content_html }]);
    const story = await show(html`<news-article lang="en">${inline(feed)}</news-article>`);
    const button = () => part(story, 'body')!.querySelector('button')!;
    const before = button();
    before.focus();
    expect(textOf(before)).to.equal('Play video from player.vimeo.com');
    story.lang = 'de';
    await drawn(story);
    expect(textOf(button())).not.to.equal('Play video from player.vimeo.com');
    expect(textOf(button())).to.include('player.vimeo.com');
    expect(story.shadowRoot!.activeElement).to.equal(before);
  });
});

describe('the box of a video', () => {
  for (const size of [{}, { width: '640' }, { width: '100%', height: '50%' }, { width: '0', height: '0' }]) {
    it(`has no shape of its own for a frame with the size ${JSON.stringify(size)}`, () => {
      expect(boxFor(size).style.aspectRatio).to.equal('');
    });
  }

  it('has a button that submits no form', () => {
    expect(boxFor().querySelector('button')!.type).to.equal('button');
  });

  it('plays a frame whose title is what the button says, where the feed gives none', () => {
    expect(play(boxFor()).title).to.equal('Play video from player.vimeo.com');
  });

  it('plays at once, and keeps the parameters of the player', () => {
    expect(play(boxFor()).src).to.equal('https://player.vimeo.com/video/7?dnt=1&autoplay=1');
  });

  it('gives the player the fewest permissions it works with', () => {
    const frame = play(boxFor({ allow: 'camera; geolocation', sandbox: 'allow-top-navigation' }));
    expect([...frame.sandbox]).to.deep.equal([
      'allow-scripts',
      'allow-same-origin',
      'allow-presentation',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
    ]);
    expect(frame.allow).to.equal('autoplay; encrypted-media; fullscreen; picture-in-picture');
    expect(frame.getAttributeNames()).not.to.include('srcdoc');
  });

  it('has nothing but the frame after the press', () => {
    const box = boxFor();
    const frame = play(box);
    expect([...box.childNodes]).to.deep.equal([frame]);
  });

  it('shares one controller with all boxes of its element', () => {
    const { host, controllers } = hostOf();
    boxFor({}, host);
    boxFor({}, host);
    expect(controllers).to.have.length(1);
  });
});
