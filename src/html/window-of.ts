import { unclobbered } from './unclobbered.js';

/** The window of the element's document: a pop-up's or a frame's, where a script has moved the element. */
export function windowOf(element: Element): typeof globalThis {
  return unclobbered('defaultView', element.ownerDocument) ?? globalThis;
}
