import type { AttributeValue, Embed } from './embed.js';
import { writeTag } from './markup.js';
import { quote, writeValue } from './script-values.js';

/**
 * Writes the element for JSX and Svelte, where braces hold JavaScript. Strings without special characters are written as
 * attributes; other values as expressions, so that numbers, booleans and objects are set as properties.
 */
export function writeElementWithBraces(
  { tag, attributes, link }: Embed,
  more: readonly string[] = [],
): string {
  const written = attributes.map(([name, value]) => writeAttribute(name, value));
  const child = `<a ${writeAttribute('href', link.href)}>${isSimple(link.text) ? link.text : `{${quote(link.text)}}`}</a>`;
  return writeTag(tag, [...written, ...more], child);
}

function writeAttribute(name: string, value: AttributeValue): string {
  if (value === true) return name;
  const isAttribute = typeof value === 'string' && isSimple(value);
  return isAttribute ? `${name}="${value}"` : `${name}={${writeValue(value)}}`;
}

/** Whether a string is free of characters that are special in HTML, JSX or Svelte. */
function isSimple(text: string): boolean {
  return !/["&<>{}\\]|[^\P{C}]|^\s|\s$/u.test(text);
}
