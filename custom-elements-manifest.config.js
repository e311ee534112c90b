/** The class JSDoc is the API's documentation: from it come the manifest, the data of editors and types of frameworks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementSveltePlugin } from 'custom-element-svelte-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementVuejsPlugin } from 'custom-element-vuejs-integration';

const outdir = 'dist';
const quiet = { hideLogs: true };
const types = {
  ...quiet,
  outdir: `${outdir}/types`,
  globalTypePath: '../index.js',
};

export default {
  globs: ['src/elements/**/*.ts', 'src/events.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    publishedPaths(),
    jsxTypesPlugin({ ...types, fileName: 'jsx.d.ts' }),
    customElementVuejsPlugin({ ...types, fileName: 'vue.d.ts' }),
    customElementSveltePlugin({ ...types, fileName: 'svelte.d.ts' }),
    correctTypes(['jsx.d.ts', 'vue.d.ts', 'svelte.d.ts'].map(file => `${types.outdir}/${file}`)),
    customElementVsCodePlugin({ ...quiet, outdir }),
    customElementJetBrainsPlugin({ ...quiet, outdir, packageJson: false }),
  ],
};

/** The manifest names the modules as they are in the package, not as they are written. */
function publishedPaths() {
  const published = path => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const visit = node => {
        for (const [key, value] of Object.entries(node)) {
          if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
          else if (value && typeof value === 'object') visit(value);
        }
      };
      visit(customElementsManifest);
    },
  };
}

/** The generators take every event for a `CustomEvent`, and forget to import its class or do so for each element. */
function correctTypes(files) {
  return {
    name: 'correct-types',
    packageLinkPhase() {
      for (const file of files) {
        const text = readFileSync(file, 'utf8').replace(/CustomEvent<(News\w+Event)>/g, '$1');
        const names = new Set(text.match(/\b(News\w+Event|\w*News\w*Element)\b(?!Props|\w)/g));
        const imports = `import type { ${[...names].join(', ')} } from '../index.js';`;
        writeFileSync(file, text.replace(/import type \{[^}]+\} from "\.\.\/index\.js";/, imports));
      }
    },
  };
}
