import { withShadowHosts } from '../../controllers/shadow-hosts.js';
import { unclobbered } from '../../html/unclobbered.js';

/** Selector of elements at which the Tab key may stop. The function `isStop` excludes disabled, inert and invisible ones. */
const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]';

/** The first tab stop of the page after the element and its content; undefined if the element is in a closed shadow root. */
export function tabStopAfter(element: Element): HTMLElement | undefined {
  const stops = tabStops(element.ownerDocument, element);
  const index = stops.indexOf(element as HTMLElement);
  return index < 0 ? undefined : stops[index + 1];
}

/** The last tab stop of the page before the element. */
export function tabStopBefore(element: Element): HTMLElement | undefined {
  const stops = tabStops(element.ownerDocument, element);
  return stops[stops.indexOf(element as HTMLElement) - 1];
}

/** All tab stops in document order, those in open shadow roots too. The element `mark` is among them, but not its content. */
function tabStops(root: Document | ShadowRoot, mark: Element): HTMLElement[] {
  return [...unclobbered('querySelectorAll', root)<HTMLElement>('*')].flatMap(element => {
    if (element === mark) return element;
    if (mark.contains(element)) return [];
    const inside = element.shadowRoot ? tabStops(element.shadowRoot, mark) : [];
    return isStop(element) ? [element, ...inside] : inside;
  });
}

function isStop(element: HTMLElement): boolean {
  return (
    element.matches(FOCUSABLE) &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    !withShadowHosts(element).some(each => each.closest('[inert]')) &&
    element.checkVisibility?.({ visibilityProperty: true }) !== false
  );
}
