/** The browser's `setTimeout`, kept before a test's `Clock` replaces the global one and holds its timers. */
const { setTimeout } = globalThis;

/** Milliseconds after which `waitUntil` fails: long, for slow and busy machines. */
const PATIENCE = 30_000;

/** Checks the condition every 20 ms; resolves when it is truthy, rejects after 30 seconds. */
export async function waitUntil(condition: () => unknown): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end)
      throw new Error(`It did not come within ${PATIENCE / 1000} s: ${String(condition)}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
