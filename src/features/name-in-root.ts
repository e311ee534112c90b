import { unclobbered } from '../html/unclobbered.js';

/** Names an element in its tree, alike after a reload: its id, else its index among the elements with its tag. */
export function nameInRoot(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.id || String([...unclobbered('querySelectorAll', root)(element.localName)].indexOf(element));
}
