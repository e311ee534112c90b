import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type RichText = typeof import('./rich-text.js').richText;

/**
 * Imports and returns the converter of rich text; `undefined` when the answer has no property that the nodes of a rich-text
 * editor have: Contentful has `nodeType`, ProseMirror a node of the type `doc` and `marks`, Editor.js `blocks`, all others
 * `children`.
 */
export async function loadRichText({ text }: Pick<Answer, 'text'>): Promise<RichText | undefined> {
  return /"(?:blocks|children|doc|marks|nodeType)"/.test(text)
    ? (await lazy(() => import('./rich-text.js'))).richText
    : undefined;
}
