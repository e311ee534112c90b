// The part of CommonMark (https://spec.commonmark.org/) that the sample stories use, so that the demo needs no dependency.
import type { ArticleImage } from '../src/article.js';
import { escapeXml } from './escape-xml.js';

/** The picture that a story names. */
export type FindPicture = (name: string) => ArticleImage;

/** A story's Markdown as HTML. An image alone in its paragraph becomes a figure; its title reads "caption | credit". */
export function toHtml(markdown: string, findPicture: FindPicture): string {
  return blocksOf(markdown)
    .map(block => {
      if (block.startsWith('```')) return codeBlock(block);
      if (block.startsWith('## ')) return `<h2>${inline(block.slice(3))}</h2>`;
      if (block.startsWith('### ')) return `<h3>${inline(block.slice(4))}</h3>`;
      if (block.startsWith('> ')) return quote(block);
      if (block.startsWith('- ')) return list('ul', block, /^- /gm);
      if (/^1\. /.test(block)) return list('ol', block, /^\d+\. /gm);
      if (block.startsWith('|')) return table(block);
      if (block.startsWith('![')) return figure(block, findPicture);
      return `<p>${inline(block)}</p>`;
    })
    .join('\n');
}

/** Blocks are parted by empty lines, except inside code. */
function blocksOf(markdown: string): string[] {
  const parts = markdown.trim().split(/^(```[\s\S]*?^```)$/m);
  return parts.flatMap((part, index) => (index % 2 ? [part] : part.trim().split(/\n{2,}/))).filter(Boolean);
}

function inline(text: string): string {
  return escapeXml(text.replaceAll('\n', ' '))
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<!\w)_(.+?)_(?!\w)/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>');
}

function codeBlock(block: string): string {
  const lines = block.split('\n');
  return `<pre><code>${escapeXml(lines.slice(1, -1).join('\n'))}</code></pre>`;
}

/** The last line names the speaker when it begins with an em dash. */
function quote(block: string): string {
  const lines = block.replace(/^> ?/gm, '').split('\n');
  const speaker = lines.at(-1)?.startsWith('— ') ? lines.pop()?.slice(2) : undefined;
  const cite = speaker ? `<footer><cite>${inline(speaker)}</cite></footer>` : '';
  return `<blockquote><p>${inline(lines.join('\n').trim())}</p>${cite}</blockquote>`;
}

function list(tag: 'ul' | 'ol', block: string, mark: RegExp): string {
  const items = block.split(mark).slice(1);
  return `<${tag}>${items.map(item => `<li>${inline(item.trim())}</li>`).join('')}</${tag}>`;
}

function table(block: string): string {
  const rows = block.split('\n').map(line => line.replace(/^\||\|$/g, '').split('|'));
  const [head = [], , ...body] = rows;
  const row = (cells: string[], cell: (text: string) => string): string =>
    `<tr>${cells.map(text => cell(inline(text.trim()))).join('')}</tr>`;
  const header = row(head, text => `<th scope="col">${text}</th>`);
  const lines = body.map(cells => row(cells, text => `<td>${text}</td>`)).join('');
  return `<table><thead>${header}</thead><tbody>${lines}</tbody></table>`;
}

function figure(block: string, findPicture: FindPicture): string {
  const [, alt = '', name = '', title = ''] = /^!\[(.*?)\]\((\S+?)(?: ["'](.*)["'])?\)$/s.exec(block) ?? [];
  const [caption = '', credit] = title.split(' | ');
  const { src, width, height } = findPicture(name);
  const image = `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
  const words = credit ? `${inline(caption)} <small>${inline(credit)}</small>` : inline(caption);
  return `<figure>${image}<figcaption>${words}</figcaption></figure>`;
}
