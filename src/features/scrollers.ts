/**
 * The boxes that may scroll an element, innermost first: those around it that scroll vertically, seen through slots and shadow
 * roots, and last the document's own. In an application shell, a box scrolls (`main { overflow: auto }`), not the window.
 */
export function scrollersOf(element: Element): Element[] {
  const { ownerDocument } = element;
  const page = ownerDocument.scrollingElement ?? ownerDocument.documentElement;
  const boxes: Element[] = [];
  for (let box = parentOf(element); box; box = parentOf(box)) {
    const scrolls =
      /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight;
    if (box !== page && scrolls) boxes.push(box);
  }
  return [...boxes, page];
}

/** The scroll position of each box around an element. */
export type ScrollPosition = readonly (readonly [box: Element, left: number, top: number])[];

export function scrollPositionOf(element: Element): ScrollPosition {
  return scrollersOf(element).map(box => [box, box.scrollLeft, box.scrollTop]);
}

export function restoreScrollPosition(position: ScrollPosition): void {
  for (const [box, left, top] of position) box.scrollTo?.({ left, top, behavior: 'instant' });
}

/** Scrolls the boxes so that their content moves up by `distance` CSS pixels: the innermost box as far as it can, and so on. */
export function scrollBoxesBy(boxes: readonly Element[], distance: number): void {
  for (const box of boxes) {
    const before = box.scrollTop;
    box.scrollBy?.({ top: distance, behavior: 'instant' });
    distance -= box.scrollTop - before;
  }
}

/** The parent in the flat tree: https://drafts.csswg.org/css-scoping-1/#flat-tree */
function parentOf(element: Element): Element | null {
  const { host } = element.getRootNode() as ShadowRoot;
  return element.assignedSlot ?? element.parentElement ?? host ?? null;
}
