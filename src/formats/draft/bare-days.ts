import type { Draft } from './draft.js';

/** Minimum number of dates in a feed. With fewer, that all of them are at midnight may be a coincidence. */
const MIN_DATES = 3;

/**
 * The drafts with days for dates, if all dates of a feed are at midnight: its source knows days only, and wrote the time because
 * the format demands one. Midnight in Berlin is the evening of the day before in London. Else the same drafts.
 * @param midnights date at midnight → midnight UTC of the day that the source wrote
 */
export function withBareDays(drafts: readonly Draft[], midnights: ReadonlyMap<Date, Date>): readonly Draft[] {
  const dates = drafts.flatMap(({ published }) => published ?? []);
  if (dates.length < MIN_DATES || !dates.every(date => midnights.has(date))) return drafts;
  const dayOf = (date: Date | undefined): Date | undefined => date && (midnights.get(date) ?? date);
  return drafts.map(draft => ({
    ...draft,
    published: dayOf(draft.published),
    modified: dayOf(draft.modified),
    dateOnly: true,
  }));
}
