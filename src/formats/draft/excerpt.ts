import { decodeEntities } from '../../html/entities.js';
import { collapse } from '../../html/values.js';
import type { Lexicon } from '../../html/lexicon.js';
import { TextCollector } from '../../html/plain-text.js';
import { asideElements, inlineElements, voidElements } from '../../html/tables.js';
import { Tokens } from '../../html/tokens.js';

/** Maximum length of an excerpt, in UTF-16 code units. */
export const maxLength = 280;

/** Words in the class or id of elements that an excerpt leaves out, as alternatives of a regular expression. */
const asideNames = [
  // Captions. `caption-wrap` and `caption-container` don't match: such a box has both the picture and its caption in it.
  '(?:caption|credits?)(?![\\w-]*(?:wrap|container))',
  // Tables of contents.
  'toc|table-of-contents',
  // Marks of footnotes and the notes themselves.
  'footnotes?(?:-ref|-backref|-item)?|fnref|noteref|endnotes',
  // Share buttons and related posts, as WordPress plugins and feed services name them.
  'relatedposts|addtoany|a2a|share-?buttons',
  // Title, author, date and tags, which Drupal repeats as fields in the HTML of a story.
  'field--?name-(?:title|uid|created|field-tags)',
  // Links to the rest of the story.
  '(?:read-?more|more-link)(?![\\w-])',
].join('|');

/**
 * Matches the class or id of an element that an excerpt leaves out. A word after `has-`, `with-` or `no-` doesn't count: an
 * element with class `has-caption` is no caption.
 */
const asideName = new RegExp(`(?:^|[\\s_-])(?<!(?:has|with|no)-)(?:${asideNames})(?![a-z])`, 'i');

/** Matches the fragment of links between a text and its footnotes, as word processors and Markdown write it. */
const footnote = /#(?:_?(?:ft|ed)n(?:ref)?|fn(?:ref)?|footnote|endnote|note|cite_(?:note|ref))[-_:.\w]*$/i;

/** Matches WordPress shortcodes of captions, embeds, galleries and page builders. Unexpanded ones stay in a feed as text. */
const shortcodes =
  /\[(caption|embed)\b[^[\]]*\](?:(?!\[\1\b)[^]){0,1000}?\[\/\1\]|\[\/?(?:(?:vc|et_pb|fusion|av|su)_[^[\]]*|(?:gallery|embed)(?:\s+\w+=[^[\]]*)?)\]/g;

/** An element that is left out: its name, how many of that name are open, and where reading goes on if it isn't closed. */
interface Aside {
  readonly name: string;
  readonly start: number;
  depth: number;
  first?: number;
}

/**
 * The text of the first `length` characters of a story's HTML, without elements that aren't its text: captions, headings,
 * tables, widgets. Each link's text is enclosed in U+FFFE and U+FFFF, noncharacters that XML forbids in feeds, so that the
 * patterns in `trailers` can match links. An element that is cut off at `length`, so that its end tag is missing, is left
 * out, too. Where an element isn't closed in HTML that isn't cut, or 50 of its name are open, the HTML is broken or hostile:
 * then the first end tag of that name counts, and without one the element is text.
 */
function markedText(html: string, length: number, hasTables: boolean): string {
  const isCut = html.length > length;
  const tokens = new Tokens(isCut ? html.slice(0, length).replace(/<[^<>]*$/, '') : html);
  const collector = new TextCollector();
  let aside: Aside | undefined;
  // Elements that turned out not to be closed. Each costs another pass over what follows it, so at most 50 are looked into.
  const unclosed = new Set<number>();
  for (;;) {
    if (!tokens.next()) {
      if (!aside || (isCut && !aside.first)) return collector.text;
      aside = giveUp(aside, tokens, unclosed);
    } else if (aside) {
      if (tokens.name !== aside.name || !countDepth(aside, tokens)) continue;
      aside = aside.depth ? giveUp(aside, tokens, unclosed) : undefined;
    } else if (
      tokens.kind === 'start' &&
      isAside(tokens, hasTables) &&
      unclosed.size < 50 &&
      !unclosed.has(tokens.start)
    ) {
      if (!inlineElements.has(tokens.name)) collector.text += ' ';
      aside = { name: tokens.name, start: tokens.start, depth: 1 };
    } else {
      if (tokens.name === 'a')
        collector.text += tokens.kind === 'end' ? '\uffff' : tokens.kind === 'start' ? '\ufffe' : '';
      collector.add(tokens);
    }
  }
}

/** Takes the first end tag in an element for its end, or reads the element once more as text. */
function giveUp({ start, first }: Aside, tokens: Tokens, unclosed: Set<number>): undefined {
  unclosed.add(start);
  tokens.resumeAt(first ?? start);
}

/** Counts a tag that has the name of the element which is left out. Returns whether that element ends or is broken. */
function countDepth(aside: Aside, tokens: Tokens): boolean {
  if (tokens.kind === 'start' && aside.name === 'p') {
    // HTML parsers close an open `<p>` at the start tag of the next `<p>`.
    aside.depth = 0;
    tokens.resumeAt(tokens.start);
  } else if (tokens.kind === 'start') aside.depth++;
  else if (tokens.kind === 'end') {
    aside.depth--;
    if (aside.depth) aside.first ??= tokens.end;
  }
  return !aside.depth || aside.depth >= 50;
}

function isAside(tokens: Tokens, hasTables: boolean): boolean {
  const { name } = tokens;
  if (asideElements.has(name))
    return !tokens.isSelfClosing && (hasTables || (name !== 'table' && name !== 'pre'));
  // What was struck out would contradict the words that stand for it now.
  if (name === 'del' || name === 's') return true;
  if (!tokens.attributeCount || voidElements.has(name)) return false;
  if (name === 'a' && footnote.test(tokens.attribute('href')?.slice(0, 200) ?? '')) return true;
  return [tokens.attribute('class'), tokens.attribute('id')].some(
    value => value && asideName.test(value.slice(0, 300)),
  );
}

/** Converts the first `length` characters of a story's HTML to plain text, in which links are marked. */
function textOf(html: string, length: number, hasTables: boolean, lexicon: Lexicon): string {
  const marked = html.includes('<') ? markedText(html, length, hasTables) : html.slice(0, length);
  const text = collapse(decodeEntities(marked.replaceAll(']]>', ' '), lexicon)).replace(
    /\ufffe\s*\uffff/g,
    '',
  );
  return (text.includes('[') ? text.replace(shortcodes, ' ') : text).trim();
}

/** Removes the marks of links, and characters without width at the start, with which newsletters pad their previews. */
const unmarked = (text: string): string =>
  collapse(text.replace(/^[\s\u034f\u200b-\u200d]+|[\ufffe\uffff]/g, ''));

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
const atStop = '(?<=^|[.!?…»\\])"”。！？]\\s{0,9})';

/**
 * Patterns of text that feed generators and editors append to a story (“The post … appeared first on …”), and that is removed.
 * If a pattern has a capturing group, the group is the text before the appended one, and is kept. A pattern gets at most three
 * times `maxLength` characters, for which each takes little time (`test/hostile/patterns.node.test.ts`).
 */
const trailers = [
  /submitted by\W+u\/[^[]+\[link\]\W*\[comments\]\W*$/,
  /Read \d+ remaining paragraphs[^.]{0,40}$/,
  /^\ufffeComments\uffff$/,
  // Forums append a counter of posts and a link to the topic (Discourse, in any language; the link may be missing), who wrote and
  // when (phpBB), or who submitted where (Lemmy).
  /(?<!\S)\d{1,6} \p{L}[\p{L} ]{0,30} - \d{1,6} \p{L}[\p{L} ]{0,30}\ufffe[^\ufffe\uffff]{1,80}\uffff$/u,
  /(?<!\S)\d{1,6} posts? - \d{1,6} participants?$/,
  /Statistics: Posted by \ufffe?[^\uffff]{1,80}\uffff? — .{1,150}$/,
  /submitted by \ufffe[^\uffff]{1,80}\uffff to \ufffe[^\uffff]{1,80}\uffff \d+ points? \|.{0,300}$/,
  /\(Feed generated with \W?FetchRSS\W*$/,
  /^(.*)(?:The|This) (?:post|article)\s(?:.{1,300}\s)?(?:appeared first|first appeared|was originally published) on\s.{1,150}$/,
  // “The post … appeared first on …” in other languages: two links (text from U+FFFE to U+FFFF), to the post and to the site,
  // with a phrase such as “first on” between or after them. Medium's “… was originally published in … on Medium, where …” has
  // the same two links.
  /^(?=.*\ufffe)(.*?)(?:(?<![\p{L}’'])\p{Lu}[\p{L}’']*(?: \p{L}+)? |投稿 )?\ufffe[^\ufffe\uffff]+\uffff(?=.*(?:zuerst auf|en premier|prime(?:ro en|iro em)|primo su|proviene da|eerst op|f[öø]rst \S+ på|z serwisu|сначала на|ilk önce|最[初先]|처음|on Medium, where)).{1,40}\ufffe[^\uffff]+\uffff(?: on Medium.+|.{0,40})$/u,
  // "Read more" after a sentence, in brackets, or in a link (text from U+FFFE to U+FFFF), at the end. `(?![a-z ])` comes first:
  // it rejects most positions, so the lookbehind in `atStop`, which is slower, is rarely tried.
  new RegExp(
    `(?![a-z ])(?:${atStop}[[(]?\\ufffe?${readMore}(?! [^\\uffff]{3,}[.!]$)[^.!?…]{0,150}|(?:${atStop}\\ufffe|[[(]\\ufffe?)(?:[Mm](?:ore|ehr)|${readMore}[^.!?…]{0,150})|[[(]?\\ufffe\\W?(?:${readMore}|read (?:more|the (?:full|rest))|continue reading)[^\\uffff]{0,150}\\uffff)[^\\p{L}\\p{N}]*$`,
    'u',
  ),
];

function withoutTrailers(text: string): string {
  return trailers.reduce((rest, trailer) => {
    const found = trailer.exec(rest);
    return found
      ? (rest.slice(0, found.index) + (found[1] ?? '')).replace(/(?<![\s\ufffe])[\s\ufffe]+$/, '')
      : rest;
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
  const words = start.slice(0, Math.max(start.lastIndexOf(' '), 0));
  return sentence ?? `${words.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '') || start}…`;
}

/** Matches a text of nothing but dots, dashes, brackets and bullets, which a system sends where a story has no teaser. */
const wordless = /^[\s.…·•*|()[\]\-‐-―_«»‹›]+$/;

/**
 * Makes an excerpt of a story's HTML: plain text without captions, headings, "read more", cut after a sentence or a word.
 * @param hasTables `false` if tables and `pre` elements are text, for a story that has all its text in one, as some
 * newsletters have it in a layout table
 */
export function excerpt(html: string, lexicon: Lexicon, hasTables = true): string {
  let text = '';
  // Only as much HTML is converted to text as an excerpt needs: the first 2,000 characters if their text is longer than three
  // excerpts of maximum length, else the first 6,000, or the first 60,000 if the first 6,000 have no text.
  for (const length of [2000, 6000, 60_000]) {
    text = textOf(html, length, hasTables, lexicon);
    if (html.length <= length || text.length > 3 * maxLength || (text && length > 2000)) break;
  }
  if (text.length > 3 * maxLength) return shorten(unmarked(text.slice(0, 2 * maxLength)));
  return shorten(
    unmarked(withoutTrailers(text))
      .replace(wordless, '')
      .replace(/(?<!\s)\s*(?:\[?(?:…|\.{3})\]?|\[\])$/, '…')
      .replace(/(?<=[.!?。！？])…$/, ''),
  );
}
