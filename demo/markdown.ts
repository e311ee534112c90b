import { Marked, type Tokens } from 'marked';
import type { ArticleImage } from '../src/article.js';
import { escapeXml } from './escape-xml.js';

/** Finds the picture that a story names. */
export type FindPicture = (name: string) => ArticleImage;

/**
 * Renders a story's Markdown as HTML, with four house rules on top of CommonMark: HTML in a story is text; an image alone
 * in its paragraph becomes a figure, whose title reads "caption | credit"; the last line of a quote names the speaker when
 * it begins with an em dash; column headers of a table have a scope.
 */
export function toHtml(markdown: string, findPicture: FindPicture): string {
  const marked: Marked = new Marked({
    renderer: {
      html: ({ text }) => escapeXml(text),
      image: token => picture(token),
      paragraph({ tokens: [token, ...others] }) {
        // `false` leaves the token to the default renderer.
        return token?.type === 'image' && !others.length ? figure(token as Tokens.Image) : false;
      },
      blockquote({ text }): string {
        const [, words = text, speaker] = /^(.*?)(?:\n— (.+))?$/s.exec(text.trim()) ?? [];
        const footer = speaker ? `<footer><cite>${inline(speaker)}</cite></footer>` : '';
        return `<blockquote>${marked.parse(words, { async: false })}${footer}</blockquote>\n`;
      },
      tablecell({ header, tokens }) {
        const content = this.parser.parseInline(tokens);
        return header ? `<th scope="col">${content}</th>` : `<td>${content}</td>`;
      },
    },
  });

  const inline = (text: string): string => marked.parseInline(text, { async: false });

  const picture = ({ href, text: alt }: Tokens.Image): string => {
    const { src, width, height } = findPicture(href);
    return `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
  };

  const figure = (image: Tokens.Image): string => {
    const [caption = '', credit] = (image.title ?? '').split(' | ');
    const small = credit ? ` <small>${inline(credit)}</small>` : '';
    return `<figure>${picture(image)}<figcaption>${inline(caption)}${small}</figcaption></figure>\n`;
  };

  return marked.parse(markdown, { async: false }).trim();
}
