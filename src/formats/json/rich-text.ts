/** Converts the JSON of a rich-text editor to HTML: one converter for all editors, driven by the names in `rich-nodes.ts`. */
import { escapeMarkup } from '../../html/escape-markup.js';
import { escapeText, swap } from '../../html/escape.js';
import { enclose, FlowWriter } from './flow-writer.js';
import { withLinked } from './graphql-links.js';
import type { picturesOf } from './pictures.js';
import {
  hasText,
  isInline,
  isRecord,
  isRich,
  kidsOf,
  listOf,
  markDefsOf,
  marksOf,
  nodeOf,
  ownText,
  wordsOf,
  type MarkDefs,
  type RichNode,
} from './rich-nodes.js';
import type { Json } from './values.js';

/** Maximum depth of nested nodes that become elements; of deeper nodes, the plain text is kept. */
const DEPTH = 40;

/** Functions of the chunk `json`, which are passed because an import would move them to the chunk that all formats load. */
interface Tools {
  /** Converts an unknown node that has neither text nor other nodes where editors have them. */
  readonly bodyIn: (node: unknown) => string | undefined;
  readonly picturesOf: typeof picturesOf;
  /** Makes nodes of rich text that is no tree: `flat-text.ts`, for answers that may have some. */
  readonly toTree?: (value: unknown) => unknown;
}

interface Place extends Tools {
  /** Name of the element around the nodes; `''` at the top, `line` in a text run or a mark, `link` in a link. */
  readonly parent: string;
  /** Name of the element that lines are put into, such as `p`; `''` for none. */
  readonly wrap: string;
  /** Levels of nested nodes that still become elements. */
  readonly depth: number;
  readonly defs?: MarkDefs;
}

/**
 * Converts a rich-text node or a list of nodes, or the JSON of either, to HTML; empty when they have neither text nor pictures.
 * @returns `undefined` for a value that isn't rich text
 */
export function richText(value: unknown, tools: Tools): string | undefined {
  const json = typeof value === 'string' ? jsonIn(value) : value;
  const nodes = withLinked(tools.toTree?.(json) ?? json);
  if (isRich(nodes))
    return flow(Array.isArray(nodes) ? nodes : [nodes], { parent: '', wrap: 'p', depth: DEPTH, ...tools });
  return typeof value === 'string' && isRecord(nodes) ? tools.bodyIn(nodes) : undefined;
}

/** Returns the object or list that a text is, as databases have rich text; `undefined` for any other text. */
function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Element → the element of its nodes, if they are not for parts of lists or tables already. */
const parts: Readonly<Record<string, string>> = { ul: 'li', ol: 'li', table: 'tr', tbody: 'tr', tr: 'td' };
const isPart = (element: string): boolean => /^(?:li|[ou]l|tbody|t[dhr])$/.test(element);

/**
 * Converts neighbouring nodes. Neighbouring inline nodes are one line. Nodes are inline if their elements are, and unknown nodes
 * are beside a text run.
 */
function flow(values: readonly unknown[], place: Place): string {
  const { parent, wrap, depth } = place;
  if (!depth) return enclose(wrap, lines(wordsOf(values)));
  const nodes = values.map(nodeOf);
  const isWithin = parent === 'line' || parent === 'link';
  const isLine = isWithin || nodes.some(node => isRun(node, parent));
  const writer = new FlowWriter(wrap);
  for (const node of nodes) {
    const picture = node.element === 'img' ? pictureOf(node.all, place) : undefined;
    if (parts[parent]) addPart(writer, node, place);
    else if (picture && (isWithin || (isLine && !picture.caption))) writer.addInline(picture.img, '');
    else if (picture) writer.addBlock(figure(picture));
    else if (isWithin || (node.element ? isInline(node.element) : isLine))
      writer.addInline(...inlineOf(node, place));
    else {
      const html = blockOf(node, { ...place, wrap: wrap || writer.isEmpty ? wrap : 'p' });
      if (node.element === 'li') addItem(writer, html, ...listOf(node.all));
      else writer.addBlock(html);
    }
  }
  return writer.end();
}

/** Whether a node is part of a line. A text at the top is a paragraph, unless its marks show that it is a part of one. */
function isRun({ all, element }: RichNode, parent: string): boolean {
  if (element) return isInline(element) && !/^(?:br|img)$/.test(element);
  return hasText(all) && (parent !== '' || marksOf(all).size > 0);
}

/** Adds an item of a list, or a row or cell of a table. */
function addPart(writer: FlowWriter, node: RichNode, place: Place): void {
  const { parent } = place;
  const element = node.element && isPart(node.element) ? node.element : parts[parent]!;
  // A node without a known name is the part itself, any other is put into one.
  const part = node.element && element !== node.element ? nodeOf({ children: [node.raw] }) : node;
  const html = blockOf({ ...part, element }, place);
  if (parts[parent] === 'li') addItem(writer, html, parent, 1);
  else writer.addBlock(html);
}

/** Adds a list's item. Some editors have a nested list beside the items, or in an item of its own: it belongs to the item before. */
function addItem(writer: FlowWriter, html: string, list: string, level: number): void {
  if (!/^<[ou]l>/.test(html) || !writer.addToItem(html)) writer.addItem(list, level, html);
}

function blockOf({ raw, all, element = 'p' }: RichNode, place: Place): string {
  if (element === 'hr') return '<hr>';
  if (element === 'pre') return enclose('pre', enclose('code', escapeText(wordsOf(raw))));
  const isHeading = /^h\d$/.test(element);
  const isParagraph = element === 'p' || element === 'img';
  const wrap = isHeading ? element : isParagraph ? place.wrap : element === 'blockquote' ? 'p' : '';
  // The item of Editor.js has its text and the items of the list in it.
  const inner =
    element === 'li' && Array.isArray(all['items'])
      ? [{ type: place.parent, children: all['items'] }]
      : kidsOf(all);
  const text = ownHtml(ownText(all), wrap);
  let html =
    text + flow(inner, { ...place, parent: element, wrap, depth: place.depth - 1, defs: markDefsOf(all) });
  // Slate has an empty text run in nodes that have no text.
  if (!html && isRecord(raw) && inner.every(one => isRecord(one) && !kidsOf(one).length)) {
    html =
      (place.bodyIn(raw) ?? place.bodyIn(raw['fields']) ?? linkedBlock(all, place)) || embeddedBlock(all);
    if (element !== 'blockquote') return html;
  }
  if (/^t[dh]$/.test(element)) return `<${element}>${html}</${element}>`;
  if (element === 'blockquote') return enclose(element, html + ownHtml(captionOf(all), 'cite'));
  return /^t/.test(element) ? enclose(element, html) : html;
}

/** The resource that a node of Contentful links to. */
function linkedTo({ target }: Json): Json {
  const linked = isRecord(target) ? target : {};
  return isRecord(linked['fields']) ? linked['fields'] : linked;
}

const titleOf = (node: Json): string => {
  const { title, name, headline } = linkedTo(node);
  return escapeText([title, name, headline].find((one): one is string => typeof one === 'string') ?? '');
};

/** Converts an entry of Contentful in a text: its picture and its text, else its title. */
function linkedBlock(node: Json, place: Place): string {
  const linked = linkedTo(node);
  const { image, media, photo, picture } = linked;
  const found = pictureOf({ image: image ?? media ?? photo ?? picture }, place);
  const text = place.bodyIn(linked) ?? '';
  return found
    ? figure({ ...found, caption: captionOf(linked) || found.caption }) + text
    : text || enclose('p', titleOf(node));
}

/** Converts a block that has a film, a player or a preview of a page: a frame or a link, and the texts beside it. */
function embeddedBlock(node: Json): string {
  const { embed, src, url, link, meta, title, message, caption, external } = node;
  const frame = [embed, src, url, isRecord(external) && external['url']].find(
    one => typeof one === 'string' && /^(?:https?:)?\/\//.test(one),
  );
  const name = titleOf({ target: meta }) || escapeText(typeof link === 'string' ? link : '');
  const href = hrefOf({ url: link });
  return (
    (frame ? `<iframe src="${escapeMarkup(`${frame as string}`)}"></iframe>` : '') +
    (href && name ? `<p><a href="${escapeMarkup(href)}">${name}</a></p>` : '') +
    [title, message, caption].map(text => (typeof text === 'string' ? ownHtml(text, 'p') : '')).join('')
  );
}

/** What is kept of a picture without an address, or of another file: the title with a link, the caption or alternative text. */
function fileOf(node: Json): string {
  const title = titleOf(node);
  const href = node['target'] ? hrefOf(node) : '';
  if (href && title) return `<a href="${escapeMarkup(href)}">${title}</a>`;
  const { alt } = node;
  return ownHtml(captionOf(node), '') || title || (typeof alt === 'string' ? lines(alt) : '');
}

const captionOf = ({ caption, attribution = caption }: Json): string =>
  typeof attribution === 'string' ? attribution : '';

/** Converts plain text to HTML. Within a text, editors have `\n` for a line break. */
const lines = (text: string): string => swap(escapeText(text), '\n', '<br>');

/** Converts the own text of a block to HTML: Editor.js has HTML there, others plain text. */
function ownHtml(text: string, wrap: string): string {
  if (/<(?:p|div|h[1-6]|[ou]l|blockquote|figure|pre|table)[\s>]/i.test(text)) return text;
  if (/<\/?[a-z]|&#?\w+;/i.test(text)) return enclose(wrap, text);
  const paragraphs = wrap === 'p' ? text.split(/\n\s*\n/) : [text];
  return paragraphs.map(part => enclose(wrap, lines(part.trim()))).join('');
}

/** Converts an inline node; returns its HTML and the `href` of its link, which is empty when it is in no link. */
function inlineOf({ all, element = '' }: RichNode, place: Place): [html: string, href: string] {
  if (element === 'br') return ['<br>', ''];
  const parent = element === 'a' || place.parent === 'link' ? 'link' : 'line';
  let html = lines(ownText(all)) + flow(kidsOf(all), { ...place, parent, wrap: '', depth: place.depth - 1 });
  html ||= element === 'img' ? fileOf(all) : titleOf(all);
  const marks = marksOf(all, place.defs);
  if (isInline(element)) marks.set(element, all);
  for (const mark of marks.keys()) if (!/^(?:a|img)$/.test(mark)) html = enclose(mark, html);
  return [html, place.parent === 'link' ? '' : hrefOf(marks.get('a') ?? {})];
}

/** Returns a link's URL, absolute or relative; empty when it has none, or one of another scheme than the web's or e-mail's. */
function hrefOf(link: Json): string {
  const { url, href, uri, linktype } = link;
  const linked = linkedTo(link);
  const file = isRecord(linked['file']) ? linked['file']['url'] : undefined;
  const found = [url, href, uri, file, linked['url']].find(one => typeof one === 'string');
  const address = (typeof found === 'string' ? found : '').trim();
  if (linktype === 'email' && address.includes('@')) return `mailto:${address.replace(/^mailto:/i, '')}`;
  return /^(?:https?:|mailto:|[^:/?#]*(?:[/?#]|$))/i.test(address) ? address : '';
}

interface Picture {
  readonly img: string;
  readonly caption: string;
}

function pictureOf(node: Json, { picturesOf }: Tools): Picture | undefined {
  const [found] = picturesOf([node['image'], node['value'], node['target'], node]);
  if (!found) return undefined;
  const attributes = (['src', 'alt', 'width', 'height'] as const).map(name => {
    const value = found[name];
    return typeof value === 'string' || typeof value === 'number'
      ? ` ${name}="${escapeMarkup(`${value}`)}"`
      : '';
  });
  return {
    img: `<img${attributes.join('')}>`,
    caption: typeof found.caption === 'string' ? found.caption : '',
  };
}

const figure = ({ img, caption }: Picture): string =>
  enclose('figure', img + enclose('figcaption', ownHtml(caption, '')));
