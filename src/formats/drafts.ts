import type { Article, ArticleImage } from '../article.js';
import { absoluteHtml } from './absolute-html.js';
import { string, toArticle, type Draft, type Found } from './draft.js';
import { excerpt, longest } from './excerpt.js';
import { picturesIn, toPicture } from './pictures.js';
import { escapeText } from './escape-text.js';
import { decodeEntities, plainText, webUrl } from './text.js';

function* candidates(draft: Draft, base: string | undefined): Generator<ArticleImage> {
  const body = string(draft.body) || string(draft.summary);
  const inBody = body.includes('<img') ? [...picturesIn(body)] : [];
  for (const picture of [...(draft.pictures ?? []), ...inBody]) {
    const image = toPicture(picture, base);
    // A feed's own picture often comes again in the body, and only there with its alternative text.
    const same = image && !image.alt && inBody.find(({ src, alt }) => alt && webUrl(src, base) === image.src);
    if (image) yield same ? { ...image, alt: same.alt ?? '' } : image;
  }
}

function pickImage(
  draft: Draft,
  base: string | undefined,
  repeated: ReadonlySet<string>,
): ArticleImage | undefined {
  for (const image of candidates(draft, base)) if (!repeated.has(image.src)) return image;
  return undefined;
}

/** Reads a story's HTML for what its source doesn't say: an excerpt, a picture, the time it takes. */
function find(draft: Draft, base: string | undefined, repeated: ReadonlySet<string>): Found {
  const bodyBase = webUrl(draft.base, base) ?? webUrl(draft.url, base) ?? base;
  const written = string(draft.body);
  const described = string(draft.summary);
  // A description is the article itself when there is no other and it says more than an excerpt could.
  const whole = !written && (/<[a-z]/i.test(described) || plainText(described).length > longest);
  const body = written || (whole ? described : undefined);
  return {
    summary: excerpt(described) || excerpt(written),
    body: body && absoluteHtml(body, bodyBase),
    image: pickImage(draft, bodyBase, repeated),
  };
}

/**
 * A feed's stories; a picture that most of them share is the feed's and none of theirs, unless each story names it as
 * its own (`named`).
 */
export function toArticles(drafts: readonly Draft[], base?: string, named = false): Article[] {
  const articles = drafts.map(draft => toArticle(draft, base, find(draft, base, new Set())));
  const times = new Map<string, number>();
  articles.forEach(({ image }, index) => {
    const isOwn = named && drafts[index]?.pictures?.some(({ src }) => src);
    if (image && !isOwn) times.set(image.src, (times.get(image.src) ?? 0) + 1);
  });
  const repeated = new Set(
    [...times].filter(([, count]) => count > 2 && count * 2 > drafts.length).map(([src]) => src),
  );
  const read = (draft: Draft): Article => toArticle(draft, base, find(draft, base, repeated));
  return repeated.size
    ? articles.map((article, index) =>
        article.image && repeated.has(article.image.src) ? read(drafts[index] as Draft) : article,
      )
    : articles;
}

/** Some generators escape for HTML what is plain text: `&amp;` is never meant. */
export function unescaped<T>(text: T): T | string {
  return typeof text === 'string' ? decodeEntities(text) : text;
}

/** A draft of plain texts as one whose summary is HTML. */
export function asHtml(draft: Draft): Draft {
  const { title, summary } = draft;
  return {
    ...draft,
    title: unescaped(title),
    summary: typeof summary === 'string' ? escapeText(decodeEntities(summary)) : undefined,
  };
}
