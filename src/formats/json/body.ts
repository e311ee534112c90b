/** Converts a story's text to HTML: from HTML, plain text, Markdown, or the JSON of a rich-text editor. */
import { escapeText } from '../../html/escape.js';
import type { MarkdownToHtml } from './load-markdown.js';
import type { RichText } from './load-rich-text.js';
import { picturesOf } from './pictures.js';
import { isEmpty, isObject, textOf, valueAt } from './values.js';

const markup = /<(?:\/[a-z]|(?:a|b|br|div|em|figure|h[1-6]|i|img|li|ol|p|span|strong|ul)[\s/>])/i;

/**
 * Matches an escaped character reference: what has one was escaped for HTML already, as the texts of Hacker News without a tag.
 */
const reference = /&amp;(?=(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});)/gi;

/** Converters of texts that few answers have; absent when the answer has none. */
export interface Converters {
  readonly richText?: RichText | undefined;
  readonly markdown?: MarkdownToHtml | undefined;
}

/** Converts a text to HTML: a text with tags is returned unchanged, plain text is escaped and divided into paragraphs. */
function htmlOf(text: string, { markdown }: Converters): string {
  if (markup.test(text)) return text;
  const html = markdown?.(text);
  if (html) return html;
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(part => escapeText(part.trim()).replace(/\n/g, '<br>').replace(reference, '&'));
  return `<p>${paragraphs.join('</p><p>')}</p>`;
}

const keys =
  'rendered processed html markdown text value $t body root document children content data attrs json blocks raw innerhtml bodyhtml primary nodes'.split(
    ' ',
  );

/**
 * Converts the value of a story's body field to HTML. A list's entries are converted one by one and their HTML is joined, unless
 * they are the nodes of a rich-text editor. Of an object that is no such node, the value under the first usual key (`html`,
 * `text`, …) that has text is converted.
 * @param depth levels of nested lists and objects that are searched
 * @returns `undefined` when there is no text
 */
export function bodyOf(value: unknown, converters: Converters = {}, depth = 8): string | undefined {
  const { richText, markdown } = converters;
  const bodyIn = (object: unknown): string | undefined => {
    for (const key of keys) {
      const inner = valueAt(object, key);
      const certain = key === 'markdown' && typeof inner === 'string' ? markdown?.(inner, true) : undefined;
      const body = certain ?? (isEmpty(inner) ? undefined : bodyOf(inner, converters, depth - 1));
      if (body) return body;
    }
    return undefined;
  };
  const rich = depth ? richText?.(value, { bodyIn, picturesOf }) : undefined;
  if (!isObject(value)) {
    const text = textOf(value);
    return rich ?? (text && htmlOf(text, converters));
  }
  if (!depth) return undefined;
  if (rich !== undefined) return rich || undefined;
  if (!Array.isArray(value)) return bodyIn(value);
  return value.map(entry => bodyOf(entry, converters, depth - 1) ?? '').join('') || undefined;
}
