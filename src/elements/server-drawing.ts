import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/** The nodes that a server drew into an element; they stay until the element has something to draw in their place. */
export interface ServerDrawing {
  readonly root: ShadowRoot;
  remove(): void;
}

/** Takes over the element's shadow root, unless there is none yet or Lit is about to hydrate it. */
export function takeOver(element: LitElement, styles: CSSResultOrNative[]): ServerDrawing | undefined {
  const root = element.shadowRoot;
  if (!root || hydrates(element)) return undefined;
  const nodes = [...root.childNodes];
  adoptStyles(root, styles);
  // Lit draws before this node.
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
