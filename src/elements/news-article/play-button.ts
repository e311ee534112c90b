import type { Locale } from '../../locales/en.js';
import { videoPlayer } from '../../video-hosts.js';

/** What a player needs, and no more: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';
const FEATURES = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/** Puts a button in the place of a video's frame: nothing is asked of its host until the visitor presses it. */
export function playOnDemand(frame: HTMLIFrameElement, texts: Locale): void {
  const player = videoPlayer(frame.src);
  if (!player) return;
  const label = texts.playFrom.replace('{host}', player.host);
  const box = document.createElement('div');
  box.className = 'player';
  const [width, height] = [frame.getAttribute('width'), frame.getAttribute('height')].map(Number);
  if (width && height) box.style.aspectRatio = `${width} / ${height}`;

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    const live = createFrame(player.url, frame.title || label);
    box.replaceChildren(live);
    live.focus();
  });
  box.append(button);
  frame.replaceWith(box);
}

function createFrame(url: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = FEATURES;
  frame.allowFullscreen = true;
  // Players refuse pages that don't say where they are.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  const playing = new URL(url);
  playing.searchParams.set('autoplay', '1');
  frame.src = playing.href;
  return frame;
}
