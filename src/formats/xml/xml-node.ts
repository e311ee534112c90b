// Namespaces: https://www.w3.org/TR/xml-names/ · base URLs (`xml:base`): https://www.w3.org/TR/xmlbase/
import { FeedError } from '../../feed-error.js';
import { fixControls } from '../../html/entities.js';
import { escapeMarkup } from '../../html/escape-markup.js';
import type { Lexicon } from '../../html/lexicon.js';
import { webUrl } from '../../html/values.js';
import { inertParser } from '../../html/inert-parser.js';
import { lazy } from '../../lazy.js';
import { commonDate } from '../read-dates/common-date.js';
import type { Answer } from '../format.js';
import { restoreTexts, setLongTextsAside } from './long-texts.js';

/** Pattern of a namespace URI → its usual prefix. Feeds use other prefixes for a namespace, and misspell its URI. */
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

/** HTML's void elements, which have no end tag. */
const voidElement = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/i;

/** Maximum depth of elements in a story: `innerHtml` calls itself for each level. Deeper elements are dropped. */
const deepest = 256;

/** Serialises the children of an element as HTML; text is escaped. */
function innerHtml(node: Node, texts: readonly string[], depth = 0): string {
  let html = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) {
      const element = child as Element;
      const name = element.localName;
      let attributes = '';
      // A counting loop, because `attributes` isn't iterable in xmldom (the XML parser in Node and Workers), and old libraries
      // on a page replace `Array.from`.
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

/** State that all nodes of a document share. */
interface Context {
  /** Usual prefix of the format's own namespace (`atom:` in Atom), which is removed from element names; may be empty. */
  readonly own: string;
  /**
   * URI of the document's default namespace. Other nodes have names with a prefix for their namespace, such as `media:content`.
   * Unprefixed elements in this namespace don't, even if it is Atom's: some RSS feeds declare that as the default by mistake.
   */
  readonly plain: string | null | undefined;
  /** The texts that were replaced by numbered placeholders before parsing; see `long-texts.ts`. */
  readonly texts: readonly string[];
  /** Cache: namespace URI → usual prefix, `undefined` for an unknown URI. */
  readonly prefixes: Map<string, string | undefined>;
  readonly lexicon: Lexicon;
}

function prefixOf({ namespaceURI: uri, prefix: written }: Element, { prefixes }: Context): string {
  if (uri && !prefixes.has(uri)) prefixes.set(uri, usualPrefixes.find(([pattern]) => pattern.test(uri))?.[1]);
  const prefix = prefixes.get(uri ?? '');
  return prefix ?? (written && written !== 'rss' ? `${written.toLowerCase()}:` : '');
}

/** An element of a feed. Its children are found by local name and usual prefix: `title`, `dc:date`, `media:content`. */
export class XmlNode {
  /** Usual prefix and local name; in lower case, because feeds write `pubDate`, `pubdate` and `PubDate`. */
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

  /** The children with this name, in document order. */
  all(name: string): readonly XmlNode[] {
    return this.#children().get(name) ?? [];
  }

  /** The first child with one of these names, in order of preference. */
  first(...names: string[]): XmlNode | undefined {
    for (const name of names) {
      const found = this.all(name)[0];
      if (found) return found;
    }
    return undefined;
  }

  /** The first non-empty text of a child with one of these names, in order of preference. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      for (const child of this.all(name)) if (child.content) return child.content;
    }
    return undefined;
  }

  /** As `text`, but a child with elements inside, such as unescaped HTML, is serialised as HTML. */
  html(...names: string[]): string | undefined {
    for (const name of names) {
      for (const child of this.all(name)) {
        const html = child.markup ?? child.content;
        if (html) return html;
      }
    }
    return undefined;
  }

  /** The lexicon of the current parse: its tables for entity names and date notations. */
  get lexicon(): Lexicon {
    return this.#context.lexicon;
  }

  /** The first valid date in a child with one of these names, in order of preference. */
  date(...names: string[]): Date | undefined {
    for (const name of names) {
      const date = commonDate(this.text(name), this.#context.lexicon);
      if (date) return date;
    }
    return undefined;
  }

  /** The element's text content, trimmed. */
  get content(): string {
    return (this.#content ??= fixControls(
      restoreTexts(this.#element.textContent ?? '', this.#context.texts).trim(),
    ));
  }

  /** The element's content as HTML; `undefined` when it has no child elements. */
  get markup(): string | undefined {
    for (let child = this.#element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1) return innerHtml(this.#element, this.#context.texts).trim();
    }
    return undefined;
  }

  /** An attribute's value, by its name in lower case. Any case matches: feeds write `isPermaLink` and `isPermalink`. */
  attr(name: string): string | undefined {
    const { attributes } = this.#element;
    // A counting loop, because `attributes` isn't iterable in xmldom, the XML parser in Node and Workers.
    for (let index = 0; index < attributes.length; index++) {
      const attribute = attributes.item(index);
      if (attribute?.name.toLowerCase() === name) return attribute.value.trim() || undefined;
    }
    return undefined;
  }

  /** The URL in the element's attributes, by the names that RSS, Atom and RDF have for it. */
  get address(): string | undefined {
    return this.attr('url') ?? this.attr('href') ?? this.attr('resource') ?? this.attr('rdf:resource');
  }

  /** The value of `xml:lang` on this element, else on the nearest ancestor that has one. */
  get language(): string | undefined {
    return this.#element.getAttribute('xml:lang') || this.#parent?.language;
  }

  /**
   * The element's base URL: the outermost ancestor's `xml:base` is resolved against `documentBase`, and each further one, the
   * element's own last, against the result.
   */
  base(documentBase: string): string {
    const parentBase = this.#parent?.base(documentBase) ?? documentBase;
    const xmlBase = this.#element.getAttribute('xml:base');
    return (xmlBase && webUrl(xmlBase, parentBase)) || parentBase;
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

/** Number of tags up to which XML is parsed however little text is between them. */
const FEW_TAGS = 20_000;

/** Characters per tag, texts in CDATA sections not counted. Feeds have 30 or more; a parser takes seconds for a megabyte of tags. */
const DENSEST = 24;

/**
 * Parses an answer and returns the root element. XML that has more tags than any feed is cut off. XML that isn't well-formed is repaired by `repair-xml.ts`, which is imported
 * for such feeds only. XML that declares entities is repaired, too, since this replaces the references within bounds and
 * drops the declarations: WebKit would expand the nested entities of a "billion laughs" attack until the page freezes.
 * @param own usual prefix of the format's own namespace (`atom:`), which is removed from element names
 * @throws FeedError with reason `format` when the XML can't be repaired
 */
export async function readXml(
  { text, requestUrl: url }: Answer,
  lexicon: Lexicon,
  own = '',
): Promise<XmlNode> {
  const texts: string[] = [];
  let document: Document | undefined;
  const xml = setLongTextsAside(text, texts, lexicon);
  const most = Math.max(FEW_TAGS, Math.floor(text.length / DENSEST));
  const isDense = xml.split('<', most).length === most;
  if (!isDense && !text.includes('<!ENTITY')) document = (await parseXml(xml)) ?? (await parseXml(text));
  if (!document) {
    const { repairXml } = await lazy(() => import('./repair-xml.js'));
    document = await parseXml(repairXml(text, lexicon, isDense ? most : undefined));
  }
  if (!document) throw new FeedError('This XML is broken beyond repair.', { reason: 'format', url });
  const root = document.documentElement;
  const plain = [root, root.getElementsByTagName('channel')[0]].find(
    element => element && !element.prefix && element.namespaceURI,
  )?.namespaceURI;
  return new XmlNode(root, { own, plain, texts, prefixes: new Map(), lexicon });
}

/** Parses XML without repairing it; `undefined` when the text isn't well-formed. */
async function parseXml(text: string): Promise<Document | undefined> {
  const parser = await inertParser();
  try {
    const document = parser(text, 'application/xml');
    return document.documentElement && !document.getElementsByTagName('parsererror').length
      ? document
      : undefined;
  } catch (error) {
    if (error instanceof FeedError) throw error;
    return undefined;
  }
}
