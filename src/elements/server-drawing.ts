import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/** The shadow root that a server drew. Its nodes stay until `remove`, when the element has something to draw instead. */
export interface ServerDrawing {
  readonly root: ShadowRoot;
  remove(): void;
}

/** Makes a server's shadow root the element's render root. `undefined` if there is none, or if Lit is about to hydrate it. */
export function takeOver(element: LitElement, styles: CSSResultOrNative[]): ServerDrawing | undefined {
  const root = element.shadowRoot;
  if (!root || hydrates(element)) return undefined;
  const nodes = [...root.childNodes];
  adoptStyles(root, styles);
  // Lit inserts its nodes before this comment node, after the server's nodes.
  element.renderOptions.renderBefore = root.appendChild(document.createComment(''));
  return {
    root,
    remove: () => {
      for (const node of nodes) node.remove();
    },
  };
}

/** Whether `news-elements/hydrate` was loaded before Lit and has given the element its data as a property. */
function hydrates(element: LitElement): boolean {
  const { observedAttributes } = element.constructor as typeof LitElement;
  return (
    observedAttributes.includes('defer-hydration') &&
    !element.hasAttribute('endpoint') &&
    !element.querySelector(':scope > script')
  );
}
