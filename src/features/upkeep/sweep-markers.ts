/** Lit's `repeat` leaves the closing marker of each card that it removes: thousands, on a page that is open all day. */
export function sweepMarkers(root: ParentNode): void {
  const list = root.querySelector('[part=list]');
  // A card stands between two markers; around them all are two more nodes.
  if (!list || list.childNodes.length < 3 * list.childElementCount + 3) return;
  const isCard = (node: Node | null): boolean => node instanceof Element;
  for (const node of [...list.childNodes]) {
    const isMarker = node instanceof Comment && !node.data;
    if (isMarker && !isCard(node.previousSibling) && !isCard(node.nextSibling)) node.remove();
  }
}
