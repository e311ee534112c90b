import type { Article, ArticleImage } from '../../article.js';
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';
import { hasLines, linesToHtml } from '../../html/plain-lines.js';
import { plainText } from '../../html/plain-text.js';
import { Tokens } from '../../html/tokens.js';
import { collapse, string, webUrl } from '../../html/values.js';
import { absoluteHtml } from './absolute-html.js';
import { withBareDays } from './bare-days.js';
import { contextOf } from './context-of.js';
import type { Draft, FeedDraft, Found, CompanionsOf } from './draft.js';
import { divide } from './divide.js';
import { excerpt, maxLength } from './excerpt.js';
import { mendDraft } from './mend-draft.js';
import { picturesIn, toPicture } from './pictures.js';
import type { Tidy } from './load-tidy.js';
import { repeats, withoutHeadline } from './repeats.js';
import { minutesFor, nameOf, toArticle } from './to-article.js';

/**
 * Width in CSS pixels below which a picture from a source's picture field is a thumbnail. It isn't the lead picture when the
 * story's HTML has a wider one.
 */
const thumbnail = 150;

/**
 * Picks the lead picture: the first one that the source has in a picture field. If that is a thumbnail, the first wider picture
 * in the story's HTML is preferred to it. If the source has none in a field, the first picture in the HTML is used.
 * @param repeated URLs of pictures that most stories share, such as the feed's logo; these are skipped
 */
function pickImage(
  { pictures = [] }: Draft,
  texts: readonly string[],
  base: string | undefined,
  repeated: ReadonlySet<string>,
  lexicon: Lexicon,
): ArticleImage | undefined {
  const inTexts = texts.flatMap(html => (/<img/i.test(html) ? picturesIn(html, lexicon) : []));
  const isNew = (image?: ArticleImage): boolean => !!image && !repeated.has(image.src);
  // Picture drafts are converted only up to the first that fits: a source may list one picture in 1,000 sizes, each with a
  // srcset of 1,000 URLs.
  const named = pictures.find(picture => isNew(toPicture(picture, base, true)));
  const own = named && toPicture(named, base, true);
  const { width = own && thumbnail } = own ?? {};
  if (!width || width < thumbnail) {
    for (const picture of inTexts) {
      const image = toPicture(picture, base);
      if (isNew(image) && (!width || (image?.width ?? 0) > width)) return image;
    }
  }
  // Feeds often repeat the lead picture in the story's HTML, where its `<img>` has an `alt` text that the picture field lacks.
  const same = own && !own.alt && inTexts.find(({ src, alt }) => alt && webUrl(src, base) === own.src);
  return same ? { ...own, alt: same.alt ?? '' } : own;
}

/**
 * Whether a text is HTML and not plain text with a stray `<`: it has a pair of tags, or a `<br>` right behind text, or begins with
 * `<p>`, `<div>` or `<img>`.
 */
function isHtml(text: string): boolean {
  const tokens = new Tokens(text);
  const open = new Set<string>();
  while (tokens.next()) {
    const { kind, name, start } = tokens;
    if (kind === 'start' && !start && /^(?:p|div|img)$/.test(name)) return true;
    if (kind === 'start' && name === 'br' && /\S/.test(text.charAt(start - 1))) return true;
    if (kind === 'end' && open.has(name)) return true;
    if (kind === 'start') open.add(name);
  }
  return false;
}

/** Decodes HTML that a feed escaped twice (`&lt;p&gt;`), if the result is certainly HTML; `a &lt; b` stays as it is. */
function undoDoubleEscaping(html: string, lexicon: Lexicon): string {
  if (!html.includes('&lt;') || /<[a-z/!]/i.test(html)) return html;
  const text = decodeEntities(html, lexicon);
  return isHtml(text.slice(0, 1000)) ? text : html;
}

/**
 * The excerpt of the summary, else of the body; `undefined` if neither says more than the title.
 * @param site the feed's title, which feeds of other sites' stories add to the titles
 */
function excerptOf(
  { title, source, authors }: Draft,
  [summaryHtml, bodyHtml]: readonly [string, string],
  site: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  const names = [source?.title, site, ...(authors ?? []).slice(0, 9).map(author => author?.name)].map(string);
  let isEmpty = true;
  for (const html of [summaryHtml, bodyHtml]) {
    const rest = withoutHeadline(html, string(title), lexicon);
    const text = (rest && excerpt(rest, lexicon)) || (rest !== html && excerpt(html, lexicon));
    if (text && !repeats(text, string(title), names)) return text;
    if (text) isEmpty = false;
  }
  return isEmpty ? excerpt(summaryHtml || bodyHtml, lexicon, false) : undefined;
}

/** The tables and functions that the reading of an answer uses. */
interface Tools {
  readonly lexicon: Lexicon;
  readonly tidy: Tidy;
  /** Absent for answers without sound, film and related stories. */
  readonly companionsOf?: CompanionsOf | undefined;
}

/** Extracts the excerpt, the body with absolute URLs, and the lead picture from a story's HTML, and checks its other fields. */
function extract(
  draft: Draft,
  { base, title }: Pick<FeedDraft, 'base' | 'title'>,
  repeated: ReadonlySet<string>,
  { lexicon, tidy, companionsOf }: Tools,
): Found {
  const bodyBase = webUrl(draft.base, base) ?? webUrl(draft.url, base) ?? base;
  const bodyHtml = tidy(undoDoubleEscaping(string(draft.body), lexicon));
  const summaryHtml = tidy(undoDoubleEscaping(string(draft.summary), lexicon));
  // Some feeds have the full article in the field for the summary (RSS's `description`). Without a body, a summary with markup
  // or lines, or one that is longer than an excerpt, counts as the body.
  const isFullText =
    !bodyHtml &&
    (/<[a-z]/i.test(summaryHtml) ||
      hasLines(summaryHtml) ||
      plainText(summaryHtml, lexicon).length > maxLength);
  const written = bodyHtml || (isFullText ? summaryHtml : '');
  const body = linesToHtml(written);
  return {
    summary: excerptOf(draft, [summaryHtml, bodyHtml], title, lexicon),
    body: body && absoluteHtml(body, bodyBase, lexicon),
    image: pickImage(draft, [bodyHtml, summaryHtml], bodyBase, repeated, lexicon),
    context: contextOf(draft, bodyBase, lexicon.days, companionsOf),
  };
}

/** Matches a title of nothing but characters without width, or of dots. */
const wordless = /^[\p{Cf}\p{Z}\s.…]*$/u;

/** Matches HTML whose length says nothing of its text's. */
const bulky = /<(?:style|script|svg)\b|\bdata:/i;

/**
 * Makes an article of a draft. One without a title gets the beginning of its summary; one without text, too, gets words for its
 * link (`wordsFor`).
 */
function articleOf(draft: Draft, base: string | undefined, found: Found, lexicon: Lexicon): Article {
  const body = string(found.body);
  const readingMinutes =
    draft.readingMinutes ??
    (bulky.test(body) ? minutesFor(plainText(body.replace(/\bdata:[^\s"'<>]+/gi, ''), lexicon)) : undefined);
  const [title, summary] =
    wordless.test(string(draft.title)) && (string(found.summary) || !/[.…]/.test(string(draft.title)))
      ? divide(collapse(string(found.summary)))
      : [draft.title, found.summary];
  const article = toArticle({ ...draft, title, readingMinutes }, base, { ...found, summary });
  return article.title ? article : { ...article, title: wordsFor(article, draft, base, lexicon) };
}

/** Matches what a body without content has: blanks, and blocks with nothing in them. */
const blank = /<\/?(?:p|br|div|span)\b[^<>]*>|&nbsp;|\s/gi;

/**
 * Words for the link of a story without title and excerpt: of its picture or recordings, of a text that no excerpt has, such as a
 * heading, or the name of what the story embeds. Else the host of its URL or of its media, its category, its writer, or the site.
 * Empty for a story with nothing to show.
 */
function wordsFor(article: Article, draft: Draft, base: string | undefined, lexicon: Lexicon): string {
  const { image, url, media = [], body = '', category, tags, authors, published, comments } = article;
  const recordings = Array.isArray(draft.media)
    ? (draft.media as Draft['media'] & object).slice(0, 9).map(each => nameOf(each?.description))
    : [];
  const address = url ?? image?.src ?? media[0]?.url;
  return (
    image?.alt ||
    image?.caption ||
    recordings.find(Boolean) ||
    media.find(each => each.title)?.title ||
    divide(plainText(body.slice(0, 6000), lexicon))[0] ||
    namedIn(body.slice(0, 6000), lexicon) ||
    hostOf(address) ||
    (category?.name ?? tags[0] ?? authors[0]?.name) ||
    (published || comments || body.replace(blank, '') ? hostOf(base) : '')
  );
}

const hostOf = (address = ''): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';

/** The first `title` of a picture, a recording or a frame in a story's HTML. */
function namedIn(html: string, lexicon: Lexicon): string | undefined {
  const tokens = new Tokens(html);
  while (tokens.next()) {
    const isNamed = tokens.kind === 'start' && /^(?:img|iframe|video|audio|object)$/.test(tokens.name);
    const name = isNamed && nameOf(decodeEntities(tokens.attribute('title') ?? '', lexicon));
    if (name) return name;
  }
  return undefined;
}

/**
 * Converts a feed's drafts to articles. A picture that three stories or more, and over half of all, share is taken for the
 * feed's logo and isn't used as a lead picture. With `ownPictures`, stories whose draft has `pictures` aren't counted for this.
 */
export function toArticles(
  { drafts: written, base, ownPictures, title }: Pick<FeedDraft, 'drafts' | 'base' | 'ownPictures' | 'title'>,
  lexicon: Lexicon,
  tidy: Tidy,
  companionsOf?: CompanionsOf,
): Article[] {
  const drafts = withBareDays(written, lexicon.midnights).map(draft => mendDraft(draft, base));
  const repeated = new Set<string>();
  const read = (draft: Draft): Article =>
    articleOf(
      draft,
      base,
      extract(draft, { base, title }, repeated, { lexicon, tidy, companionsOf }),
      lexicon,
    );
  const articles = drafts.map(read);
  // Up to five rounds: once a logo is skipped, the next picture of each story may be another one that most stories share.
  for (let round = 0; round < 5; round++) {
    const times = new Map<string, number>();
    articles.forEach(({ image }, index) => {
      const isOwn = ownPictures && drafts[index]?.pictures?.some(({ src }) => src);
      if (image && !isOwn) times.set(image.src, (times.get(image.src) ?? 0) + 1);
    });
    const { size } = repeated;
    for (const [src, count] of times) if (count > 2 && count * 2 > drafts.length) repeated.add(src);
    if (repeated.size === size) break;
    articles.forEach(({ image }, index) => {
      if (image && repeated.has(image.src)) articles[index] = read(drafts[index] as Draft);
    });
  }
  return articles;
}
