import type { LitElement } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { storyTexts } from '../../locales/en-story.js';

/** What a label needs of the element that draws it. */
export interface LabelHost {
  readonly element: LitElement;
  readonly locale: LocaleController;
}

type Text = 'playFrom' | 'playSoundFrom' | 'viewOn';

/** Button or link → which text it has, and the host name in it. */
const labels = new WeakMap<Element, readonly [text: Text, name: string]>();
/** Hosts whose element has the controller that writes labels anew. */
const followed = new WeakSet<LabelHost>();

/** Gives a play button, or the link in the place of a frame without a title, its text in the language of the page. */
export function labelEmbed(element: Element, text: Text, name: string, host: LabelHost): void {
  labels.set(element, [text, name]);
  write(element, host);
  followLanguage(host);
}

function write(element: Element, { locale }: LabelHost): void {
  const [text = 'viewOn', name = ''] = labels.get(element) ?? [];
  element.textContent = storyTexts(locale.texts)[text].replace('{host}', () => name);
}

/**
 * Writes the element's labels anew after each of its updates, because its language may have changed. One controller serves all
 * labels: Lit keeps controllers, so with one per label their number would grow with each story that is shown.
 */
function followLanguage(host: LabelHost): void {
  if (followed.has(host)) return;
  followed.add(host);
  host.element.addController({
    hostUpdated() {
      for (const element of host.element.renderRoot.querySelectorAll('.player > .button, .embed.untitled'))
        if (labels.has(element)) write(element, host);
    },
  });
}
