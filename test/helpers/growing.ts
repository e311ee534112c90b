import { drawn } from './show.js';
import { waitUntil } from './wait-until.js';

/** Resolves when what makes a list grow is here, which is fetched when the browser has nothing better to do. */
export async function growing(list: Element): Promise<void> {
  const { features } = list as unknown as { features: { has(name: string): boolean } };
  await waitUntil(() => features.has('more'));
  await drawn(list);
}
