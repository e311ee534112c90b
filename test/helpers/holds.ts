import fc from 'fast-check';

/**
 * Asserts that a property holds for `runs` values. They are the same in every run of `npm test`, so that nothing but
 * the code decides how it ends. `npm run fuzz` draws others, and `FUZZ` times as many: what it finds becomes a test.
 * A failure prints its seed and the shortest value that shows it.
 */
export async function holds<Values>(property: fc.IRawProperty<Values>, runs: number): Promise<void> {
  const fuzz = Number(process.env.FUZZ ?? 0);
  await fc.assert(property, fuzz > 0 ? { numRuns: runs * fuzz } : { numRuns: runs, seed: 1 });
}

/** The same in a browser, which has no environment; a search for the shortest value ends before the test's own time does. */
export async function holdsHere<Values>(property: fc.IRawProperty<Values>, runs: number): Promise<void> {
  await fc.assert(property, {
    numRuns: runs,
    seed: 1,
    interruptAfterTimeLimit: 50_000,
    includeErrorInReport: true,
  });
}
