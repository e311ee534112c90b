import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as Server from '../../src/server/index.js';

/** The worker of the library itself. A test may name other code instead, or none, as when a bundler left the worker out. */
export const OWN_WORKER = './src/server/reading-worker.ts';

/** In `node_modules/`, so that packages that aren't bundled are found. */
const FOLDER = 'node_modules/.built-server/';

/**
 * Bundles `src/server/` into a folder of its own, with the code of the worker thread beside it; resolves to the URL of the
 * module. A thread can't be started from the TypeScript sources: `tsx` compiles for the main thread only.
 */
export async function buildServer(
  test: { after(this: void, remove: () => Promise<void>): void },
  worker: string | undefined,
): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const outdir = await mkdtemp(FOLDER);
  test.after(() => rm(outdir, { recursive: true }));
  const isOwn = worker === OWN_WORKER;
  await build({
    entryPoints: { index: 'src/server/index.ts', ...(isOwn ? { 'reading-worker': worker } : {}) },
    bundle: true,
    packages: 'external',
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    outdir,
    logLevel: 'error',
  });
  await writeFile(join(outdir, 'package.json'), '{"type":"module"}');
  if (worker !== undefined && !isOwn) await writeFile(join(outdir, 'reading-worker.js'), worker);
  return pathToFileURL(join(outdir, 'index.js')).href;
}

/** Imports the module that `buildServer` makes. */
export async function importServer(...built: Parameters<typeof buildServer>): Promise<typeof Server> {
  return (await import(await buildServer(...built))) as typeof Server;
}
