/** The element, followed by the host element of each shadow root around it, innermost first. */
export function withShadowHosts(element: Element): Element[] {
  const path = [element];
  let root = element.getRootNode() as ShadowRoot;
  // Not `instanceof`: the element may stand in another window's document, which has classes of its own.
  while (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && root.host) {
    path.push(root.host);
    root = root.host.getRootNode() as ShadowRoot;
  }
  return path;
}
