// Shows promise 14 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { serve } from '../../helpers/serve.js';
import { ferry, show } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"/>';

/** Shows a story with this body. Resolves to its first video. */
async function videoIn(body: string, noImages = false): Promise<HTMLVideoElement> {
  const story = await show(
    html`<news-article .article=${{ ...ferry, body }} ?no-images=${noImages}></news-article>`,
  );
  return story.shadowRoot!.querySelector('video')!;
}

describe('the poster of a video', () => {
  it('is a picture behind the video, requested without a referrer and silent for screen readers', async () => {
    const site = await serve({
      '/poster.svg': { text: drawing, headers: { 'content-type': 'image/svg+xml' } },
    });
    const poster = site.url('/poster.svg');
    const video = await videoIn(
      `<p>Fog.</p><video src="${site.url('/film.mp4')}" poster="${poster}"></video>`,
    );
    const picture = video.parentElement!.querySelector('img')!;
    expect([picture.src, picture.alt, picture.referrerPolicy]).to.deep.equal([poster, '', 'no-referrer']);
    expect(video.poster).not.to.include('poster.svg');
    expect(video.controls).to.equal(true);
    picture.scrollIntoView();
    // Not 160: WebKit scales a drawing that has no `viewBox`.
    await waitUntil(() => picture.naturalWidth > 0 && video.width === picture.naturalWidth);
    expect(video.height).to.be.closeTo(picture.naturalHeight, 1);
  });

  it('goes when the video has its own picture', async () => {
    const site = await serve({
      '/poster.svg': { text: drawing, headers: { 'content-type': 'image/svg+xml' } },
    });
    const video = await videoIn(
      `<video width="160" height="90" src="${site.url('/film.mp4')}" poster="${site.url('/poster.svg')}"></video>`,
    );
    const box = video.parentElement!;
    video.dispatchEvent(new Event('loadeddata'));
    expect(box.querySelector('img'), 'a video that is only sound').not.to.equal(null);
    Object.defineProperty(video, 'videoWidth', { value: 160 });
    video.dispatchEvent(new Event('loadeddata'));
    expect(box.querySelector('img')).to.equal(null);
    expect(video.hasAttribute('poster')).to.equal(false);
  });

  it('is not drawn with no-images', async () => {
    const video = await videoIn('<video src="/film.mp4" poster="/poster.svg"></video>', true);
    expect(video.closest('.body')!.querySelector('img')).to.equal(null);
  });
});
