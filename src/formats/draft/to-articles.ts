import type { Article, ArticleImage } from '../../article.js';
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { string, webUrl } from '../../html/values.js';
import { absoluteHtml } from './absolute-html.js';
import type { Draft, FeedDraft, Found } from './draft.js';
import { excerpt, longest } from './excerpt.js';
import { picturesIn, toPicture } from './pictures.js';
import { toArticle } from './to-article.js';

/** Narrower pictures that a source names are thumbnails, in CSS pixels. */
const thumbnail = 150;

/** The picture that the source names, or the first in the story's texts (HTML). */
function pickImage(
  { pictures = [] }: Draft,
  texts: readonly string[],
  base: string | undefined,
  repeated: ReadonlySet<string>,
  lexicon: Lexicon,
): ArticleImage | undefined {
  const inTexts = texts.flatMap(html => (/<img/i.test(html) ? [...picturesIn(html, lexicon)] : []));
  const isNew = (image?: ArticleImage): boolean => !!image && !repeated.has(image.src);
  // No more are made than are looked at: one may be there in a thousand sizes, each of which tells of all.
  const named = pictures.find(picture => isNew(toPicture(picture, base, true)));
  const own = named && toPicture(named, base, true);
  const { width = own && thumbnail } = own ?? {};
  if (!width || width < thumbnail) {
    for (const picture of inTexts) {
      const image = toPicture(picture, base);
      if (isNew(image) && (!width || (image?.width ?? 0) > width)) return image;
    }
  }
  // A feed's own picture often comes again in the body, and only there with its alternative text.
  const same = own && !own.alt && inTexts.find(({ src, alt }) => alt && webUrl(src, base) === own.src);
  return same ? { ...own, alt: same.alt ?? '' } : own;
}

/** What is markup for certain. */
const element = /<([a-z]+\d?)\b[^<>]*>[^]*<\/\1>|\S<br ?\/?>|^<(?:p|div|img)\b[^<>]*>/i;

/** HTML as it was meant: some is escaped once too often, or stands where plain text should. `a < b` is none. */
function asMeant(html: string, lexicon: Lexicon): string {
  if (!html.includes('&lt;') || /<[a-z/!]/i.test(html)) return html;
  const text = decodeEntities(html, lexicon);
  return element.test(text.slice(0, 1000)) ? text : html;
}

/** Tables are no text for an excerpt, unless there is no other: some newsletters are one. */
const withoutTables = (html: string): string => html.replace(/<(\/?)(?:table|pre)\b/gi, '<$1div');

/** Reads a story's HTML for what its source doesn't say: an excerpt, a picture, the time it takes. */
function find(
  draft: Draft,
  base: string | undefined,
  repeated: ReadonlySet<string>,
  lexicon: Lexicon,
): Found {
  const bodyBase = webUrl(draft.base, base) ?? webUrl(draft.url, base) ?? base;
  const written = asMeant(string(draft.body), lexicon);
  const described = asMeant(string(draft.summary), lexicon);
  // A description is the article itself when there is no other and it says more than an excerpt could.
  const whole = !written && (/<[a-z]/i.test(described) || plainText(described, lexicon).length > longest);
  const body = written || (whole ? described : undefined);
  return {
    summary:
      excerpt(described, lexicon) ||
      excerpt(written, lexicon) ||
      excerpt(withoutTables(described || written), lexicon),
    body: body && absoluteHtml(body, bodyBase, lexicon),
    image: pickImage(draft, [written, described], bodyBase, repeated, lexicon),
  };
}

/**
 * The articles of a feed. A picture that most of its stories share is the feed's and none of theirs, unless the stories
 * name it as their own (`ownPictures`).
 */
export function toArticles(
  { drafts, base, ownPictures }: Pick<FeedDraft, 'drafts' | 'base' | 'ownPictures'>,
  lexicon: Lexicon,
): Article[] {
  const repeated = new Set<string>();
  const read = (draft: Draft): Article => toArticle(draft, base, find(draft, base, repeated, lexicon));
  const articles = drafts.map(read);
  // Behind one such picture may be another.
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
