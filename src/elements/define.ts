/** Registers a tag, unless it is registered already: loading the library twice, or in two versions, is harmless. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
