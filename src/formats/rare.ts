/**
 * What an ordinary source does without. Where one turns out not to, the module that knows it is loaded (`learn.ts`), and
 * the source is read once more.
 */
export const rare: {
  /** Names of characters that were met and not known. */
  readonly names: Set<string>;
  /** Whether a date was met that `usual-dates.ts` can't read. */
  hasDates: boolean;
  /** Reads those dates, once it is there. */
  parseDate?: (value: unknown) => Date | undefined;
  /** How often something was learnt. */
  learnt: number;
} = { names: new Set(), hasDates: false, learnt: 0 };
