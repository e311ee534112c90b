import type { Article, ArticleImage } from '../../article.js';
import { absoluteHtml } from './absolute-html.js';
import { string, toArticle, type Draft, type Found } from './draft.js';
import { excerpt, longest } from './excerpt.js';
import { picturesIn, toPicture } from './pictures.js';
import { escapeText } from '../../html/escape.js';
import { decodeEntities, headlineText, plainText, webUrl } from '../../html/text.js';

/** Narrower pictures that a source names are thumbnails, in CSS pixels. */
const thumbnail = 150;

/** The picture that the source names, or the first in the story's texts (HTML). */
function pickImage(
  { pictures = [] }: Draft,
  texts: readonly string[],
  base: string | undefined,
  repeated: ReadonlySet<string>,
): ArticleImage | undefined {
  const inTexts = texts.flatMap(html => (/<img/i.test(html) ? [...picturesIn(html)] : []));
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
function asMeant(html: string): string {
  if (!html.includes('&lt;') || /<[a-z/!]/i.test(html)) return html;
  const text = decodeEntities(html);
  return element.test(text.slice(0, 1000)) ? text : html;
}

/** Tables are no text for an excerpt, unless there is no other: some newsletters are one. */
const withoutTables = (html: string): string => html.replace(/<(\/?)(?:table|pre)\b/gi, '<$1div');

/** Reads a story's HTML for what its source doesn't say: an excerpt, a picture, the time it takes. */
function find(draft: Draft, base: string | undefined, repeated: ReadonlySet<string>): Found {
  const bodyBase = webUrl(draft.base, base) ?? webUrl(draft.url, base) ?? base;
  const written = asMeant(string(draft.body));
  const described = asMeant(string(draft.summary));
  // A description is the article itself when there is no other and it says more than an excerpt could.
  const whole = !written && (/<[a-z]/i.test(described) || plainText(described).length > longest);
  const body = written || (whole ? described : undefined);
  return {
    summary: excerpt(described) || excerpt(written) || excerpt(withoutTables(described || written)),
    body: body && absoluteHtml(body, bodyBase),
    image: pickImage(draft, [written, described], bodyBase, repeated),
  };
}

/**
 * A feed's stories; a picture that most of them share is the feed's and none of theirs, unless each story names it as
 * its own (`named`).
 */
export function toArticles(drafts: readonly Draft[], base?: string, named = false): Article[] {
  const repeated = new Set<string>();
  const read = (draft: Draft): Article => toArticle(draft, base, find(draft, base, repeated));
  const articles = drafts.map(read);
  // Behind one such picture may be another.
  for (let round = 0; round < 5; round++) {
    const times = new Map<string, number>();
    articles.forEach(({ image }, index) => {
      const isOwn = named && drafts[index]?.pictures?.some(({ src }) => src);
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

export { headlineText };

/** A draft of plain texts as one whose summary is HTML. Some generators escape for HTML what is plain text, or leave markup in it. */
export function asHtml(draft: Draft): Draft {
  const { title, summary } = draft;
  return {
    ...draft,
    title: typeof title === 'string' ? headlineText(title) : title,
    summary: typeof summary === 'string' ? escapeText(decodeEntities(summary)) : undefined,
  };
}
