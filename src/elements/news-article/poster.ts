/** Draws the posters of a story's videos. This module is a chunk, fetched when a story has a video with a poster. */
import { css } from 'lit';
import { addStyles } from '../../styles.js';

const styles = css`
  .film {
    display: inline-block;
    position: relative;
    isolation: isolate;
    max-inline-size: 100%;
    vertical-align: top;
  }
  .film video {
    display: block;
  }
  .film:has(img) video {
    background: none;
  }
  .film img {
    position: absolute;
    inset: 0;
    z-index: -1;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
`;

/**
 * An address that is no valid URL, so browsers send no request for it. With it as `poster`, Chromium leaves the video
 * transparent; without the attribute, it fills the video with grey.
 */
const NO_POSTER = 'https://';

/**
 * Draws a video's poster as an `<img>` behind the video, which is transparent until it plays. A request for the attribute
 * `poster` would tell the picture's host the page's address: `<video>` has no `referrerpolicy`.
 * @param video with the attribute `poster`, in an inert document
 * @param root of the element that will show the video
 */
export function drawPoster(video: HTMLVideoElement, root: Node): void {
  addStyles(root, styles);
  // The document of the sanitised nodes, in which no element of the page takes the place of `createElement`.
  const { ownerDocument } = video;
  const box = ownerDocument.createElement('div');
  box.className = 'film';
  const picture = ownerDocument.createElement('img');
  picture.alt = '';
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.referrerPolicy = 'no-referrer';
  picture.src = video.poster;
  video.poster = NO_POSTER;
  video.replaceWith(box);
  box.append(picture, video);
  picture.addEventListener('load', () => {
    // As with the attribute `poster`, a video of unknown size is as large as its poster.
    if (video.hasAttribute('width') || video.hasAttribute('height') || video.videoWidth) return;
    video.width = picture.naturalWidth;
    video.height = picture.naturalHeight;
  });
  video.addEventListener('loadeddata', () => {
    // A video without pictures, only sound, keeps its poster.
    if (!video.videoWidth) return;
    picture.remove();
    video.removeAttribute('poster');
  });
}
