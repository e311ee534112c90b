// Lists in Markdown: https://spec.commonmark.org/0.31.2/#list-items
/** Group 1: the indent; 2: the sign of a bulleted item; 3: the number of a numbered one. */
const item = /^( *)(?:([-*+])|(\d{1,9})[.)])(?: +|$)/;

export interface MarkdownList {
  /** Lines of each item, without its sign and indent. */
  readonly items: readonly (readonly string[])[];
  readonly isOrdered: boolean;
  /** Number of the first item. */
  readonly start: number;
  /** Whether there are blank lines in the list, so that its items have paragraphs. */
  readonly isLoose: boolean;
  /** Index of the line behind the list. */
  readonly next: number;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether a list begins at a line. Within a paragraph only a list that has text begins, and if it has numbers, with 1. */
export function beginsList(line: string, isInParagraph: boolean): boolean {
  const found = item.exec(line);
  if (!found || !isInParagraph) return found !== null;
  return line.length > found[0].length && Number(found[3] ?? 1) === 1;
}

/**
 * Reads the list that begins at a line. What is indented by at least two columns more than an item belongs to it.
 * @param isBlock whether a line begins a block other than a paragraph or a list
 */
export function readList(
  lines: readonly string[],
  first: number,
  isBlock: (line: string) => boolean,
): MarkdownList {
  const [, , sign, number] = item.exec(lines[first]!)!;
  const items: string[][] = [];
  let isLoose = false;
  let index = first;
  while (index < lines.length) {
    const found = item.exec(lines[index]!);
    if (!found || found[2] !== sign || isBlock(lines[index]!)) break;
    const inside = found[1]!.length + 2;
    const inner = [lines[index]!.slice(found[0].length)];
    items.push(inner);
    let blanks = 0;
    for (index++; index < lines.length; index++) {
      const line = lines[index]!;
      if (!line.trim()) {
        blanks++;
        continue;
      }
      const indent = indentOf(line);
      // A line of a paragraph needs no indent ("lazy continuation").
      const isLazy = !blanks && inner.at(-1) !== '' && !item.test(line) && !isBlock(line);
      if (indent < inside && !isLazy) break;
      for (; blanks; blanks--) {
        isLoose = true;
        inner.push('');
      }
      inner.push(line.slice(Math.min(indent, found[0].length)));
    }
    const after = blanks ? item.exec(lines[index] ?? '') : null;
    if (after && after[2] === sign) isLoose = true;
  }
  return { items, isOrdered: sign === undefined, start: Number(number ?? 1), isLoose, next: index };
}
