/** Keyboard navigation in a list with the role `feed`: https://www.w3.org/WAI/ARIA/apg/patterns/feed/#keyboardinteraction */
import type { FeatureHost } from '../feature.js';
import { tabStopAfter, tabStopBefore } from './tab-stops.js';

/** Page Down and Page Up focus the next and previous card; Ctrl+End and Ctrl+Home the tab stop after and before the list. */
export function moveByKey(event: KeyboardEvent, host: FeatureHost): void {
  const { key, target, ctrlKey, altKey, shiftKey, metaKey } = event;
  const cards = host.cards();
  const position = cards.findIndex(({ element }) => element.contains(target as Node));
  if (position < 0 || altKey || shiftKey || metaKey) return;
  const step = { PageDown: 1, PageUp: -1 }[key];
  const goal = ctrlKey ? outOf(host.element, key) : step && cards[position + step]?.link;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
  goal.scrollIntoView?.({ block: 'nearest' });
}

function outOf(element: HTMLElement, key: string): HTMLElement | undefined {
  if (key === 'End') return tabStopAfter(element);
  return key === 'Home' ? tabStopBefore(element) : undefined;
}
