import { unclobbered } from './unclobbered.js';
import { boundMarks } from './values.js';

/** Bounds the marks in the text and in the text alternatives of a story's body, also where elements part those of one letter. */
export function boundMarksIn(body: Node & ParentNode): void {
  for (const image of body.querySelectorAll('[alt]'))
    image.setAttribute('alt', boundMarks(image.getAttribute('alt') ?? ''));
  const all = body.textContent ?? '';
  if (boundMarks(all) === all) return;
  const texts = unclobbered('createTreeWalker')(body, NodeFilter.SHOW_TEXT);
  /** The marks at the end of the texts so far, ten at most. */
  let before = '';
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = boundMarks(before + node.data);
    node.data = text.slice(before.length);
    before = /[\p{M}\p{Cf}]{1,10}$/u.exec(text)?.[0] ?? '';
  }
}
