import type { Declarations } from '../themes.js';
import type { AttributeValue, Embed, Library } from './embed.js';

/** Entry file of the library's CDN files. */
export const ENTRY = 'news-elements.js';

/** Escapes text for HTML and for HTML-based templates, in most of which `{{` begins an expression. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\r\n\t]/g, mark => `&#${mark.charCodeAt(0)};`)
    .replaceAll('{{', '&#123;&#123;');
}

/** Writes `name="value"`, or the name alone for a boolean attribute. */
export function writeAttribute(name: string, value: AttributeValue): string {
  if (value === true) return name;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const escaped = escapeHtml(text);
  return text.includes('"') && !text.includes("'")
    ? `${name}='${escaped}'`
    : `${name}="${escaped.replaceAll('"', '&quot;')}"`;
}

/** Writes a tag with its attributes and a child, on several lines if it is long. */
export function writeTag(tag: string, attributes: readonly string[], child: string): string {
  const oneLine = `<${[tag, ...attributes].join(' ')}>`;
  const opening = oneLine.length <= 80 ? oneLine : `<${tag}\n${indent(attributes.join('\n'))}\n>`;
  return `${opening}\n${indent(child)}\n</${tag}>`;
}

export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** Writes the element as HTML, with a link for visitors without JavaScript. */
export function writeElement({ tag, attributes, link }: Embed): string {
  const written = attributes.map(([name, value]) => writeAttribute(name, value));
  return writeTag(tag, written, `<a ${writeAttribute('href', link.href)}>${escapeHtml(link.text)}</a>`);
}

/** Writes a CSS rule for the element. */
export function writeRule(tag: string, declarations: Declarations): string {
  const lines = Object.entries(declarations).map(([name, value]) => `${name}: ${value};`);
  return `${tag} {\n${indent(lines.join('\n'))}\n}`;
}

/** Content of the `<style>` element; empty without declarations. */
export function styleText({ tag, declarations }: Embed): string {
  return Object.keys(declarations).length ? `\n${indent(writeRule(tag, declarations))}\n` : '';
}

/**
 * Content of the import map: the hashes of the chunks that the library imports later. Empty without hashes.
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-map-integrity
 */
export function importMapText({ url, hashes = {} }: Library): string {
  const later = Object.entries(hashes).filter(([file]) => file !== ENTRY);
  if (!later.length) return '';
  const integrity = Object.fromEntries(later.map(([file, hash]) => [url + file, hash]));
  const json = JSON.stringify({ integrity }, null, 2).replaceAll('<', '\\u003c').replaceAll('{{', '{\\u007b');
  return `\n${indent(json)}\n`;
}

/** Writes the library's script tag. */
export function writeScript({ url, hashes }: Library): string {
  const hash = hashes?.[ENTRY];
  const integrity = hash ? ` ${writeAttribute('integrity', hash)}` : '';
  return `<script type="module" ${writeAttribute('src', url + ENTRY)}${integrity} crossorigin="anonymous"></script>`;
}

/** Writes the import map and the script, in this order: browsers ignore an import map after the first module. */
export function writeScripts(library: Library): string {
  const map = importMapText(library);
  const lines = [map && `<script type="importmap">${map}</script>`, writeScript(library)];
  return lines.filter(Boolean).join('\n');
}

/** Writes the style and the element. */
export function writeBody(embed: Embed): string {
  const style = styleText(embed);
  return [style && `<style>${style}</style>`, writeElement(embed)].filter(Boolean).join('\n');
}

/** Writes the complete HTML: first style and element, for which people look in a snippet, then import map and script. */
export function writeFragment(embed: Embed): string {
  return `${writeBody(embed)}\n${writeScripts(embed.library)}\n`;
}
