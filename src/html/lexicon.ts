/**
 * The tables for entity names and date notations that one parse of an answer uses, and a record of the names and dates that
 * these tables couldn't read. If the record isn't empty, `formats/stages.ts` loads larger tables and parses the answer once
 * more, with a new lexicon.
 * Each parse has its own lexicon: a shared one would mix the records of feeds that are parsed at the same time, and in a
 * long-lived server its record would grow with each unknown name in a feed.
 */
export interface Lexicon extends Supplies {
  /** Entity names in the answer that this lexicon's tables lack; at most `MOST_NAMES`. */
  readonly unknown: Set<string>;
  /** Whether the answer has a date that isn't in a common notation of RFC 3339 or RFC 822, so that it needs `parseDate`. */
  hasUnreadDate: boolean;
  /** Whether a date was met that can only have the month first: `10/30/2023`. Noted by `parseDate`. */
  hasMonthFirst?: boolean;
  /** Whether a date was met that can only have the day first: `30/10/2023`. Noted by `parseDate`. */
  hasDayFirst?: boolean;
  /** The dates that were read from a text with a day (or a month) and without a time, such as `3 Nov 2026`. */
  readonly days: Set<Date>;
  /** Date that was read from a text with the time 00:00 → midnight UTC of the day in that text. */
  readonly midnights: Map<Date, Date>;
}

/** The larger tables for entity names and date notations, which `formats/supply.ts` loads for the feeds that need them. */
export interface Supplies {
  /** Entity name → character (`eacute` → `é`), in addition to the common ones of `entities.ts`. */
  readonly characters?: ReadonlyMap<string, string> | undefined;
  /**
   * Reads a date in a notation other than the common ones of RFC 3339 and RFC 822; `undefined` for a value that is no date. A
   * date without a time is midnight UTC, and is added to the lexicon's `days`.
   */
  readonly parseDate?: ((value: unknown, lexicon?: Lexicon) => Date | undefined) | undefined;
  /** Whether the answer writes dates with the month first, so that `3/4/2024` is in March. */
  readonly isAmerican?: boolean;
}

/** Maximum number of unknown entity names that a lexicon records: more than a real feed has, and a limit for hostile ones. */
export const MOST_NAMES = 500;

/** Makes a lexicon for one parse of an answer. */
export const newLexicon = (supplies: Supplies = {}): Lexicon => ({
  ...supplies,
  unknown: new Set(),
  hasUnreadDate: false,
  days: new Set(),
  midnights: new Map(),
});
