/** The element, followed by the host element of each shadow root around it, innermost first. */
export function withShadowHosts(element: Element): Element[] {
  const path = [element];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.push(root.host);
  return path;
}
