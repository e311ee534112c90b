/**
 * Run by Node with the name of an environment: evaluates the library, as one script for browsers, inside of the environment's
 * window, as Jest does with its modules, and runs the scenario there. Prints what came of it as JSON.
 */
import { build } from 'esbuild';
import { windowOf } from './window-of.js';

const window = await windowOf(process.argv[2]!);
const { outputFiles } = await build({
  stdin: {
    contents: `
      import './src/define.ts';
      import { configure } from './src/index.ts';
      import { scenario } from './test/hosts/environments/scenario.ts';
      globalThis.outcome = scenario(document, configure).catch(error => ({ thrown: error.stack }));`,
    resolveDir: '.',
  },
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  external: ['@xmldom/xmldom'],
  write: false,
});

const problems: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (error: Error) => problems.push(error.stack ?? String(error)));
// Jest gives the window those globals of Node that jsdom lacks.
for (const key of ['Response', 'Request', 'Headers', 'fetch', 'TextDecoder', 'TextEncoder', 'ReadableStream'])
  window[key] ??= (globalThis as unknown as Record<string, unknown>)[key];
(window['eval'] as (code: string) => void)(outputFiles[0]!.text);
const results = await window['outcome'];
process.stdout.write(`\n${JSON.stringify({ results, problems })}`, () => process.exit());
