import type { FeatureHost } from '../feature.js';

/**
 * Removes comment nodes that Lit's `repeat` leaves behind, one for each card that it removed: thousands, on a page that
 * is open all day.
 */
export function sweepMarkers(host: FeatureHost): void {
  const list = host.cards()[0]?.element.parentElement;
  // Each card stands between two markers, and Lit has a node of its own before the first and after the last.
  if (!list || list.childNodes.length < 3 * list.childElementCount + 3) return;
  const isCard = (node: Node | null): boolean => node instanceof Element;
  for (const node of [...list.childNodes]) {
    const isMarker = node instanceof Comment && !node.data;
    if (isMarker && !isCard(node.previousSibling) && !isCard(node.nextSibling)) node.remove();
  }
}
