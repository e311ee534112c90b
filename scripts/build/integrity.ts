/**
 * Hashes of built scripts for subresource integrity (https://www.w3.org/TR/sri-2/), and the plugin that writes them beside the
 * scripts: `integrity.json` lists file → hash, so that pages and tools need not hash the files again.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** File → hash. The files are relative to their folder, with `/` between folders, in alphabetical order. */
export type Hashes = Readonly<Record<string, string>>;

/** A hash in the form of the `integrity` attribute: `sha384-…`. */
export function hashBytes(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * Hashes every script in a folder and the folders in it, as the files are now.
 * @example await hashScripts('dist/cdn'); // { 'chunks/rss-DX0L2kvd.js': 'sha384-…', 'news-elements.js': 'sha384-…' }
 */
export async function hashScripts(folder: string): Promise<Hashes> {
  const files = await readdir(folder, { recursive: true });
  const scripts = files
    .filter(file => file.endsWith('.js'))
    .map(file => file.replaceAll('\\', '/'))
    .sort();
  const hash = async (file: string): Promise<[string, string]> => [
    file,
    hashBytes(await readFile(join(folder, file))),
  ];
  return Object.fromEntries(await Promise.all(scripts.map(hash)));
}

/** Writes `integrity.json` into the build's folder. */
export function writeIntegrity(): Plugin {
  return {
    name: 'write-integrity',
    apply: 'build',
    writeBundle: {
      // After all other plugins, and from the written files: a plugin that changes a file later can't leave a wrong hash.
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const hashes = await hashScripts(dir);
        await writeFile(join(dir, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
      },
    },
  };
}
