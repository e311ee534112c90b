import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { hideBrokenImages } from '../../src/elements/broken-images.js';
import { jsonFeed } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { inline, next, part, show } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

/** URL of a picture of 1 by 1 pixel, and URL of data that no browser can decode as a picture. */
const GOOD = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const BAD = 'data:image/gif;base64,AAAA';

/** A shadow root whose broken images are hidden. */
async function watched(): Promise<ShadowRoot> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  hideBrokenImages(root);
  return root;
}

describe('an image', () => {
  it('that fails to load is marked as broken, however deep in the root it is', async () => {
    const root = await watched();
    root.innerHTML = `<figure><picture><img src="${BAD}"></picture></figure>`;
    const image = root.querySelector('img')!;
    await next(image, 'error');
    expect(image.className).to.equal('broken');
  });

  it('that fails keeps its other classes', async () => {
    const root = await watched();
    root.innerHTML = `<img class="avatar" src="${BAD}">`;
    const image = root.querySelector('img')!;
    await next(image, 'error');
    expect([...image.classList]).to.deep.equal(['avatar', 'broken']);
  });

  it('that loads is not marked', async () => {
    const root = await watched();
    root.innerHTML = `<img src="${GOOD}">`;
    const image = root.querySelector('img')!;
    await next(image, 'load');
    expect(image.className).to.equal('');
  });

  it('outside of the root is not marked', async () => {
    await watched();
    const outside = await fixture<HTMLImageElement>(html`<img />`);
    outside.src = BAD;
    await next(outside, 'error');
    expect(outside.className).to.equal('');
  });

  it('is the only thing that is marked: a video that fails is not', async () => {
    const root = await watched();
    root.innerHTML = '<video src="data:video/mp4;base64,AAAA"></video>';
    const video = root.querySelector('video')!;
    await next(video, 'error');
    expect(video.className).to.equal('');
  });
});

for (const [kind, size] of [
  ['of known size', 'width="300" height="200"'],
  ['of known width', 'width="300"'],
  ['of unknown size', ''],
] as const) {
  it(`a picture ${kind} that fails moves nothing of the text`, async () => {
    const site = await serve({ '/no.png': { status: 404, hold: true } });
    const content_html = `<p>Above</p><img src="${site.url('/no.png')}" alt="A long description of the ferry" ${size}><p id="x">Below</p>`;
    const item = { title: 'Ferry', content_html, image: 'https://images.example/lead.png' };
    const story = await show(html`<news-article>${inline(jsonFeed([item]))}</news-article>`);
    const body = part(story, 'body')!;
    const image = body.querySelector('img')!;
    const below = body.querySelector('p:last-child')!;
    // Distances are measured from the top of the body, because the lead picture above it may fail, too, at any time.
    const top = (): number => below.getBoundingClientRect().top - body.getBoundingClientRect().top;
    image.loading = 'eager';
    await site.requested('/no.png');
    const place = top();
    const failed = next(image, 'error');
    await site.release('/no.png');
    await failed;
    await waitUntil(() => image.classList.contains('broken'));
    expect(top()).to.equal(place);
  });
}

it('an emoji whose picture fails is there as its text', async () => {
  const site = await serve({ '/no.png': { status: 404 }, '/map.png': { status: 404 } });
  const content_html =
    `<p>Calm <img class="emoji" src="${site.url('/no.png')}" alt="🌊"> seas</p>` +
    `<img src="${site.url('/map.png')}" alt="A map" width="300" height="200">`;
  const item = { title: 'Ferry', content_html, image: 'https://images.example/lead.png' };
  const story = await show(html`<news-article>${inline(jsonFeed([item]))}</news-article>`);
  const [emoji, map] = part(story, 'body')!.querySelectorAll('img');
  for (const image of [emoji!, map!]) {
    image.loading = 'eager';
    await waitUntil(() => image.classList.contains('broken'));
  }
  expect(getComputedStyle(emoji!).visibility).to.equal('visible');
  expect(getComputedStyle(map!).visibility).to.equal('hidden');
});
