/** Keys of a list that grows: https://www.w3.org/WAI/ARIA/apg/patterns/feed/#keyboardinteraction */
import { tabStopAfter, tabStopBefore } from './tab-stops.js';

/** Page Down and Page Up move between the cards; with Ctrl, End and Home lead out of their list. */
export function moveByKey(event: KeyboardEvent, host: HTMLElement): void {
  const { key, ctrlKey, altKey, shiftKey, metaKey } = event;
  const card = (event.target as Element).closest('.card');
  if (!card || altKey || shiftKey || metaKey) return;
  const goal = ctrlKey ? outOf(host, key) : besides(card, key);
  if (!goal) return;
  event.preventDefault();
  goal.focus();
  goal.scrollIntoView({ block: 'nearest' });
}

function besides(card: Element, key: string): HTMLElement | null | undefined {
  const neighbour = { PageDown: card.nextElementSibling, PageUp: card.previousElementSibling }[key];
  return neighbour?.querySelector<HTMLElement>('.link');
}

function outOf(host: HTMLElement, key: string): HTMLElement | undefined {
  if (key === 'End') return tabStopAfter(host);
  return key === 'Home' ? tabStopBefore(host) : undefined;
}
