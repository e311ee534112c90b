import fc from 'fast-check';

/**
 * Asserts a fast-check property for `runs` generated values. In `npm test` the seed is fixed, so every run checks the same
 * values. `npm run fuzz` uses a random seed and `FUZZ` times as many values: developers add a test of each failure.
 * A failure prints its seed and the smallest value that fast-check found to fail.
 */
export async function holds<Values>(property: fc.IRawProperty<Values>, runs: number): Promise<void> {
  const fuzz = Number(process.env.FUZZ ?? 0);
  await fc.assert(property, fuzz > 0 ? { numRuns: runs * fuzz } : { numRuns: runs, seed: 1 });
}

/**
 * Asserts a fast-check property in a browser test, like `holds` in Node, but always with the fixed seed: browsers have no
 * environment variable `FUZZ`. fast-check stops after 50 s, before the test itself times out.
 */
export async function holdsHere<Values>(property: fc.IRawProperty<Values>, runs: number): Promise<void> {
  await fc.assert(property, {
    numRuns: runs,
    seed: 1,
    interruptAfterTimeLimit: 50_000,
    includeErrorInReport: true,
  });
}
