import type { Article, ArticleImage } from '../../article.js';
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { string, webUrl } from '../../html/values.js';
import { absoluteHtml } from './absolute-html.js';
import type { Draft, FeedDraft, Found } from './draft.js';
import { excerpt, maxLength } from './excerpt.js';
import { picturesIn, toPicture } from './pictures.js';
import { toArticle } from './to-article.js';

/**
 * Minimum width of a lead picture, in CSS pixels. Instead of a narrower picture that the source names in a field of its own, a
 * larger one in the story's HTML is used.
 */
const thumbnail = 150;

/**
 * The lead picture: the first that the source names in a field of its own. If there is none, the first picture in the story's
 * HTML; if it is a thumbnail, the first larger one there.
 * @param repeated URLs of pictures that most stories share, such as the feed's logo; these are skipped
 */
function pickImage(
  { pictures = [] }: Draft,
  texts: readonly string[],
  base: string | undefined,
  repeated: ReadonlySet<string>,
  lexicon: Lexicon,
): ArticleImage | undefined {
  const inTexts = texts.flatMap(html => (/<img/i.test(html) ? [...picturesIn(html, lexicon)] : []));
  const isNew = (image?: ArticleImage): boolean => !!image && !repeated.has(image.src);
  // Convert lazily, only up to the first match: a source may list one picture in 1,000 sizes, each with a srcset of 1,000.
  const named = pictures.find(picture => isNew(toPicture(picture, base, true)));
  const own = named && toPicture(named, base, true);
  const { width = own && thumbnail } = own ?? {};
  if (!width || width < thumbnail) {
    for (const picture of inTexts) {
      const image = toPicture(picture, base);
      if (isNew(image) && (!width || (image?.width ?? 0) > width)) return image;
    }
  }
  // Feeds often repeat the lead picture in the body, where the `<img>` has the `alt` text that the field for the picture lacks.
  const same = own && !own.alt && inTexts.find(({ src, alt }) => alt && webUrl(src, base) === own.src);
  return same ? { ...own, alt: same.alt ?? '' } : own;
}

/** Finds what occurs in HTML only: a pair of tags, a line break after text, or a paragraph, `div` or picture at the start. */
const element = /<([a-z]+\d?)\b[^<>]*>[^]*<\/\1>|\S<br ?\/?>|^<(?:p|div|img)\b[^<>]*>/i;

/** Undoes double escaping (`&lt;p&gt;`), where the decoded text is certainly HTML; `a &lt; b` stays. */
function undoDoubleEscaping(html: string, lexicon: Lexicon): string {
  if (!html.includes('&lt;') || /<[a-z/!]/i.test(html)) return html;
  const text = decodeEntities(html, lexicon);
  return element.test(text.slice(0, 1000)) ? text : html;
}

/**
 * Renames `table` and `pre` elements to `div`. `excerpt` skips these two elements, so it finds no text in a story that has all
 * its text in one, as some newsletters have it in a layout table.
 */
const withoutTables = (html: string): string => html.replace(/<(\/?)(?:table|pre)\b/gi, '<$1div');

/** Extracts the excerpt, the body with absolute URLs, and the lead picture from a story's HTML. */
function extract(
  draft: Draft,
  base: string | undefined,
  repeated: ReadonlySet<string>,
  lexicon: Lexicon,
): Found {
  const bodyBase = webUrl(draft.base, base) ?? webUrl(draft.url, base) ?? base;
  const bodyHtml = undoDoubleEscaping(string(draft.body), lexicon);
  const summaryHtml = undoDoubleEscaping(string(draft.summary), lexicon);
  // Some feeds have the full article in the field for the summary (RSS's `description`). Without a body, a summary with markup,
  // or one that is longer than an excerpt, counts as the body.
  const isFullText =
    !bodyHtml && (/<[a-z]/i.test(summaryHtml) || plainText(summaryHtml, lexicon).length > maxLength);
  const body = bodyHtml || (isFullText ? summaryHtml : undefined);
  return {
    summary:
      excerpt(summaryHtml, lexicon) ||
      excerpt(bodyHtml, lexicon) ||
      excerpt(withoutTables(summaryHtml || bodyHtml), lexicon),
    body: body && absoluteHtml(body, bodyBase, lexicon),
    image: pickImage(draft, [bodyHtml, summaryHtml], bodyBase, repeated, lexicon),
  };
}

/**
 * The articles of a feed. A picture that more than half of the stories share is the feed's logo and no lead picture, unless
 * the format says that its sources name each story's own picture (`ownPictures`).
 */
export function toArticles(
  { drafts, base, ownPictures }: Pick<FeedDraft, 'drafts' | 'base' | 'ownPictures'>,
  lexicon: Lexicon,
): Article[] {
  const repeated = new Set<string>();
  const read = (draft: Draft): Article => toArticle(draft, base, extract(draft, base, repeated, lexicon));
  const articles = drafts.map(read);
  // In several rounds: once a logo is skipped, the next picture of each story may be another one that most stories share.
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
