import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type RichText = typeof import('./rich-text.js').richText;

/**
 * Imports and returns the converter of rich text; `undefined` when the answer has no property that the nodes of a rich-text
 * editor have, also within a text that is JSON itself: Contentful has `nodeType`, ProseMirror a node of the type `doc` and `marks`, Editor.js `blocks`, all others
 * `children`.
 */
export async function loadRichText({ text }: Pick<Answer, 'text'>): Promise<RichText | undefined> {
  return /(?:"|u0022)(?:blocks|children|doc|marks|nodeType)(?:\\*"|\\+u0022)/.test(text)
    ? (await lazy(() => import('./rich-text.js'))).richText
    : undefined;
}
