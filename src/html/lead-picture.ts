import type { Article } from '../article.js';
import { pictureName } from './picture-name.js';
import { Tokens } from './tokens.js';

const known = new WeakMap<Article, boolean>();

/**
 * Whether the lead picture is drawn above a whole story. Not if the body has it behind some text: there it is drawn where its
 * writer put it, and nowhere else. A body that begins with the picture, or with the headline and the picture, begins with what
 * stands above it anyway.
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
  let text = '';
  while (tokens.next()) {
    // Once there is more text than the headline, further text changes nothing.
    if (tokens.kind === 'text' && text.length <= headline.length)
      text += letters(tokens.source.slice(0, 10_000));
    if (tokens.kind !== 'start' || tokens.name !== 'img') continue;
    const src = tokens.attribute('src')?.replaceAll('&amp;', '&');
    if (src && pictureName(src) === name) return text !== '' && text !== headline;
  }
  return false;
}

/** The letters and digits of a text, whose other characters may be written in several ways. */
const letters = (text: string): string => text.replace(/&#?\w{1,31};/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
