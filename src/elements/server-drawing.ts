import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/** What a server drew into an element, in sight until the element has something to draw in its place. */
export class ServerDrawing {
  readonly root: ShadowRoot;
  readonly #nodes: readonly ChildNode[];

  private constructor(root: ShadowRoot) {
    this.root = root;
    this.#nodes = [...root.childNodes];
  }

  /** Takes over the element's shadow root, unless there is none yet or Lit is about to hydrate it. */
  static in(host: LitElement, styles: CSSResultOrNative[]): ServerDrawing | undefined {
    if (!host.shadowRoot || hydrates(host)) return undefined;
    const drawing = new ServerDrawing(host.shadowRoot);
    adoptStyles(drawing.root, styles);
    // Lit draws before a node that has to stay.
    host.renderOptions.renderBefore = drawing.root.appendChild(document.createComment(''));
    return drawing;
  }

  remove(): void {
    for (const node of this.#nodes) node.remove();
  }
}

/** Lit's hydration, where the page has it in time, wants the data at once: as a property. */
function hydrates(host: LitElement): boolean {
  const { observedAttributes } = host.constructor as typeof LitElement;
  return (
    observedAttributes.includes('defer-hydration') &&
    !host.hasAttribute('endpoint') &&
    !host.querySelector(':scope > script')
  );
}
