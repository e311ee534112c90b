/** Where the Tab key stops in a page, open shadow roots included. */
const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]';

/** The first after the element and everything in it. */
export function tabStopAfter(element: Element): HTMLElement | undefined {
  const stops = tabStops(element.ownerDocument, element);
  return stops[stops.indexOf(element as HTMLElement) + 1];
}

/** The last before the element. */
export function tabStopBefore(element: Element): HTMLElement | undefined {
  const stops = tabStops(element.ownerDocument, element);
  return stops[stops.indexOf(element as HTMLElement) - 1];
}

/** All in order, and among them `mark`, whose own content is left out. */
function tabStops(root: ParentNode, mark: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => {
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
    !element.closest('[inert]') &&
    element.checkVisibility({ visibilityProperty: true })
  );
}
