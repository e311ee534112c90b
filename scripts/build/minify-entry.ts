/**
 * Minifies the build's entry file with Terser, after Rolldown has minified it: the file becomes about 2 % smaller. Its comments
 * are replaced by one, `banner`: those of Lit, a licence comment a module, would be 90 bytes of Brotli.
 */
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { mapFileOf } from './replace-code.js';

export function minifyEntry(banner = ''): Plugin {
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
          compress: {
            passes: 2,
            pure_getters: true,
            sequences: false,
            hoist_funs: true,
            lhs_constants: false,
          },
          format: { comments: false, preamble: banner },
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
