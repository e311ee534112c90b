/** Minifies the build's entry file with Terser, after Rolldown has minified it: the file becomes about 2 % smaller. */
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { mapFileOf } from './replace-code.js';

export function minifyEntry(): Plugin {
  return {
    name: 'minify-entry',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const entries = Object.values(bundle).filter(file => file.type === 'chunk' && file.isEntry);
      if (entries.length === 0) this.error('There is no entry to minify.');
      for (const chunk of entries) {
        if (chunk.type !== 'chunk') continue;
        const mapFile = mapFileOf(bundle, chunk);
        const { code, map } = await minify(chunk.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, ''), {
          module: true,
          compress: { passes: 2, pure_getters: true, sequences: false },
          sourceMap: { content: mapFile.source.toString(), url: `${chunk.fileName}.map` },
        });
        if (!code || typeof map !== 'string') this.error(`Terser made nothing of ${chunk.fileName}.`);
        if (code.length >= chunk.code.length) this.error(`Terser didn't make ${chunk.fileName} smaller.`);
        chunk.code = code;
        mapFile.source = map;
      }
    },
  };
}
