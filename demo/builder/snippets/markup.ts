import type { Declarations } from '../themes.js';
import type { AttributeValue, Embed, Library } from './embed.js';

/** The library's one file for script tags. */
export const ENTRY = 'news-elements.js';

/** Text that is safe in HTML and in templates that are written in HTML: `{{` would begin an expression in most. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\r\n\t]/g, mark => `&#${mark.charCodeAt(0)};`)
    .replaceAll('{{', '&#123;&#123;');
}

/** `name="value"`; the name alone for a flag. */
export function writeAttribute(name: string, value: AttributeValue): string {
  if (value === true) return name;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const escaped = escapeHtml(text);
  return text.includes('"') && !text.includes("'")
    ? `${name}='${escaped}'`
    : `${name}="${escaped.replaceAll('"', '&quot;')}"`;
}

/** A tag with its attributes and a child, broken into lines where it is long. */
export function writeTag(tag: string, attributes: readonly string[], child: string): string {
  const oneLine = `<${[tag, ...attributes].join(' ')}>`;
  const opening = oneLine.length <= 80 ? oneLine : `<${tag}\n${indent(attributes.join('\n'))}\n>`;
  return `${opening}\n${indent(child)}\n</${tag}>`;
}

export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** The element as HTML, with a link for visitors without JavaScript. */
export function writeElement({ tag, attributes, link }: Embed): string {
  const written = attributes.map(([name, value]) => writeAttribute(name, value));
  return writeTag(tag, written, `<a ${writeAttribute('href', link.href)}>${escapeHtml(link.text)}</a>`);
}

/** A rule for the element. */
export function writeRule(tag: string, declarations: Declarations): string {
  const lines = Object.entries(declarations).map(([name, value]) => `${name}: ${value};`);
  return `${tag} {\n${indent(lines.join('\n'))}\n}`;
}

/** What stands between `<style>` and `</style>`; empty where nothing is to be said. */
export function styleText({ tag, declarations }: Embed): string {
  return Object.keys(declarations).length ? `\n${indent(writeRule(tag, declarations))}\n` : '';
}

/**
 * What stands between the tags of the import map: the hashes of what the library loads later. Empty without hashes.
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-map-integrity
 */
export function importMapText({ url, hashes = {} }: Library): string {
  const later = Object.entries(hashes).filter(([file]) => file !== ENTRY);
  if (!later.length) return '';
  const integrity = Object.fromEntries(later.map(([file, hash]) => [url + file, hash]));
  const json = JSON.stringify({ integrity }, null, 2).replaceAll('<', '\\u003c').replaceAll('{{', '{\\u007b');
  return `\n${indent(json)}\n`;
}

/** The script tag of the library. */
export function writeScript({ url, hashes }: Library): string {
  const hash = hashes?.[ENTRY];
  const integrity = hash ? ` ${writeAttribute('integrity', hash)}` : '';
  return `<script type="module" ${writeAttribute('src', url + ENTRY)}${integrity} crossorigin="anonymous"></script>`;
}

/** The import map and the script, in this order: a map that comes after a module is too late. */
export function writeScripts(library: Library): string {
  const map = importMapText(library);
  const lines = [map && `<script type="importmap">${map}</script>`, writeScript(library)];
  return lines.filter(Boolean).join('\n');
}

/** The style and the element. */
export function writeBody(embed: Embed): string {
  const style = styleText(embed);
  return [style && `<style>${style}</style>`, writeElement(embed)].filter(Boolean).join('\n');
}

/** Everything that a page needs, wherever it is put: first what its reader wants to see, the hashes after it. */
export function writeFragment(embed: Embed): string {
  return `${writeBody(embed)}\n${writeScripts(embed.library)}\n`;
}
