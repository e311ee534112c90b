import type { LitElement } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { storyTexts } from '../../locales/en-story.js';
import { isPictureSize } from '../../html/bound-sizes.js';
import { unclobbered } from '../../html/unclobbered.js';
import type { VideoPlayer } from '../../html/video-hosts.js';

interface ButtonHost {
  readonly element: LitElement;
  readonly locale: LocaleController;
}

/**
 * The fewest `sandbox` permissions with which the players of YouTube, Vimeo and Dailymotion work:
 * https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';
const FEATURES = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/** Play button → host name of its video's player, which the button's label shows. */
const names = new WeakMap<Element, string>();
/** Hosts whose element has the controller that relabels its play buttons. */
const labelled = new WeakSet<ButtonHost>();

/**
 * Returns a box with a play button, to be put in the place of a video's `<iframe>`. No request is sent to the video's host
 * until the visitor presses the button, which is then replaced by the playing `<iframe>`.
 */
export function playButton(frame: HTMLIFrameElement, player: VideoPlayer, host: ButtonHost): HTMLElement {
  const box = unclobbered('createElement')('div');
  box.className = 'player';
  const [width = 0, height = 0] = [frame.getAttribute('width'), frame.getAttribute('height')].map(Number);
  if (isPictureSize(width, height)) box.style.aspectRatio = `${width} / ${height}`;

  const button = unclobbered('createElement')('button');
  button.type = 'button';
  button.className = 'button';
  names.set(button, player.host);
  label(button, host);
  button.addEventListener('click', () => {
    const live = createFrame(player.url, frame.title || (button.textContent ?? ''));
    box.replaceChildren(live);
    live.focus();
  });
  box.append(button);
  followLanguage(host);
  return box;
}

function label(button: Element, { locale }: ButtonHost): void {
  button.textContent = storyTexts(locale.texts).playFrom.replace('{host}', names.get(button) ?? '');
}

/**
 * Relabels the element's play buttons after each of its updates, because its language may have changed. One controller
 * serves all buttons: Lit keeps controllers, so with one per button their number would grow with each story that is shown.
 */
function followLanguage(host: ButtonHost): void {
  if (labelled.has(host)) return;
  labelled.add(host);
  host.element.addController({
    hostUpdated() {
      for (const button of host.element.renderRoot.querySelectorAll('.player > .button')) label(button, host);
    },
  });
}

function createFrame(url: string, title: string): HTMLIFrameElement {
  const frame = unclobbered('createElement')('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = FEATURES;
  frame.allowFullscreen = true;
  // A page's policy `no-referrer` would suppress the `Referer` header, without which YouTube's player shows error 153.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  const playing = new URL(url);
  playing.searchParams.set('autoplay', '1');
  frame.src = playing.href;
  return frame;
}
