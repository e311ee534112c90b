/** The class JSDoc is the API's documentation: from it come the manifest, the data of editors and types of frameworks. */
import { readFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementVuejsPlugin } from 'custom-element-vuejs-integration';
import { correctTypes, reactComponents, typesForSvelte } from './scripts/framework-types.js';

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
    spelledOut(),
    jsxTypesPlugin({ ...types, fileName: 'jsx.d.ts' }),
    customElementVuejsPlugin({ ...types, fileName: 'vue.d.ts' }),
    typesForSvelte({ ...types, fileName: 'svelte.d.ts' }),
    correctTypes(types.outdir),
    reactComponents({ ...quiet, outdir: `${outdir}/react` }),
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

/** Editors and forms can't look up what a name of a type stands for, and an attribute can't be an object. */
function spelledOut() {
  const union = words =>
    words
      .match(/[\w-]+/g)
      .map(word => `'${word}'`)
      .join(' | ');
  const listed = (file, pattern) => union(readFileSync(file, 'utf8').match(pattern)[1]);
  const names = {
    LayoutName: listed('src/cards/index.ts', /layouts = \[(.+)\]/),
    DateStyle: listed('src/locales/format-date.ts', /dateStyles = \[(.+)\]/),
    NewsLoading: listed('src/elements/news-element.ts', /type NewsLoading = (.+);/),
  };
  return {
    name: 'spelled-out',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules)
        for (const { attributes = [], members = [] } of declarations) {
          for (const { type } of [...attributes, ...members])
            if (type) type.text = names[type.text] ?? type.text.replace(/( \| undefined)+$/, ' | undefined');
          for (const { type, description } of attributes) {
            if (/\bRecord\b/.test(type?.text)) type.text = 'string';
            // The description names them all.
            if (/\bFormat\b/.test(type?.text)) type.text = union(description.match(/`[a-z-]+`/g).join());
          }
        }
    },
  };
}
