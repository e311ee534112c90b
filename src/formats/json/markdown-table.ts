// Tables in Markdown: https://github.github.com/gfm/#tables-extension-
import { inlineMarkdown, type References } from './markdown-inline.js';

export interface MarkdownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Index of the line behind the table. */
  readonly next: number;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim().replaceAll('\\|', '|'));

/** Reads the table that begins at a line: below the line is one with as many cells, all of hyphens. */
export function readTable(lines: readonly string[], index: number): MarkdownTable | undefined {
  const [line = '', below = ''] = lines.slice(index, index + 2);
  if (!line.includes('|') || !/^[ |:-]+$/.test(below)) return undefined;
  const head = cellsOf(line);
  const rules = cellsOf(below);
  if (head.length !== rules.length || !rules.every(cell => /^:?-+:?$/.test(cell))) return undefined;
  const rows: string[][] = [];
  let next = index + 2;
  // Short rows are not filled up to the table's width: very many rows of a very wide table would take quadratic time.
  for (; lines[next]?.includes('|'); next++) rows.push(cellsOf(lines[next]!).slice(0, head.length));
  return { head, rows, next };
}

/** Converts a table to HTML. */
export function tableOf({ head, rows }: MarkdownTable, references: References): string {
  const rowOf = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map(cell => `<${tag}>${inlineMarkdown(cell, references)}</${tag}>`).join('')}</tr>`;
  const body = rows.map(cells => rowOf(cells, 'td')).join('');
  return `<table><thead>${rowOf(head, 'th')}</thead>${body && `<tbody>${body}</tbody>`}</table>`;
}
