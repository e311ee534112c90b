/**
 * Reads the nodes of a rich-text editor's JSON. All editors store a tree of nodes, under various names: Strapi Blocks, Contentful
 * (https://www.contentful.com/developers/docs/concepts/rich-text/), ProseMirror with TipTap and Storyblok
 * (https://prosemirror.net/docs/guide/#doc), Portable Text of Sanity (https://www.portabletext.org/specification/), Lexical
 * (https://lexical.dev/docs/concepts/nodes), Slate (https://docs.slatejs.org/concepts/02-nodes) and Editor.js
 * (https://editorjs.io/saving-data/).
 */
import type { Json } from './values.js';

// Written again here: the build moves a module that two chunks import, such as `values.ts`, to the chunk that all formats load.
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Inverts a table: from element → names of its nodes to name → element. */
const byName = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([element, names]) => names.split(' ').map(name => [name, element])));

/** Marks of text runs. Where a mark is not an element of a list (`marks`), it is a property of the run (`bold: true`). */
const marks = byName({
  strong: 'strong bold b',
  em: 'em italic i emphasis',
  code: 'code inlinecode',
  s: 's strike strikethrough del delete',
  u: 'u underline',
  sub: 'sub subscript',
  sup: 'sup superscript',
  mark: 'mark highlight',
  a: 'a link hyperlink autolink assethyperlink',
});

/** Elements of the bits in `format`, lowest first, with which Lexical marks a text run. */
const bits = 'strong em s u code sub sup mark'.split(' ');

/** Names in lower case, without hyphens, underscores and spaces. For headings with a level in digits, see `elementOf`. */
const nodes = byName({
  h1: 'headingone',
  h2: 'headingtwo',
  h3: 'headingthree',
  h4: 'headingfour',
  h5: 'headingfive',
  h6: 'headingsix',
  p: 'p paragraph normal',
  ul: 'ul list bulletlist bulletedlist unorderedlist checklist tasklist todolist',
  ol: 'ol orderedlist numberedlist',
  li: 'li listitem olistitem taskitem checklistitem bulletlistitem bulletedlistitem numberedlistitem togglelistitem todo',
  blockquote: 'blockquote quote pullquote',
  pre: 'code codeblock pre preformatted',
  hr: 'hr horizontalrule divider delimiter thematicbreak separator',
  br: 'br break hardbreak linebreak softbreak',
  img: 'img image imageblock picture photo upload media embeddedassetblock',
  table: 'table',
  tbody: 'tbody thead tablebody',
  tr: 'tr tablerow',
  td: 'td tablecell',
  th: 'th tableheader tableheadercell',
});

export const isInline = (element: string): boolean =>
  /^(?:a|br|code|em|img|mark|s|strong|su[bp]|u)$/.test(element);

const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

export interface RichNode {
  /** The node as it is in the JSON. */
  readonly raw: unknown;
  /** The node's properties, together with those that the editor has in an object inside the node (`insides`). */
  readonly all: Json;
  /** Name of the HTML element; `undefined` for an unknown node. */
  readonly element: string | undefined;
}

/** Names of the objects inside a node that have properties of it. Notion names such an object as the node: `{ type: 'code', code: {…} }`. */
const insides = 'attrs data fields props styles annotations oembed raw_oembed'.split(' ');

/** Reads any value as a node. A text is a node without a name that has the text, a list is one that has the list's nodes. */
export function nodeOf(raw: unknown): RichNode {
  if (Array.isArray(raw)) return { raw, all: { children: raw }, element: undefined };
  if (!isRecord(raw)) return { raw, all: typeof raw === 'string' ? { html: raw } : {}, element: undefined };
  let all = raw;
  for (const key of [...insides, typeOf(raw)]) if (isRecord(raw[key])) all = { ...raw[key], ...all };
  return { raw, all, element: elementOf(all) };
}

/** The name of a node's type. Strapi has it with a category (`shared.quote`). */
const typeOf = (node: Json): string =>
  word(node['type'] ?? node['_type'] ?? node['nodeType'] ?? word(node['__component']).replace(/^.*\./, ''));
const nameOf = (text: string): string => text.replace(/[\s_-]+/g, '').toLowerCase();

function elementOf(node: Json): string | undefined {
  if (node['listItem'] ?? node['listStyleType']) return 'li';
  const type = typeOf(node);
  // In Portable Text, the type of all text blocks is `block`, and `style` says which block it is.
  const name = nameOf(type === 'block' ? word(node['style']) : type);
  const heading = /^h(?:ead(?:ing|er))?([1-6]?)$/.exec(name);
  if (heading) return `h${heading[1] || levelOf(node['level'] ?? node['depth'] ?? node['tag'])}`;
  const element = nodes.get(name) ?? marks.get(name);
  if (element === 'ul' && isOrdered(node)) return 'ol';
  return element === 'td' && node['headerState'] ? 'th' : element;
}

const levelOf = (value: unknown): string => /[1-6]/.exec(word(value))?.[0] ?? '2';

/** Whether a list or a list's item is numbered. */
const isOrdered = (node: Json): boolean =>
  node['ordered'] === true ||
  ['listItem', 'listType', 'list_type', 'listStyleType', 'format', 'style', 'tag'].some(key =>
    /^(?:num|o|decimal)/.test(word(node[key])),
  );

/** The list that an item belongs to when no node of a list is around it, and the number of lists around the item. */
export const listOf = (node: Json): readonly [tag: string, level: number] => [
  isOrdered(node) || /^(?:o|numbered)listitem$/.test(nameOf(typeOf(node))) ? 'ol' : 'ul',
  (node['listItem'] ?? node['listStyleType']) ? Number(levelOf(node['level'] ?? node['indent'] ?? 1)) : 1,
];

const kids = 'rich_text children items rows cells nodes leaves content_elements'.split(' ');

/** Returns the list of nodes inside a node. A block of BlockNote has its text in `content` and the blocks under it in `children`. */
export const kidsOf = (node: Json): readonly unknown[] => {
  const { content } = node;
  const lists = [isRecord(content) ? content['rows'] : content, ...kids.map(key => node[key])];
  const [first = [], second = []] = lists.filter((list): list is unknown[] => Array.isArray(list));
  return second === node['children'] ? [...first, ...second] : first;
};

/** Returns a node's own text, which is no node. */
export const ownText = (node: Json): string =>
  ['html', 'text', 'plain_text', 'value', 'code', 'content', 'emoji', 'label']
    .map(key => node[key])
    .find((value): value is string => typeof value === 'string' && value !== '') ?? '';

/** Whether a value is certainly a rich-text node, or a list of such nodes. */
export function isRich(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(entry => isRecord(entry) && isRich(entry));
  if (!isRecord(value)) return false;
  const { children, content } = value;
  return (
    Array.isArray(children) ||
    (Array.isArray(content) && typeOf(value) !== '') ||
    elementOf(value) !== undefined ||
    (hasText(value) && marksOf(value).size > 0)
  );
}

/** What `markDefs` of a Portable Text block define: key → mark. */
export type MarkDefs = ReadonlyMap<unknown, unknown>;

export const markDefsOf = ({ markDefs }: Json): MarkDefs =>
  new Map(Array.isArray(markDefs) ? markDefs.filter(isRecord).map(mark => [mark['_key'], mark]) : []);

/** Returns a text run's marks as elements, each with the properties of its mark. */
export function marksOf(node: Json, defs?: MarkDefs): Map<string, Json> {
  const found = new Map<string, Json>();
  const { marks: list, format, plain_text: plain } = node;
  for (const entry of Array.isArray(list) ? list.slice(0, 20) : []) {
    const mark = nodeOf(defs?.get(entry) ?? (typeof entry === 'string' ? { type: entry } : entry)).all;
    const element = marks.get(nameOf(typeOf(mark)));
    if (element) found.set(element, mark);
  }
  for (const [name, element] of marks) if (node[name] === true) found.set(element, {});
  if (plain && node['href']) found.set('a', node);
  if (typeof format === 'number')
    for (const [index, element] of bits.entries()) if ((format >> index) & 1) found.set(element, {});
  return found;
}

/** Whether a node is a text run, which may have marks. */
export const hasText = ({ text, value, plain_text: plain }: Json): boolean =>
  [text, value, plain].some(one => typeof one === 'string');

/** Joins the plain text of nodes at any depth. Without recursion, because JSON may be nested a million levels deep. */
export function wordsOf(value: unknown): string {
  let words = '';
  const stack = [value];
  while (stack.length) {
    const { all, element } = nodeOf(stack.pop());
    words += element === 'br' ? '\n' : ownText(all);
    const inner = kidsOf(all);
    // In Slate's code blocks, each line is a node.
    if (nameOf(typeOf(all)) === 'codeline' && stack.length) stack.push('\n');
    for (let index = inner.length; index--;) stack.push(inner[index]);
  }
  return words;
}
