import { supportsAdoptingStyleSheets, type CSSResultOrNative, type LitElement } from 'lit';
import { addStyles } from '../styles.js';

/** A server-rendered shadow root. Its nodes stay until the element has something else to draw, and calls `remove`. */
export interface ServerDrawing {
  readonly root: ShadowRoot;
  remove(): void;
}

/**
 * Makes a server-rendered shadow root the element's render root, with the element's styles. Returns `undefined` if there is
 * no such shadow root, or if Lit is about to hydrate it.
 */
export function takeOver(element: LitElement, styles: CSSResultOrNative[]): ServerDrawing | undefined {
  const root = element.shadowRoot;
  if (!root || hydrates(element)) return undefined;
  const nodes = [...root.childNodes];
  addStyles(root, styles);
  // `renderBefore` makes Lit insert its nodes before this comment node, and so after the server's nodes.
  element.renderOptions.renderBefore = root.appendChild(new Comment());
  return {
    root,
    remove: () => {
      for (const node of nodes) node.remove();
    },
  };
}

/**
 * Attaches a shadow root with these styles, which Lit's own method can't adopt in another document than the script's. Returns
 * `undefined` if there is a shadow root, which Lit is about to hydrate, and where Lit has to add `<style>` elements.
 */
export function newRoot(element: LitElement, styles: CSSResultOrNative[]): ShadowRoot | undefined {
  if (element.shadowRoot || !supportsAdoptingStyleSheets) return undefined;
  const root = element.attachShadow({ mode: 'open' });
  addStyles(root, styles);
  return root;
}

/**
 * Whether Lit will hydrate the element because the page has imported `news-elements/hydrate`. This is seen from three facts:
 * Lit's hydration support, which that module imports, has added `defer-hydration` to `observedAttributes`; the element has no
 * `endpoint`, with which the module would skip it; and its `<script>` with data is gone, because the module has read it.
 */
function hydrates(element: LitElement): boolean {
  const { observedAttributes } = element.constructor as typeof LitElement;
  return (
    observedAttributes.includes('defer-hydration') &&
    !element.hasAttribute('endpoint') &&
    !element.querySelector(':scope > script')
  );
}
