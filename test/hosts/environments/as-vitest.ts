/**
 * Run by Node with the name of an environment: copies its window to the global object, as Vitest does, imports the library with
 * Node's export conditions, and runs the scenario. Prints what came of it as JSON.
 */
import { scenario } from './scenario.js';
import { windowOf } from './window-of.js';

const window = await windowOf(process.argv[2]!);

/** Globals of Node that stay, although the window has them, too. */
const stays = (key: string) =>
  key in globalThis &&
  !/^(Event|EventTarget|CustomEvent|navigator|addEventListener|removeEventListener)$/.test(key);
for (const key of Object.getOwnPropertyNames(window)) {
  if (!stays(key)) Object.defineProperty(globalThis, key, { get: () => window[key], configurable: true });
}
for (const key of ['addEventListener', 'removeEventListener', 'dispatchEvent', 'getComputedStyle']) {
  const method = window[key] as (...values: unknown[]) => unknown;
  Object.defineProperty(globalThis, key, { value: method.bind(window), configurable: true });
}
for (const key of ['window', 'self', 'top', 'parent'])
  Object.defineProperty(globalThis, key, { value: globalThis, configurable: true });

const problems: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (error: Error) => problems.push(error.stack ?? String(error)));
const { configure } = await import('../../../src/index.js');
await import('../../../src/define.js');
const results = await scenario(document, configure).catch((error: Error) => ({ thrown: error.stack }));
process.stdout.write(`\n${JSON.stringify({ results, problems })}`, () => process.exit());
