import type { Article } from '../article.js';
import { pictureName } from './picture-name.js';
import { inlineElements } from './tables.js';
import { Tokens } from './tokens.js';

const known = new WeakMap<Article, boolean>();

/**
 * Whether the lead picture is drawn above a whole story. Not if the body has it behind more than its first paragraph: there it is
 * drawn where its writer put it, and nowhere else. The headline, which many bodies repeat, doesn't count as a paragraph.
 */
export function standsAbove(article: Article): boolean {
  let isAbove = known.get(article);
  if (isAbove === undefined) known.set(article, (isAbove = !isBehindText(article)));
  return isAbove;
}

function isBehindText({ image, body = '', title }: Article): boolean {
  if (!image || !/<img/i.test(body)) return false;
  const name = pictureName(image.src);
  const headline = letters(title);
  const tokens = new Tokens(body);
  let [text, blocks, isNew] = ['', 0, true];
  while (tokens.next()) {
    const { kind } = tokens;
    if (kind === 'text' && blocks < 2) {
      const more = letters(tokens.source.slice(0, 10_000));
      if (!more) continue;
      if (isNew && text === headline) blocks = 0;
      if (isNew) blocks++;
      isNew = false;
      if (text.length <= headline.length) text += more;
    } else if (kind === 'start' && tokens.name === 'img') {
      const src = tokens.attribute('src')?.replaceAll('&amp;', '&');
      if (src && pictureName(src) === name) return blocks > 1;
    } else if ((kind === 'start' || kind === 'end') && !inlineElements.has(tokens.name)) isNew = true;
  }
  return false;
}

/** The letters and digits of a text, whose other characters may be written in several ways. */
const letters = (text: string): string => text.replace(/&#?\w{1,31};/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
