import type { Article, ArticleComments, ArticleSource } from '../../article.js';
import { boundMarks, collapse, string, webUrl } from '../../html/values.js';
import type { Context, Draft, MediaOf } from './draft.js';
import { unescapeAddress } from './mend-draft.js';
import { compact } from './to-article.js';

/** Maximum length of a name and of an id, in UTF-16 code units. */
const LONGEST_NAME = 1000;

/** Maximum number of stories that a story names as related. */
const MOST_RELATED = 50;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A plain text as a name: without line breaks and stacks of combining marks, and bounded in length. */
export const nameOf = (value: unknown): string | undefined =>
  collapse(boundMarks(string(value).slice(0, LONGEST_NAME))) || undefined;

export const addressOf = (value: unknown, base?: string): string | undefined =>
  webUrl(unescapeAddress(value), base);

/** The object itself if it has a property, else `undefined`. */
const unlessEmpty = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length ? value : undefined;

function sourceOf({ source }: Draft, base: string | undefined): ArticleSource | undefined {
  const found = compact<ArticleSource>({ title: nameOf(source?.title), url: addressOf(source?.url, base) });
  return unlessEmpty(found) && compact({ ...found, icon: addressOf(source?.icon, base) });
}

function commentsOf({ comments }: Draft, base: string | undefined): ArticleComments | undefined {
  const { url, count } = comments ?? {};
  const number = typeof count === 'string' && /^\s*\d+\s*$/.test(count) ? Number(count) : count;
  return unlessEmpty(
    compact<ArticleComments>({
      url: addressOf(url, base),
      count:
        Number.isInteger(number) && (number as number) >= 0 && (number as number) < 1e9
          ? (number as number)
          : undefined,
    }),
  );
}

/** The ids and URLs of other stories. A relative URL is resolved only if it begins with a slash, as else it may be an id. */
function relatedOf({ related, id, url }: Draft, base: string | undefined): readonly string[] | undefined {
  if (!Array.isArray(related)) return undefined;
  const own = new Set([id, url].map(String));
  const names = related.slice(0, 10 * MOST_RELATED).flatMap(each => {
    const name = typeof each === 'number' ? String(each) : string(each);
    if (!name || name.length > LONGEST_NAME || own.has(name)) return [];
    return (/^(?:https?:|\/)/i.test(name) && addressOf(name, base)) || name;
  });
  return unlessEmpty([...new Set(names)].slice(0, MOST_RELATED));
}

/**
 * Checks and bounds what a draft has beside its text. `undefined` if it has nothing of that.
 * @param days the dates that were read from texts without a time
 * @param media checks `draft.media`; without it, that is left out
 */
export function contextOf(
  draft: Draft,
  base: string | undefined,
  days: ReadonlySet<Date>,
  media?: MediaOf,
): Context | undefined {
  const { published, dateOnly } = draft;
  const isDay = published && (dateOnly === true || days.has(published)) && Number(published) % DAY_MS === 0;
  return unlessEmpty(
    compact<Context>({
      dateOnly: isDay ? true : undefined,
      source: sourceOf(draft, base),
      media: media?.(draft, base),
      comments: commentsOf(draft, base),
      related: relatedOf(draft, base),
    }),
  );
}

/** Whether a draft or an article has a field that `contextOf` would check. */
export const hasContext = ({
  source,
  media,
  comments,
  related,
  dateOnly,
}: Partial<Article> | Draft): boolean => [source, media, comments, related, dateOnly].some(Boolean);
