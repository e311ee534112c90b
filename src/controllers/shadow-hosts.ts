/** The element and the hosts of the shadow roots around it, innermost first. All code that leaves shadow roots uses it. */
export function withShadowHosts(element: Element): Element[] {
  const path = [element];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.push(root.host);
  return path;
}
