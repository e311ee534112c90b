import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';
import { WORTH_COMPRESSING } from './compress.js';

const brotli = promisify(brotliCompress);

/** Writes a Brotli copy (`.br`) beside each text of the build, for static servers that send precompressed files. */
export function precompress(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: resolved => {
      config = resolved;
    },
    // Not in `generateBundle`: Vite copies the files of `publicDir` without adding them to the bundle.
    async closeBundle() {
      if (!config.build.write) return;
      const folder = resolve(config.root, config.build.outDir);
      const files = await readdir(folder, { recursive: true });
      const texts = files.filter(file => /\.(atom|css|html|js|json|rss|svg)$/.test(file));
      await Promise.all(texts.map(file => compressFile(join(folder, file))));
    },
  };
}

async function compressFile(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length > WORTH_COMPRESSING) await writeFile(`${file}.br`, await brotli(text));
}
