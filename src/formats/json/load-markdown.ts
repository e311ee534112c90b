import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type MarkdownToHtml = typeof import('./markdown.js').markdownIn;

/** Matches what JSON with Markdown has: a name, or any sign of `isMarkdown` but that of lists, since a text must have two. */
const signs = /markdown|[a-z]_?md\\*"|["n]#+ |["n]```|\]\([/\\h#]|\*\*\S/i;

/** Imports and returns the converter of Markdown; `undefined` when no text of the answer can be Markdown. */
export async function loadMarkdown({ text }: Pick<Answer, 'text'>): Promise<MarkdownToHtml | undefined> {
  return signs.test(text) ? (await lazy(() => import('./markdown.js'))).markdownIn : undefined;
}
