/** Converts a story's text to HTML: from HTML, plain text, or the JSON blocks of a rich-text editor. */
import { escapeText } from '../../html/escape.js';
import { isEmpty, isObject, isRecord, textOf, valueAt, type Json } from './values.js';

const markup = /<(?:\/[a-z]|(?:a|b|br|div|em|figure|h[1-6]|i|img|li|ol|p|span|strong|ul)[\s/>])/i;

/** Converts a text to HTML: a text with tags is returned unchanged, plain text is escaped and divided into paragraphs. */
function htmlOf(text: string): string {
  if (markup.test(text)) return text;
  const paragraphs = text.split(/\n\s*\n/).map(part => escapeText(part.trim()).replace(/\n/g, '<br>'));
  return `<p>${paragraphs.join('</p><p>')}</p>`;
}

const keys = 'rendered processed html text value $t body root children content data blocks'.split(' ');

/**
 * Returns the text of a rich-text block, or the list of blocks inside it. Editors store a paragraph as a list of text runs; the
 * runs of a link or of bold text are in a list of their own inside that list.
 */
const partsOf = (block: unknown): unknown =>
  isRecord(block) ? (block['text'] ?? block['value'] ?? block['children'] ?? block['content']) : block;

function wordsOf(parts: unknown, depth: number): string {
  if (!Array.isArray(parts) || !depth) return typeof parts === 'string' ? parts : '';
  return parts.map(part => wordsOf(partsOf(part), depth - 1)).join('');
}

/**
 * Returns the plain text of a paragraph, which is a block with text runs in its `children` or, in Contentful, its `content`.
 * `undefined` for a block that holds no text run but only other blocks.
 */
function paragraphOf({ children, nodeType, content }: Json, depth: number): string | undefined {
  const parts = children ?? (nodeType && content);
  const isText = (part: unknown): boolean =>
    isRecord(part) && typeof (part['text'] ?? part['value']) === 'string';
  return Array.isArray(parts) && parts.some(isText) ? wordsOf(parts, depth) : undefined;
}

/**
 * Converts the value of a story's body field to HTML. A list's entries are converted one by one and their HTML is joined. An
 * object that is a paragraph of a rich-text editor becomes a `<p>`; of any other object, the value under the first usual key
 * (`html`, `text`, …) that has text is converted.
 * @param depth levels of nested lists and objects that are searched
 * @returns `undefined` when there is no text
 */
export function bodyOf(value: unknown, depth = 8): string | undefined {
  if (!isObject(value)) {
    const text = textOf(value);
    return text && htmlOf(text);
  }
  if (!depth) return undefined;
  if (Array.isArray(value)) return value.map(entry => bodyOf(entry, depth - 1) ?? '').join('') || undefined;
  const words = paragraphOf(value, depth);
  if (words) return `<p>${escapeText(words)}</p>`;
  for (const key of keys) {
    const inner = valueAt(value, key);
    const body = isEmpty(inner) ? undefined : bodyOf(inner, depth - 1);
    if (body) return body;
  }
  return undefined;
}
