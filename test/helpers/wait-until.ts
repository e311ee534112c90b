/** The page's own, which no `Clock` holds or lists. */
const { setTimeout } = globalThis;

/** Milliseconds: for slow machines that do much else meanwhile. */
const PATIENCE = 30_000;

/** Resolves when the condition holds. */
export async function waitUntil(condition: () => unknown): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end)
      throw new Error(`It did not come within ${PATIENCE / 1000} s: ${String(condition)}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
