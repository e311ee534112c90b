/**
 * For `disconnectedCallback`: calls `callback` in a microtask if the element is still out of the document then. When a script
 * moves an element, it is removed and inserted in one task, so `callback` isn't called.
 */
export function afterRemoval(element: Element, callback: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
}
