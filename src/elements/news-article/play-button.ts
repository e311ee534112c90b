import { isPictureSize } from '../../html/bound-sizes.js';
import type { Player } from '../../html/player-hosts.js';
import { unclobbered } from '../../html/unclobbered.js';
import { labelEmbed, type LabelHost } from './embed-label.js';

/**
 * The fewest `sandbox` permissions with which the players work; those of videos may also show them on another screen:
 * https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
const VIDEO_SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';
const FEATURES = 'autoplay; encrypted-media';

/** Heights in CSS pixels that an audio player may have by its frame. */
const LOWEST = 40;
const HIGHEST = 600;

/**
 * Returns a box with a play button, to be put in the place of a player's `<iframe>`. No request is sent to the player's host
 * until the visitor presses the button, which is then replaced by the playing `<iframe>`.
 */
export function playButton(frame: HTMLIFrameElement, player: Player, host: LabelHost): HTMLElement {
  const box = unclobbered('createElement')('div');
  const isSound = player.kind === 'audio';
  box.className = isSound ? 'player sound' : 'player';
  const [width = 0, height = 0] = [frame.getAttribute('width'), frame.getAttribute('height')].map(Number);
  const soundHeight = height >= LOWEST && height <= HIGHEST ? height : (player.height ?? 0);
  if (isSound) box.style.minBlockSize = `${soundHeight}px`;
  else if (isPictureSize(width, height)) box.style.aspectRatio = `${width} / ${height}`;

  const button = unclobbered('createElement')('button');
  button.type = 'button';
  button.className = 'button';
  labelEmbed(button, isSound ? 'playSoundFrom' : 'playFrom', player.host, host);
  button.addEventListener('click', () => {
    const live = createFrame(player, frame.title || (button.textContent ?? ''));
    if (isSound) live.height = `${soundHeight}`;
    box.replaceChildren(live);
    live.focus();
  });
  box.append(button);
  return box;
}

function createFrame(player: Player, title: string): HTMLIFrameElement {
  const { kind, url, start = 'autoplay=1', parent } = player;
  const frame = unclobbered('createElement')('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', kind === 'audio' ? SANDBOX : VIDEO_SANDBOX);
  frame.allow = kind === 'audio' ? FEATURES : `${FEATURES}; fullscreen; picture-in-picture`;
  frame.allowFullscreen = kind !== 'audio';
  // A page's policy `no-referrer` would suppress the `Referer` header, without which YouTube's player shows error 153.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  const playing = new URL(url);
  const [name = '', value = ''] = start.split('=');
  if (name) playing.searchParams.set(name, value);
  if (parent) playing.searchParams.set('parent', location.hostname);
  frame.src = playing.href;
  return frame;
}
