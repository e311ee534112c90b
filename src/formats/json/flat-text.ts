/**
 * Converts rich text that is no tree to the nodes of one, which `rich-text.ts` reads: the operations of Quill
 * (https://quilljs.com/docs/delta/), and paragraphs whose marks are ranges of their text, as Prismic
 * (https://prismic.io/docs/fields/rich-text) and Draft.js (https://draftjs.org/docs/api-reference-content-block) have them.
 */
import type { Json } from './values.js';

// Written again here, as in `rich-nodes.ts`: a module that two chunks import would move to the chunk that all formats load.
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Maximum number of ranges that are read of one paragraph. */
const MOST_RANGES = 300;

/** A paragraph's text run, picture or film. */
type Run = Json;

/** Names of paragraphs in lists, as Quill has them, and the lists of Portable Text that stand for these. */
const lists: ReadonlyMap<string, string> = new Map([
  ['ordered', 'number'],
  ['bullet', 'bullet'],
  ['checked', 'bullet'],
  ['unchecked', 'bullet'],
]);

/** Adds a paragraph to the nodes. Neighbouring lines of code, and of a quotation, are one block. */
function addBlock(nodes: Json[], type: string, runs: readonly Run[], level: number): void {
  const listItem = lists.get(type);
  const isQuote = type === 'blockquote';
  const last = nodes.at(-1);
  if (listItem) nodes.push({ listItem, level, children: runs });
  else if (last?.['type'] === type && (isQuote || type === 'pre'))
    (last['children'] as unknown[]).push(...(isQuote ? [p(runs)] : ['\n', { children: runs }]));
  // A picture or film alone in its line is a block of its own.
  else if (runs.length && runs.every(run => !('text' in run))) for (const run of runs) nodes.push(run);
  else nodes.push({ type, children: isQuote ? [p(runs)] : [...runs] });
}

const p = (children: readonly Run[]): Json => ({ type: 'p', children });

function fromQuill(operations: readonly unknown[]): Json[] {
  const nodes: Json[] = [];
  let line: Run[] = [];
  const endLine = (attributes: Json): void => {
    const { header, list, blockquote, indent } = attributes;
    const type = Number(header)
      ? `h${Number(header)}`
      : typeof list === 'string'
        ? list
        : blockquote
          ? 'blockquote'
          : attributes['code-block']
            ? 'pre'
            : 'p';
    addBlock(nodes, type, line, (Number(indent) || 0) + 1);
    line = [];
  };
  for (const operation of operations) {
    const { insert, attributes: given } = isRecord(operation) ? operation : ({} as Json);
    const attributes = isRecord(given) ? given : {};
    if (isRecord(insert)) line.push(embedOf(insert, attributes));
    if (typeof insert !== 'string') continue;
    for (const [index, text] of insert.split('\n').entries()) {
      if (index) endLine(attributes);
      if (text) line.push(runOf(text, attributes));
    }
  }
  endLine({});
  return nodes;
}

function runOf(text: string, { link, script, ...attributes }: Json): Run {
  const marks = [link ? { type: 'link', url: link } : '', script === 'super' ? 'sup' : script];
  return { ...attributes, type: 'text', text, marks };
}

function embedOf(insert: Json, attributes: Json): Run {
  const [[name = '', value] = []] = Object.entries(insert);
  if (name === 'image') return { ...attributes, type: name, src: value };
  if (name === 'video') return { type: name, embed: value };
  if (name === 'divider') return { type: name };
  // A formula, an account's name, or what a plug-in has.
  const text = isRecord(value) ? (value['value'] ?? value['text'] ?? value['name']) : value;
  return { type: 'text', text: typeof text === 'string' ? text : '' };
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly mark: unknown;
}

/** Divides a text where a range begins or ends. Ranges may overlap. */
function runsOf(text: string, ranges: readonly Range[]): Run[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of ranges) {
    if (start >= 0 && start < text.length) cuts.add(start);
    if (end >= 0 && end < text.length) cuts.add(end);
  }
  const [first = 0, ...ends] = [...cuts].sort((one, other) => one - other);
  let start = first;
  return ends.map(end => {
    const marks = ranges.filter(range => range.start < end && range.end > start).map(({ mark }) => mark);
    const run = { type: 'text', text: text.slice(start, end), marks };
    start = end;
    return run;
  });
}

const rangesIn = (list: unknown, markOf: (range: Json) => unknown): Range[] =>
  (Array.isArray(list) ? list.slice(0, MOST_RANGES) : []).filter(isRecord).map(range => {
    const start = Number(range['start'] ?? range['offset']);
    return { start, end: Number(range['end'] ?? start + Number(range['length'])), mark: markOf(range) };
  });

/** A paragraph of Prismic; in its first version, text and spans stand in `content`. */
function fromPrismic(block: unknown): unknown {
  if (!isRecord(block)) return block;
  const { text, spans } = isRecord(block['content']) ? block['content'] : block;
  if (typeof text !== 'string' || !Array.isArray(spans)) return block;
  return {
    type: block['type'],
    children: runsOf(
      text,
      rangesIn(spans, span => span),
    ),
  };
}

function fromDraft(blocks: readonly unknown[], entities: unknown): Json[] {
  const entityOf = ({ key }: Json): unknown =>
    isRecord(entities) && Object.hasOwn(entities, String(key)) ? entities[String(key)] : undefined;
  const nodes: Json[] = [];
  for (const block of blocks.filter(isRecord)) {
    const { text, type, depth, inlineStyleRanges, entityRanges } = block;
    const linked = rangesIn(entityRanges, entityOf);
    const ranges = [...rangesIn(inlineStyleRanges, ({ style }) => style), ...linked];
    const name = draftNames[String(type)] ?? String(type).replace('header-', 'heading-');
    const media = linked.map(({ mark }) => mark).filter(isRecord);
    const runs = name === 'atomic' ? media : runsOf(typeof text === 'string' ? text : '', ranges);
    addBlock(nodes, name, runs, (Number(depth) || 0) + 1);
  }
  return nodes;
}

const draftNames: Readonly<Record<string, string>> = {
  unstyled: 'p',
  'unordered-list-item': 'bullet',
  'ordered-list-item': 'ordered',
  'code-block': 'pre',
};

const some = (list: unknown, ...keys: readonly string[]): list is unknown[] =>
  Array.isArray(list) && list.some(entry => isRecord(entry) && keys.some(key => key in entry));

/** Returns the nodes of flat rich text; any other value unchanged. */
export function toTree(value: unknown): unknown {
  const { ops = value, blocks = value, entityMap } = isRecord(value) ? value : ({} as Json);
  if (some(ops, 'insert')) return fromQuill(ops);
  if (some(blocks, 'inlineStyleRanges', 'entityRanges')) return fromDraft(blocks, entityMap);
  return Array.isArray(value) ? value.map(fromPrismic) : fromPrismic(value);
}
