// https://www.w3.org/TR/xml-names/ · https://www.w3.org/TR/xmlbase/
import { FeedError } from '../../feed-error.js';
import { fixControls } from '../../html/entities.js';
import { escapeMarkup } from '../../html/escape-markup.js';
import type { Lexicon } from '../../html/lexicon.js';
import { webUrl } from '../../html/values.js';
import { lazy } from '../../lazy.js';
import { commonDate } from '../read-dates/common-date.js';

import type { Answer } from '../format.js';
import { restoreTexts, setLongTextsAside } from './long-texts.js';
import { parseXml } from './parse-xml.js';

/** The usual prefix of the namespaces whose URI has this in it; feeds choose others, and misspell URIs. */
const usualPrefixes: readonly (readonly [RegExp, string])[] = [
  [/rss\/1\.0\/modules\/content/, 'content:'],
  [/w3\.org\/2005\/atom|purl\.org\/atom\/ns/i, 'atom:'],
  [/purl\.org\/dc\/terms/, 'dcterms:'],
  [/purl\.org\/dc\//, 'dc:'],
  [/\/mrss/, 'media:'],
  [/itunes\.com\//i, 'itunes:'],
  [/1999\/xhtml/, 'xhtml:'],
  [/purl\.org\/(?:rss\/1\.0\/?$|net\/rss1)|netscape\.com|backend\.userland/, ''],
];

/** HTML's elements that have no end tag. */
const voidElement = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/i;

/** No story is nested deeper, and each level is a call. */
const deepest = 256;

/** The markup within an element, as HTML. */
function innerHtml(node: Node, texts: readonly string[], depth = 0): string {
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
          attributes += ` ${attribute.name}="${escapeMarkup(attribute.value)}"`;
        }
      }
      html += `<${name}${attributes}>${depth < deepest ? innerHtml(element, texts, depth + 1) : ''}${voidElement.test(name) ? '' : `</${name}>`}`;
    } else if (child.nodeType === 3 || child.nodeType === 4)
      html += escapeMarkup(restoreTexts(child.nodeValue ?? '', texts));
  }
  return html;
}

/** What all elements of a document share. */
interface Context {
  /** The prefix of the feed's own namespace, which names go without: `atom:` in Atom. */
  readonly own: string;
  /** The namespace of names without a prefix. Some RSS feeds declare Atom's or another one. */
  readonly plain: string | null | undefined;
  /** Its long texts, which were set aside. */
  readonly texts: readonly string[];
  /** Namespace → usual prefix, as far as they were met in this document. */
  readonly prefixes: Map<string, string | undefined>;
  readonly lexicon: Lexicon;
}

function prefixOf({ namespaceURI: uri, prefix: written }: Element, { prefixes }: Context): string {
  if (uri && !prefixes.has(uri)) prefixes.set(uri, usualPrefixes.find(([pattern]) => pattern.test(uri))?.[1]);
  const prefix = prefixes.get(uri ?? '');
  return prefix ?? (written && written !== 'rss' ? `${written.toLowerCase()}:` : '');
}

/** An element of a feed. Children are named as feeds usually write them: `title`, `dc:date`, `media:content`. */
export class XmlNode {
  /** Lower case, like all names here: feeds write `pubdate` and `PubDate`. */
  readonly name: string;
  readonly #element: Element;
  readonly #context: Context;
  readonly #parent: XmlNode | undefined;
  #index: Map<string, XmlNode[]> | undefined;
  #content: string | undefined;

  constructor(element: Element, context: Context, parent?: XmlNode) {
    const isPlain = !element.prefix && element.namespaceURI === context.plain;
    const prefix = isPlain ? '' : prefixOf(element, context);
    this.name = (prefix === context.own ? '' : prefix) + element.localName.toLowerCase();
    this.#element = element;
    this.#context = context;
    this.#parent = parent;
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
      for (const child of this.all(name)) {
        const html = child.markup ?? child.content;
        if (html) return html;
      }
    }
    return undefined;
  }

  /** Of the reading that this document belongs to. */
  get lexicon(): Lexicon {
    return this.#context.lexicon;
  }

  /** The first of these children that holds a date. */
  date(...names: string[]): Date | undefined {
    for (const name of names) {
      const date = commonDate(this.text(name), this.#context.lexicon);
      if (date) return date;
    }
    return undefined;
  }

  /** Text within, without blanks around it. */
  get content(): string {
    return (this.#content ??= fixControls(
      restoreTexts(this.#element.textContent ?? '', this.#context.texts).trim(),
    ));
  }

  /** HTML within, if there are elements. */
  get markup(): string | undefined {
    for (let child = this.#element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1) return innerHtml(this.#element, this.#context.texts).trim();
    }
    return undefined;
  }

  /** By its name in lower case: feeds write `isPermaLink` and `isPermalink`. */
  attr(name: string): string | undefined {
    const { attributes } = this.#element;
    // Not iterable in xmldom.
    for (let index = 0; index < attributes.length; index++) {
      const attribute = attributes.item(index);
      if (attribute?.name.toLowerCase() === name) return attribute.value.trim() || undefined;
    }
    return undefined;
  }

  /** The nearest `xml:lang`. */
  get language(): string | undefined {
    return this.#element.getAttribute('xml:lang') || this.#parent?.language;
  }

  /** What URLs within are relative to, after every `xml:base` around. */
  base(outside: string): string {
    const around = this.#parent?.base(outside) ?? outside;
    const own = this.#element.getAttribute('xml:base');
    return (own && webUrl(own, around)) || around;
  }

  #children(): Map<string, XmlNode[]> {
    if (this.#index) return this.#index;
    this.#index = new Map();
    for (let child = this.#element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1) continue;
      const node = new XmlNode(child as Element, this.#context, this);
      const siblings = this.#index.get(node.name);
      if (siblings) siblings.push(node);
      else this.#index.set(node.name, [node]);
    }
    return this.#index;
  }
}

/**
 * The root element of an answer. What isn't well-formed is repaired first, by a module that only such feeds load. So is
 * what declares entities, which drops the declarations: WebKit unfolds a "billion laughs" until the page stands still.
 */
export async function readXml({ text, url }: Answer, lexicon: Lexicon, own = ''): Promise<XmlNode> {
  const texts: string[] = [];
  let document: Document | undefined;
  if (!text.includes('<!ENTITY')) {
    document = (await parseXml(setLongTextsAside(text, texts, lexicon))) ?? (await parseXml(text));
  }
  if (!document) {
    const { repairXml } = await lazy(() => import('./repair-xml.js'));
    document = await parseXml(repairXml(text, lexicon));
  }
  if (!document) throw new FeedError('This XML is broken beyond repair.', { reason: 'format', url });
  const root = document.documentElement;
  const plain = [root, root.getElementsByTagName('channel')[0]].find(
    element => element && !element.prefix && element.namespaceURI,
  )?.namespaceURI;
  return new XmlNode(root, { own, plain, texts, prefixes: new Map(), lexicon });
}
