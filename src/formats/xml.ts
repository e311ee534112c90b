// https://www.w3.org/TR/xml-names/ · https://www.w3.org/TR/xmlbase/
import { FeedError } from '../feed-error.js';
import { parseDate } from './dates.js';
import { fixControls } from './decode.js';
import { parseXml } from './dom-parser.js';
import type { Answer } from './format.js';
import { teachLatinEntities } from './latin-entities.js';
import { webUrl } from './text.js';

/** The usual prefix of the namespaces whose URI begins so; feeds choose others, and misspell the ends of URIs. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content/, 'content:'],
  [/^https?:\/\/(?:www\.)?w3\.org\/2005\/atom|purl\.org\/atom\/ns/i, 'atom:'],
  [/^https?:\/\/purl\.org\/dc\/terms/, 'dcterms:'],
  [/^https?:\/\/purl\.org\/dc\//, 'dc:'],
  [/\.yahoo\.com\/mrss/, 'media:'],
  [/^https?:\/\/www\.itunes\.com\//i, 'itunes:'],
  [/w3\.org\/1999\/xhtml/, 'xhtml:'],
  [
    /^https?:\/\/(?:purl\.org\/(?:rss\/1\.0\/?$|net\/rss1)|my\.netscape\.com|channel\.netscape\.com|backend\.userland\.com)/,
    '',
  ],
];

const known = new Map<string, string | undefined>([['', undefined]]);

function prefixOf(element: Element): string {
  const uri = element.namespaceURI ?? '';
  if (!known.has(uri)) known.set(uri, prefixes.find(([start]) => start.test(uri))?.[1]);
  const prefix = known.get(uri);
  return prefix ?? (element.prefix && element.prefix !== 'rss' ? `${element.prefix.toLowerCase()}:` : '');
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '&quot;');

/** HTML's elements that have no end tag. */
const voidElement = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/i;

/** The markup within an element, as HTML. */
function innerHtml(node: Node): string {
  let html = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) {
      const element = child as Element;
      const name = element.localName;
      let attributes = '';
      // Not iterable in xmldom; nor is `Array.from` itself on pages with old libraries.
      for (let index = 0; index < element.attributes.length; index++) {
        const attribute = element.attributes.item(index);
        if (attribute && !attribute.name.startsWith('xmlns')) {
          attributes += ` ${attribute.name}="${escape(attribute.value)}"`;
        }
      }
      html += `<${name}${attributes}>${innerHtml(element)}${voidElement.test(name) ? '' : `</${name}>`}`;
    } else if (child.nodeType === 3 || child.nodeType === 4) html += escape(child.nodeValue ?? '');
  }
  return html;
}

/** An element of a feed. Children are named as feeds usually write them: `title`, `dc:date`, `media:content`. */
export class XmlNode {
  readonly #element: Element;
  readonly #own: string;
  #index: Map<string, XmlNode[]> | undefined;

  /** @param own the prefix of the feed's own namespace, which names go without: `atom:` in Atom */
  constructor(element: Element, own = '') {
    this.#element = element;
    this.#own = own;
  }

  /** Lower case, like all names here: feeds write `pubdate` and `PubDate`. */
  get name(): string {
    const prefix = prefixOf(this.#element);
    return (prefix === this.#own ? '' : prefix) + this.#element.localName.toLowerCase();
  }

  /** The children of that name, in document order. */
  all(name: string): readonly XmlNode[] {
    return this.#children().get(name) ?? [];
  }

  /** The first child that has the first of these names that there is. */
  first(...names: string[]): XmlNode | undefined {
    for (const name of names) {
      const found = this.all(name)[0];
      if (found) return found;
    }
    return undefined;
  }

  /** The first text that isn't blank, of the children with these names in order of preference. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      for (const child of this.all(name)) if (child.content) return child.content;
    }
    return undefined;
  }

  /** As `text`, but with the markup of texts that were written as elements instead of escaped. */
  html(...names: string[]): string | undefined {
    for (const name of names) {
      for (const child of this.all(name))
        if (child.content || child.markup) return child.markup ?? child.content;
    }
    return undefined;
  }

  /** Text within, without blanks around it. */
  get content(): string {
    return fixControls((this.#element.textContent ?? '').trim());
  }

  /** HTML within, if there are elements. */
  get markup(): string | undefined {
    for (let child = this.#element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1) return innerHtml(this.#element).trim();
    }
    return undefined;
  }

  attr(name: string): string | undefined {
    return this.#element.getAttribute(name)?.trim() || undefined;
  }

  /** The nearest `xml:lang`. */
  get language(): string | undefined {
    return this.#inherited('xml:lang')[0];
  }

  /** What URLs within are relative to, after every `xml:base` around. */
  base(outside: string): string {
    return this.#inherited('xml:base').reduceRight((base, value) => webUrl(value, base) ?? base, outside);
  }

  /** Values of an attribute on this element and those around it, the nearest first. */
  #inherited(name: string): string[] {
    const values: string[] = [];
    for (let node: Node | null = this.#element; node?.nodeType === 1; node = node.parentNode) {
      const value = (node as Element).getAttribute(name);
      if (value) values.push(value);
    }
    return values;
  }

  #children(): Map<string, XmlNode[]> {
    if (this.#index) return this.#index;
    this.#index = new Map();
    for (let child = this.#element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1) continue;
      const node = new XmlNode(child as Element, this.#own);
      const siblings = this.#index.get(node.name);
      if (siblings) siblings.push(node);
      else this.#index.set(node.name, [node]);
    }
    return this.#index;
  }
}

/** The first of these children that holds a date. */
export function dateOf(node: XmlNode, ...names: string[]): Date | undefined {
  for (const name of names) {
    const date = parseDate(node.text(name));
    if (date) return date;
  }
  return undefined;
}

/** The root element of an answer. What isn't well-formed is repaired first, by a module that only such feeds load. */
export async function readXml({ text, url }: Answer, own = ''): Promise<XmlNode> {
  teachLatinEntities();
  let document = await parseXml(text);
  if (!document) {
    const { repairXml } = await import('./repair-xml.js');
    document = await parseXml(await repairXml(text));
  }
  if (!document) throw new FeedError('This XML is broken beyond repair.', { reason: 'format', url });
  return new XmlNode(document.documentElement, own);
}
