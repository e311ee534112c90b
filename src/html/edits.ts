/** What is replaced in a story's HTML. Edits are in the order of `from`; one inside another one doesn't count. */
export interface Edit {
  readonly from: number;
  to: number;
  text: string;
  /** Letters of a hidden element, which stays if it has most of the story's. */
  letters?: number;
}

/**
 * The HTML with the edits made.
 * @param letters of the whole story, where edits have letters
 */
export function edited(html: string, edits: readonly Edit[], letters = 0): string {
  let hidden = 0;
  let behind = 0;
  for (const edit of edits) {
    if (edit.from < behind || edit.from === edit.to) continue;
    hidden += edit.letters ?? 0;
    behind = edit.to;
  }
  const isShown = hidden * 3 > letters * 2;
  let result = '';
  let kept = 0;
  for (const edit of edits) {
    if (edit.from < kept || (isShown && edit.letters)) continue;
    result += html.slice(kept, edit.from) + edit.text;
    kept = edit.to;
  }
  return result + html.slice(kept);
}
