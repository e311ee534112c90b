/**
 * Converts Markdown to HTML: the parts of https://spec.commonmark.org/0.31.2 and https://github.github.com/gfm that news and
 * release notes have, in time linear in the text's length. Libraries are four to twelve times larger; `marked` and `micromark`
 * take quadratic time for repeated openings of emphasis. HTML in the text stays: a body is sanitised when it is drawn.
 */
import { escapeText } from '../../html/escape.js';
import { inlineMarkdown, labelOf, type References } from './markdown-inline.js';
import { beginsList, readList, type MarkdownList } from './markdown-lists.js';
import { readTable, tableOf } from './markdown-table.js';

/** Maximum depth of quotes and lists within one another: each level reads its lines once more. */
const DEPTH = 6;

const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const heading = /^ {0,3}(#{1,6})(?: (.*))?$/;
const rule = /^ {0,3}(?:\*(?: *\*){2,}|-(?: *-){2,}|_(?: *_){2,})$/;
const underline = /^ {0,3}(?:=+|-+)$/;
const quote = /^ {0,3}> ?/;
const html =
  /^ {0,3}<(?:!--|\/?(?:address|article|aside|blockquote|center|details|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|main|nav|[ou]l|p|pre|script|section|style|summary|t(?:able|body|d|foot|h|head|r)|video)(?:[\s/>]|$))/i;
const definition =
  /^ {0,3}\[([^[\]^][^[\]]{0,200})\]: *(?:<([^<>]{1,2000})>|(\S{1,2000}))(?: +(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?$/;

/** Group 1: the label of a footnote, with `^`; 2: the beginning of its text. */
const note = /^ {0,3}\[(\^[^[\]\s]{1,100})\]:(.*)$/;

/** Matches the sign of a task in a list: group 1 is its mark. */
const task = /^\[([ x])\](?= )/i;

/** Matches the line by which GitHub's quotes are a note or a warning. */
const alert = /^\[!(\w{3,20})\]\s*$/;

/** Matches the properties that site generators have in front of a text. */
const frontMatter = /^---\n(?:[\w-]+:.*\n| .*\n|- .*\n)+---\n/;

/** What hardly any text has that isn't Markdown: headings, links, bold text, lists of two items, fences. */
const signs = [/^#{1,6} \S/m, /\]\((?:https?:|\/|#)/, /\*\*[^\s*]/, /^[-*+] .*\n\n?[-*+] /m, /^```/m];

const withoutReturns = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether a text without HTML is certainly Markdown: it has at least two of its signs. */
export function isMarkdown(text: string): boolean {
  if (/<\/?[a-z][^<>]*>/i.test(text)) return false;
  const written = withoutReturns(text);
  return signs.filter(sign => sign.test(written)).length > 1;
}

/**
 * Converts a text to HTML; returns `undefined` when it isn't evidently Markdown.
 * @param isCertain whether the text is Markdown by the name of its property
 */
export const markdownIn = (text: string, isCertain?: boolean): string | undefined =>
  isCertain || isMarkdown(text) ? markdown(text) : undefined;

/** Converts Markdown to HTML. */
export function markdown(text: string): string {
  const lines = withoutReturns(text)
    .replace(frontMatter, '')
    .split('\n')
    .map(line => line.replace(/^[ \t]+/, indent => indent.replaceAll('\t', '    ')).replace(/\t/g, ' '));
  const references = new Map<string, string>();
  let count = 0;
  for (const line of lines) {
    const label = labelOf(note.exec(line)?.[1] ?? '');
    if (label && !references.has(label)) references.set(label, `#fn-${++count}`);
    const found = definition.exec(line.trimEnd());
    const name = labelOf(found?.[1] ?? '');
    if (found && !references.has(name)) references.set(name, (found[2] ?? found[3])!);
  }
  const notes: string[] = [];
  const body = blocks(lines, { depth: DEPTH, wrap: true, references, notes });
  return notes.length ? `${body}<section class="footnotes"><ol>${notes.join('')}</ol></section>` : body;
}

interface Place {
  /** Levels of quotes and lists that still become elements. */
  readonly depth: number;
  /** Whether lines of text are put into paragraphs. */
  readonly wrap: boolean;
  readonly references: References;
  /** The footnotes so far. */
  readonly notes: string[];
}

const isBlock = (line: string): boolean =>
  [rule, fence, heading, quote, html].some(pattern => pattern.test(line.trimEnd()));

function blocks(lines: readonly string[], place: Place): string {
  const { depth, wrap, references, notes } = place;
  const inside = (inner: readonly string[], isWrapped = true): string =>
    blocks(inner, { ...place, wrap: isWrapped, depth: depth - 1 });
  let out = '';
  let paragraph: string[] = [];
  const endParagraph = (element = wrap ? 'p' : ''): void => {
    const text = paragraph.length ? inlineMarkdown(joined(paragraph), references) : '';
    out += element && text ? `<${element}>${text}</${element}>` : text;
    paragraph = [];
  };
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!.trimEnd();
    const isOpen = paragraph.length > 0;
    const [, fenced] = fence.exec(line) ?? [];
    const [, level, title = ''] = heading.exec(line) ?? [];
    const table = (fenced ?? level) ? undefined : readTable(lines, index);
    let next = index + 1;
    if (isOpen && underline.test(line)) {
      endParagraph(line.trimStart().startsWith('=') ? 'h1' : 'h2');
    } else if (!line || level || table || isBlock(line)) {
      endParagraph();
      if (fenced) {
        while (next < lines.length && !isFenceEnd(lines[next]!, fenced)) next++;
        out += `<pre><code>${escapeText(lines.slice(index + 1, next).join('\n'))}</code></pre>`;
        next++;
      } else if (level) {
        paragraph = [title.trim().replace(/(?:^| )#+$|(?<=\S) ?\{#[\w-]{1,100}\}$/, '')];
        endParagraph(`h${level.length}`);
      } else if (table) {
        out += tableOf(table, references);
        next = table.next;
      } else if (rule.test(line)) out += '<hr>';
      else if (quote.test(line)) {
        next = endOfQuote(lines, next);
        const inner = lines.slice(index, next).map(one => one.replace(quote, ''));
        inner[0] = inner[0]!.replace(alert, (_, kind: string) => `**${kind}**\\`);
        out += depth ? `<blockquote>${inside(inner)}</blockquote>` : `<p>${escapeText(inner.join('\n'))}</p>`;
      } else if (line) {
        next = endOfHtml(lines, index);
        out += `${lines.slice(index, next).join('\n')}\n`;
      }
    } else if (depth && references.has(labelOf(note.exec(line)?.[1] ?? ''))) {
      endParagraph();
      next = endOfNote(lines, next);
      const [, label = '', text = ''] = note.exec(line) ?? [];
      const number = references.get(labelOf(label))!.slice(4);
      const inner = [text.trim(), ...lines.slice(index + 1, next).map(one => one.replace(/^ {1,4}/, ''))];
      const html = inside(
        inner,
        inner.some(one => !one.trim()),
      );
      notes.push(`<li id="fn-${number}">${html} <a href="#fnref-${number}">↩</a></li>`);
    } else if (depth && beginsList(line, isOpen)) {
      endParagraph();
      const list = readList(lines, index, isBlock);
      out += listOf(list, item => inside(item, list.isLoose));
      next = list.next;
    } else if (!isOpen && line.startsWith('    ')) {
      while (next < lines.length && /^(?: {4}|\s*$)/.test(lines[next]!)) next++;
      const code = lines.slice(index, next).map(one => one.slice(4));
      out += `<pre><code>${escapeText(code.join('\n').trimEnd())}</code></pre>`;
    } else if (isOpen || !definition.test(line)) paragraph.push(lines[index]!);
    index = next;
  }
  endParagraph();
  return out;
}

/** Joins the lines of a paragraph. Two blanks at the end of a line are a line break, for which a backslash is written, too. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line, index) => line.trim() + (line.endsWith('  ') && index < lines.length - 1 ? '\\' : ''))
    .join('\n');

const isFenceEnd = (line: string, fenced: string): boolean =>
  line.trim().length >= fenced.length && !line.trim().replaceAll(fenced[0]!, '');

/** Returns the index of the line behind a quote. A line of a paragraph in it needs no `>` ("lazy continuation"). */
function endOfQuote(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && (quote.test(lines[end]!) || isLazy(lines[end]!, lines[end - 1]!))) end++;
  return end;
}

const isLazy = (line: string, before: string): boolean =>
  line.trim() !== '' &&
  before.replace(quote, '').trim() !== '' &&
  !isBlock(line) &&
  !isBlock(before.replace(quote, '')) &&
  !beginsList(line, false);

/** Returns the index of the line behind a footnote, whose paragraphs are indented. */
function endOfNote(lines: readonly string[], start: number): number {
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const isLazyLine = lines[end - 1]!.trim() && !isBlock(line) && !note.test(line);
    if (line.trim() && !line.startsWith('  ') && !isLazyLine) break;
  }
  while (!lines[end - 1]!.trim()) end--;
  return end;
}

/** Returns the index of the line behind a block of HTML: that after a blank line, or after the end of preformatted text. */
function endOfHtml(lines: readonly string[], start: number): number {
  const [, kind] = /^ *<(pre|script|style|!--)/i.exec(lines[start]!) ?? [];
  const end = kind && (kind === '!--' ? '-->' : `</${kind.toLowerCase()}`);
  let index = start;
  if (end) while (index < lines.length && !lines[index]!.toLowerCase().includes(end)) index++;
  while (index < lines.length && lines[index]!.trim()) index++;
  return index;
}

function listOf(
  { items, isOrdered, start }: MarkdownList,
  inside: (item: readonly string[]) => string,
): string {
  const tag = isOrdered ? 'ol' : 'ul';
  const content = items
    .map(([first = '', ...further]) => {
      const text = first.replace(task, (_, mark: string) => (mark === ' ' ? '☐' : '☑'));
      return `<li>${inside([text, ...further])}</li>`;
    })
    .join('');
  return `<${tag}${start === 1 ? '' : ` start="${start}"`}>${content}</${tag}>`;
}
