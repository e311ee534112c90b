import type { AttributeValue, Embed } from './embed.js';
import { writeTag } from './markup.js';
import { quote, writeValue } from './script-values.js';

/**
 * The element in a language whose braces hold JavaScript, as in JSX and Svelte: a text stays an attribute where it
 * means the same there, everything else becomes an expression, so that numbers, flags and maps arrive as properties.
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

/** Whether no language sees anything but text. */
function isSimple(text: string): boolean {
  return !/["&<>{}\\]|[^\P{C}]|^\s|\s$/u.test(text);
}
