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

/** Editors and forms can't look up what a name of a type stands for. */
function spelledOut() {
  const [, layouts] = readFileSync('src/cards/index.ts', 'utf8').match(/layouts = \[(.+)\]/);
  const types = { LayoutName: layouts.replace(/\w+/g, "'$&'").replaceAll(',', ' |') };
  return {
    name: 'spelled-out',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules)
        for (const { attributes = [], members = [] } of declarations)
          for (const { type } of [...attributes, ...members])
            if (type) type.text = types[type.text] ?? type.text;
    },
  };
}
