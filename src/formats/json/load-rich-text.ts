import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type RichText = typeof import('./rich-text.js').richText;

/** Matches properties of flat rich text: operations of Quill, and ranges of Prismic and Draft.js. */
const flat = propertyOf('insert|inlineStyleRanges|spans');

/**
 * Matches properties of rich text: Contentful has `nodeType`, ProseMirror a node of the type `doc` and `marks`, Editor.js
 * `blocks`, Notion `rich_text`, Arc `content_elements`, old Slate `leaves`, all others `children`.
 */
const rich = propertyOf('blocks|children|content_elements|doc|leaves|marks|nodeType|rich_text|slices');

/** Matches a quoted name, also within a text that is JSON itself. */
function propertyOf(names: string): RegExp {
  return new RegExp(`(?:"|u0022)(?:${names})(?:\\\\*"|\\\\+u0022)`);
}

/** Imports and returns the converter of rich text; `undefined` when the answer has no property of it. */
export async function loadRichText({ text }: Pick<Answer, 'text'>): Promise<RichText | undefined> {
  const isFlat = flat.test(text);
  if (!isFlat && !rich.test(text)) return undefined;
  const [{ richText }, tools] = await Promise.all([
    lazy(() => import('./rich-text.js')),
    isFlat ? lazy(() => import('./flat-text.js')) : undefined,
  ]);
  return tools ? (value, others) => richText(value, { ...tools, ...others }) : richText;
}
