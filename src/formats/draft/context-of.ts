import type { ArticleComments, ArticleSource } from '../../article.js';
import { webUrl } from '../../html/values.js';
import type { Context, Draft, CompanionsOf } from './draft.js';
import { unescapeAddress } from './mend-draft.js';
import { compact, nameOf } from './to-article.js';

const DAY_MS = 24 * 60 * 60 * 1000;

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
  // Some sources write `1,204`.
  const digits = String(count).replace(/(?<=\d)[.,' ](?=\d{3}\b)/g, '');
  const number = Number(/^\s*\d{1,9}\s*$/.test(digits) ? digits : NaN);
  return unlessEmpty(
    compact<ArticleComments>({
      url: addressOf(url, base),
      count: Number.isNaN(number) ? undefined : number,
    }),
  );
}

/**
 * Checks and bounds what a draft has beside its text. `undefined` if it has nothing of that.
 * @param days the dates that were read from texts without a time
 * @param companionsOf checks `draft.media` and `draft.related`; without it, these are left out
 */
export function contextOf(
  draft: Draft,
  base: string | undefined,
  days: ReadonlySet<Date>,
  companionsOf?: CompanionsOf,
): Context | undefined {
  const { published, dateOnly } = draft;
  const isDay = published && (dateOnly === true || days.has(published)) && Number(published) % DAY_MS === 0;
  return unlessEmpty(
    compact<Context>({
      dateOnly: isDay ? true : undefined,
      source: sourceOf(draft, base),
      comments: commentsOf(draft, base),
      ...companionsOf?.(draft, base),
    }),
  );
}
