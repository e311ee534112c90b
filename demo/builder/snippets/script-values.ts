import type { AttributeValue, Embed } from './embed.js';

/** A value as JavaScript, in single quotes where it is a text. */
export function writeValue(value: AttributeValue): string {
  if (typeof value !== 'object') return typeof value === 'string' ? quote(value) : String(value);
  const entries = Object.entries(value).map(([key, text]) => `${quote(key)}: ${quote(text)}`);
  return `{ ${entries.join(', ')} }`;
}

/** A text as JavaScript that can stand in a script of a page, too. */
export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** The line that registers the element. */
export function importLine({ tag }: Embed): string {
  return `import 'news-elements/define/${tag}';`;
}
