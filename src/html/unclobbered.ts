// Named properties of a document: https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem

/**
 * Reads a member of a document, or of another root node. DOM clobbering: `<img name=body>` shadows `document.body`, even if a
 * script has defined a property of this name on the document itself; nothing in a page shadows the members of the prototype.
 * @returns the member's value; a method is bound to the node
 * @example unclobbered('createElement')('div')
 */
export function unclobbered<N extends Node, K extends keyof N>(name: K, node: N): N[K];
export function unclobbered<K extends keyof Document>(name: K): Document[K];
export function unclobbered(name: string, node: Node = document): unknown {
  const value: unknown = Reflect.get(Reflect.getPrototypeOf(node)!, name, node);
  return typeof value === 'function' ? (value.bind(node) as unknown) : value;
}
