import { collapse } from '../../html/values.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';

/** Maximum length of an excerpt, in UTF-16 code units. */
export const maxLength = 280;

/** Names of elements that an excerpt leaves out whatever their class, as alternatives of a regular expression. */
const asideElements =
  'figure|figcaption|h[1-6]|head|table|pre|form|button|aside|nav|select|iframe|video|audio|svg|math|object';

/** Words in the class or id of elements that an excerpt leaves out, as alternatives of a regular expression. */
const asideNames = [
  // Captions. `caption-wrap` and `caption-container` don't match: such a box has both the picture and its caption in it.
  '(?:caption|credits?)(?![\\w-]*(?:wrap|container))',
  // Tables of contents.
  'toc|table-of-contents',
  // Share buttons and related posts, as WordPress plugins and feed services name them.
  'sharedaddy|relatedposts|addtoany|a2a|share-?buttons|feedflare',
  // Title, author, date and tags, which Drupal repeats as fields in the HTML of a story.
  'field--?name-(?:title|uid|created|field-tags)',
  // Preheaders: hidden text in a newsletter, which mail programs show as a preview in the list of messages.
  'preheader|mcnPreviewText',
  // Links to the rest of the story.
  '(?:read-?more|more-link)(?![\\w-])',
].join('|');

/**
 * Matches the start tag of an element that an excerpt leaves out. Group 1 is the element's name when that is one of
 * `asideElements` and the tag isn't self-closing. Group 2 is the name of any other element with a word of `asideNames` in its
 * class or id. A word after `has-`, `with-` or `no-` doesn't count: an element with class `has-caption` is no caption.
 */
const asideStart = new RegExp(
  `<(?:(${asideElements})\\b[^<>]*(?<!\\/)|(\\w+)\\s[^<>]*\\b(?:class|id)\\s*=\\s*["']?(?:[^"'<>]{0,200}[\\s_-])?(?<!(?:has|with|no)-)(?:${asideNames})(?![a-z])[^<>]*)>`,
  'gi',
);

/**
 * Returns the index behind an element's end tag; elements of the same name may be nested in it. Where the element isn't closed,
 * or 50 of its name are open, the HTML is broken or hostile: then the first end tag of that name counts. `undefined` when there
 * is none.
 * @param from index behind the start tag
 */
function endOf(html: string, name: string, from: number): number | undefined {
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*>`, 'gi');
  tags.lastIndex = from;
  let first: number | undefined;
  for (let depth = 1; depth < 50;) {
    const tag = tags.exec(html);
    if (!tag) break;
    // HTML parsers close an open `<p>` at the start tag of the next `<p>`.
    if (!tag[1] && name === 'p') return tag.index;
    depth += tag[1] ? -1 : 1;
    if (!depth) return tags.lastIndex;
    if (tag[1]) first ??= tags.lastIndex;
  }
  return first;
}

/**
 * The first `length` characters of a story's HTML, without elements that aren't its text: captions, headings, tables, widgets.
 * An element that is cut off at `length`, so that its end tag is missing, is removed, too.
 */
function withoutAsides(html: string, length: number): string {
  const isCut = html.length > length;
  const start = isCut ? html.slice(0, length).replace(/<[^<>]*$/, '') : html;
  let text = '';
  let at = 0;
  for (const { 0: tag, 1: element, 2: name = element ?? '', index } of start.matchAll(asideStart)) {
    const end = index < at ? 0 : (endOf(start, name, index + tag.length) ?? (isCut ? start.length : 0));
    if (!end) continue;
    text += `${start.slice(at, index)} `;
    at = end;
  }
  return text + start.slice(at);
}

/** Matches WordPress shortcodes of captions, embeds, galleries and page builders. Unexpanded ones stay in a feed as text. */
const shortcodes =
  /\[(caption|embed)\b[^[\]]*\](?:(?!\[\1\b)[^]){0,1000}?\[\/\1\]|\[\/?(?:(?:vc|et_pb|fusion|av|su)_[^[\]]*|(?:gallery|embed)(?:\s+\w+=[^[\]]*)?)\]/g;

/**
 * Converts the first `length` characters of a story's HTML to plain text. Each link's text is enclosed in U+FFFE and U+FFFF,
 * noncharacters that XML forbids in feeds, so that the patterns in `trailers` can match links.
 */
function textOf(html: string, length: number, lexicon: Lexicon): string {
  const marked = html.includes('<')
    ? withoutAsides(html, length)
        .replace(/<a\b/gi, '\ufffe$&')
        .replace(/<\/a\b/gi, '\uffff$&')
    : html.slice(0, length);
  const text = plainText(marked, lexicon).replace(/\ufffe\s*\uffff/g, '');
  return (text.includes('[') ? text.replace(shortcodes, ' ') : text).trim();
}

const unmarked = (text: string): string => collapse(text.replace(/[\ufffe\uffff]/g, ''));

/** Pattern of the words with which "read more" links begin, in many languages. */
const readMore = `(?:${[
  'R(?:ead|EAD) (?:[Mm]ore|MORE|on|(?:the )?(?:rest|full|whole|original))',
  '(?:Continue|Keep) [Rr]eading|Click here to|Learn [Mm]ore|Full story',
  'Weiterlesen|Mehr lesen',
  'Lire la suite',
  'Leer más|Seguir leyendo',
  'Leggi tutto|Continua a leggere',
  'Leia mais',
  'Lees (?:verder|meer)',
  'Läs mer',
  'Czytaj więcej',
  'Devamını oku',
  'Читать далее|Подробнее',
  '阅读(?:全文|更多)',
  '続きを読む',
  '계속 읽기|더 ?보기',
].join('|')})`;

/** A lookbehind that matches at the start of a text and after the end of a sentence. */
const atStop = '(?<=^|[.!?…»\\])"”。！？]\\s*)';

/**
 * Patterns of text that feed generators and editors append to a story (“The post … appeared first on …”), and that is removed.
 * If a pattern has a capturing group, the group is the text before the appended one, and is kept.
 */
const trailers = [
  /submitted by\W+u\/[^[]+\[link\]\W*\[comments\]\W*$/,
  /Read \d+ remaining paragraphs[^.]{0,40}$/,
  /^\ufffeComments\uffff$/,
  /\(Feed generated with \W?FetchRSS\W*$/,
  /^(.*)(?:The|This) (?:post|article)\s(?:.{1,300}\s)?(?:appeared first|first appeared|was originally published) on\s.{1,150}$/,
  // “The post … appeared first on …” in other languages: two links (text from U+FFFE to U+FFFF), to the post and to the site,
  // with a phrase such as “first on” between or after them. Medium's “… was originally published in … on Medium, where …” has
  // the same two links.
  /^(?=.*\ufffe)(.*?)(?:\p{Lu}[\p{L}’']*(?: \p{L}+)? |投稿 )?\ufffe[^\ufffe\uffff]+\uffff(?=.*(?:zuerst auf|en premier|prime(?:ro en|iro em)|primo su|proviene da|eerst op|f[öø]rst \S+ på|z serwisu|сначала на|ilk önce|最[初先]|처음|on Medium, where)).{1,40}\ufffe[^\uffff]+\uffff(?: on Medium.+|.{0,40})$/u,
  // "Read more" after a sentence, in brackets, or in a link (text from U+FFFE to U+FFFF), at the end. `(?![a-z ])` comes first:
  // it rejects most positions, so the lookbehind in `atStop`, which is slower, is rarely tried.
  new RegExp(
    `(?![a-z ])(?:${atStop}[[(]?\\ufffe?${readMore}[^.!?…]{0,150}|(?:${atStop}\\ufffe|[[(]\\ufffe?)(?:[Mm](?:ore|ehr)|${readMore}[^.!?…]{0,150})|[[(]?\\ufffe\\W?(?:${readMore}|read (?:more|the (?:full|rest))|continue reading)[^\\uffff]{0,150}\\uffff)[^\\p{L}\\p{N}]*$`,
    'u',
  ),
];

function withoutTrailers(text: string): string {
  return trailers.reduce((rest, trailer) => {
    const found = trailer.exec(rest);
    return found ? (rest.slice(0, found.index) + (found[1] ?? '')).replace(/[\s\ufffe]+$/, '') : rest;
  }, text);
}

/**
 * Shortens a text to `maxLength`: after the last sentence that fits, if this keeps more than 100 characters, else after the
 * last word that fits, with an ellipsis.
 */
function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, maxLength);
  const sentence = /^[^]{100,}[.!?。！？]["'”’»)]?(?=\s|(?<=[。！？]))/u.exec(start)?.[0];
  return sentence ?? `${start.replace(/[\s,;:–—-]*\S*$/u, '') || start}…`;
}

/** Makes an excerpt of a story's HTML: plain text without captions, headings, "read more", cut after a sentence or a word. */
export function excerpt(html: string, lexicon: Lexicon): string {
  let text = '';
  // Only as much HTML is converted to text as an excerpt needs: the first 2,000 characters if their text is longer than three
  // excerpts of maximum length, else the first 6,000, or the first 60,000 if the first 6,000 have no text.
  for (const length of [2000, 6000, 60_000]) {
    text = textOf(html, length, lexicon);
    if (html.length <= length || text.length > 3 * maxLength || (text && length > 2000)) break;
  }
  if (text.length > 3 * maxLength) return shorten(unmarked(text.slice(0, 2 * maxLength)));
  return shorten(
    unmarked(withoutTrailers(text))
      .replace(/\s*(?:\[?(?:…|\.{3})\]?|\[\])$/, '…')
      .replace(/(?<=[.!?。！？])…$/, ''),
  );
}
