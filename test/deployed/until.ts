import { setTimeout } from 'node:timers/promises';

/** Tries until it holds; for what another process decides in its own time. Gives up after 15 seconds. */
export async function until<T>(attempt: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const result = await attempt().catch(() => undefined);
    if (result !== undefined) return result;
    await setTimeout(50);
  }
  throw new Error(`Waited in vain for ${what}.`);
}
