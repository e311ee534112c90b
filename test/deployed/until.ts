import { setTimeout } from 'node:timers/promises';

/** Calls `attempt` every 50 ms until it resolves to a value, and returns that value. Throws after 300 failed attempts. */
export async function until<T>(attempt: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const result = await attempt().catch(() => undefined);
    if (result !== undefined) return result;
    await setTimeout(50);
  }
  throw new Error(`Waited in vain for ${what}.`);
}
