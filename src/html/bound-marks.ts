/**
 * Removes combining marks behind the tenth in a row: thousands on one letter paint over the page around it and take seconds to
 * draw. Ten are more than any orthography has: Tibetan's longest stack has eight. Zero-width characters count as marks,
 * because marks on both sides of one are on the same letter. The shorter pattern in `json-feed.ts` finds such runs.
 */
export const boundMarks = (text: string): string => text.replace(/([\p{M}\p{Cf}]{10})[\p{M}\p{Cf}]+/gu, '$1');

/** Bounds the marks in the text and in the text alternatives of a story's body, also where elements part those of one letter. */
export function boundMarksIn(body: Node & ParentNode): void {
  for (const image of body.querySelectorAll('[alt]'))
    image.setAttribute('alt', boundMarks(image.getAttribute('alt') ?? ''));
  const all = body.textContent ?? '';
  if (boundMarks(all) === all) return;
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  /** The marks at the end of the texts so far, ten at most. */
  let before = '';
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = boundMarks(before + node.data);
    node.data = text.slice(before.length);
    before = /[\p{M}\p{Cf}]{1,10}$/u.exec(text)?.[0] ?? '';
  }
}
