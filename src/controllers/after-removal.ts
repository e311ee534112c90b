/**
 * Calls back if the element, which has just been disconnected, is out of the document a microtask later. A move is a
 * removal and an insertion in one task: it calls nothing.
 */
export function afterRemoval(element: Element, callback: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
}
