import type { ReactiveControllerHost } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { VideoPlayer } from '../../html/video-hosts.js';

interface ButtonHost extends ReactiveControllerHost {
  readonly locale: LocaleController;
  readonly renderRoot: ParentNode;
}

/** What a player needs, and no more: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';
const FEATURES = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/** Whom each button names. */
const names = new WeakMap<Element, string>();
const labelled = new WeakSet<ButtonHost>();

/** What stands in the place of a video's frame: nothing is asked of its host until the visitor presses the button. */
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

/** The page may change its language. Once for each element, not for each button: stories come and go. */
function followLanguage(host: ButtonHost): void {
  if (labelled.has(host)) return;
  labelled.add(host);
  host.addController({
    hostUpdated() {
      for (const button of host.renderRoot.querySelectorAll('.player > .button')) label(button, host);
    },
  });
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
