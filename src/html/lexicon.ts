/**
 * What one reading of a source knows of character names and of ways to write dates, and what it met beyond that. The first
 * pass over a feed gets by with what is common; `formats/stages.ts` fetches what that pass lacked and reads once more.
 * It belongs to one reading: feeds that are read at the same time don't mix, and nothing that a feed has sent is kept.
 */
export interface Lexicon extends Supplies {
  /** Names of character references that were met and are unknown; at most `MOST_NAMES`. */
  readonly unknown: Set<string>;
  /** Whether a date was met that neither `commonDate` nor `parseDate` was there to read. */
  hasUnreadDate: boolean;
}

/** What `formats/supply.ts` adds. */
export interface Supplies {
  /** Characters by the names of their references (`eacute` → `é`), beside the common ones of `entities.ts`. */
  readonly characters?: ReadonlyMap<string, string> | undefined;
  /** Reads dates that `commonDate` can't. */
  readonly parseDate?: ((value: unknown) => Date | undefined) | undefined;
}

/** No feed uses more names; a hostile one must not fill the memory. */
export const MOST_NAMES = 500;

/** A lexicon for one reading. */
export const newLexicon = (supplies: Supplies = {}): Lexicon => ({
  ...supplies,
  unknown: new Set(),
  hasUnreadDate: false,
});
