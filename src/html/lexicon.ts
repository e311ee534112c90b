/**
 * The tables for entity names and date notations that one parse of an answer uses, and a record of the names and dates that
 * these tables couldn't read. If there are any, `formats/stages.ts` loads larger tables and parses the answer once more, with a
 * new lexicon.
 * Each parse has its own lexicon, because a shared one would mix feeds that are read at the same time, and would grow in a
 * long-lived server with each name that strangers send.
 */
export interface Lexicon extends Supplies {
  /** Entity names in the answer that no table has; at most `MOST_NAMES`. */
  readonly unknown: Set<string>;
  /** Whether the answer has a date that `commonDate` couldn't read without the help of `parseDate`. */
  hasUnreadDate: boolean;
}

/** The larger tables, which `formats/supply.ts` loads. */
export interface Supplies {
  /** Entity name → character (`eacute` → `é`), in addition to the common ones of `entities.ts`. */
  readonly characters?: ReadonlyMap<string, string> | undefined;
  /** Reads the date notations that `commonDate` can't. */
  readonly parseDate?: ((value: unknown) => Date | undefined) | undefined;
}

/** Maximum number of unknown names that are recorded: more than any feed has, and a limit for hostile feeds. */
export const MOST_NAMES = 500;

/** Makes a lexicon for one parse of an answer. */
export const newLexicon = (supplies: Supplies = {}): Lexicon => ({
  ...supplies,
  unknown: new Set(),
  hasUnreadDate: false,
});
