import type { FeatureHost } from '../feature.js';

/**
 * Removes comment nodes that Lit's `repeat` leaves behind, one for each card that it removed: thousands, on a page that
 * is open all day.
 */
export function sweepMarkers(host: FeatureHost): void {
  const list = host.cards()[0]?.element.parentElement;
  // A list without leftovers has three nodes per card (a comment before and after each), and a few at its start and end.
  if (!list || list.childNodes.length < 3 * list.childElementCount + 3) return;
  const isCard = (node: Node | null): boolean => node?.nodeType === Node.ELEMENT_NODE;
  for (const node of [...list.childNodes]) {
    const isMarker = node.nodeType === Node.COMMENT_NODE && !node.nodeValue;
    if (isMarker && !isCard(node.previousSibling) && !isCard(node.nextSibling)) node.remove();
  }
}
