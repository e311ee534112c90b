/**
 * The tables for entity names and date notations that one pass over an answer uses, and a record of the names and dates
 * which they couldn't read. The first pass uses the small built-in tables; where names or dates were missing,
 * `formats/stages.ts` loads larger ones and makes a second pass with a new lexicon.
 * Each pass has its own lexicon, because a shared one would mix feeds that are read at the same time, and would grow in a
 * long-lived server with each name that strangers send.
 */
export interface Lexicon extends Supplies {
  /** Entity names in the answer that no table has; at most `MOST_NAMES`. */
  readonly unknown: Set<string>;
  /** Whether `commonDate` couldn't read a date of the answer itself. */
  hasUnreadDate: boolean;
}

/** The larger tables, which `formats/supply.ts` loads. */
export interface Supplies {
  /** Entity name → character (`eacute` → `é`), in addition to the common ones of `entities.ts`. */
  readonly characters?: ReadonlyMap<string, string> | undefined;
  /** Reads the date notations that `commonDate` can't. */
  readonly parseDate?: ((value: unknown) => Date | undefined) | undefined;
}

/** More distinct names than any feed has; a limit, so that a hostile feed can't fill the memory. */
export const MOST_NAMES = 500;

/** A lexicon for one pass over an answer. */
export const newLexicon = (supplies: Supplies = {}): Lexicon => ({
  ...supplies,
  unknown: new Set(),
  hasUnreadDate: false,
});
