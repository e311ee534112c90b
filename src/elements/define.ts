/** Registers a tag if it is free: for a taken one, `customElements.define` throws, as when a page loads the library twice. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
