import type { LitElement } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { VideoPlayer } from '../../html/video-hosts.js';

interface ButtonHost {
  readonly element: LitElement;
  readonly locale: LocaleController;
}

/** The fewest permissions that players work with: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';
const FEATURES = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/** Play button → the host of its video, for the button's label. */
const names = new WeakMap<Element, string>();
/** Elements with a controller that relabels their buttons. */
const labelled = new WeakSet<ButtonHost>();

/** A button in the place of a video's frame: no request is sent to the video's host until the visitor presses it. */
export function playButton(frame: HTMLIFrameElement, player: VideoPlayer, host: ButtonHost): HTMLElement {
  const box = document.createElement('div');
  box.className = 'player';
  const [width, height] = [frame.getAttribute('width'), frame.getAttribute('height')].map(Number);
  if (width && height) box.style.aspectRatio = `${width} / ${height}`;

  const button = document.createElement('button');
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
  button.textContent = locale.texts.playFrom.replace('{host}', names.get(button) ?? '');
}

/**
 * Relabels an element's buttons at each of its updates, as the language may have changed. One controller serves all buttons
 * of an element: with one for each, the buttons of earlier stories would pile up.
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
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = FEATURES;
  frame.allowFullscreen = true;
  // Players refuse pages that send no referrer.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  const playing = new URL(url);
  playing.searchParams.set('autoplay', '1');
  frame.src = playing.href;
  return frame;
}
