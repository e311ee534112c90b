/** Removes white space and comments from the templates marked `html` and `css` in the modules of `src/`. */
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

export function minifyTemplates(): Plugin {
  let rewritten = 0;
  return {
    name: 'minify-templates',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      rewritten = 0;
    },
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:html|css)`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, { fileName: id });
      if (result) rewritten++;
      return result;
    },
    buildEnd(error) {
      if (!error && rewritten === 0) this.error('No template or style sheet became smaller.');
    },
  };
}
