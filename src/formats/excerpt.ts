import { plainText } from './text.js';

/** What stands in an article without being its text. */
const besides =
  /<(figure|figcaption|h[1-6]|table|pre|form|button|aside|nav|select|iframe|video|audio|svg|math|object)\b[^]*?<\/\1\s*>|<(p|div|span)\b[^<>]*\bclass=["'](?:[^"'<>]*[ _-])?(?:caption|credits?)\b[^<>]*>[^]*?<\/\2\s*>/gi;

/** What feeds and editors add to the end of an excerpt. */
const trailers = [
  /The post\s.{1,300}\sappeared first on\s.{1,150}$/u,
  // The first letters save most positions the look behind.
  /(?=[[(CKLMRSW続계])(?<=^|[.!?…»\])"”]\s*)[[(]?(?:Read (?:[Mm]ore|on|(?:the )?(?:rest|full|whole|original))|Continue reading|Keep reading|Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo|Leggi tutto|続きを読む|계속 읽기)[^.!?]{0,150}[.!?…]{0,3}[\])]?[\s»→>]*$/u,
];

/** Characters of an excerpt, at most. */
export const longest = 280;

/** Shortens to a sentence, else to a word with an ellipsis. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const sentence = /^[^]{100,}[.!?。！？]["'”’»)]?(?=\s|(?<=[。！？]))/u.exec(start)?.[0];
  return sentence ?? `${start.replace(/[\s,;:–—-]*\S*$/u, '') || start}…`;
}

/** A short plain text out of HTML: no captions, headings or "read more", cut at a sentence or a word. */
export function excerpt(html: string): string {
  // It comes from the start; further down a long article is only looked at when that is all pictures.
  let text = plainText(html.slice(0, 6000).replace(besides, ' '));
  if (!text && html.length > 6000) text = plainText(html.slice(0, 60_000).replace(besides, ' '));
  if (text.length > 3 * longest) return shorten(text);
  for (const trailer of trailers) text = text.replace(trailer, '').trim();
  return shorten(text.replace(/\s*(?:\[?(?:…|\.{3})\]?|\[\])$/, '…').replace(/(?<=[.!?。])…$/, ''));
}
