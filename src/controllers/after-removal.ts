/**
 * For `disconnectedCallback`: calls `callback` a microtask later if the element is still out of the document. When a script
 * moves an element, that is a removal and an insertion in one task, and `callback` isn't called.
 */
export function afterRemoval(element: Element, callback: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
}
