import { unclobbered } from '../html/unclobbered.js';

/**
 * Focuses an element that is no tab stop, such as a headline, without scrolling: Tab and screen readers go on from there.
 * `tabindex="-1"` makes the element focusable without adding a tab stop.
 */
export function focusWithoutTabStop(element: HTMLElement | null): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/**
 * Runs the action of the button that has the focus. If the action removes the button, browsers move the focus to `<body>`;
 * then this function focuses the first button or link of the shadow root.
 */
export async function keepFocus(root: ShadowRoot, action: () => Promise<void>): Promise<void> {
  const pressed = root.activeElement;
  await action();
  const page = root.ownerDocument;
  if (pressed && !pressed.isConnected && unclobbered('activeElement', page) === unclobbered('body', page))
    root.querySelector<HTMLElement>('button, a')?.focus();
}
