/** Writes what frameworks need, when the manifest is complete: types of the tags, and components for React. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from './elements.js';
import { jsxTypes } from './jsx.js';
import { reactFiles } from './react.js';
import { svelteTypes } from './svelte.js';
import { vueTypes } from './vue.js';

/**
 * A plugin of the manifest's analyser.
 * @param {string} outdir gets the folders `types` and `react`
 */
export function frameworkFiles(outdir) {
  return {
    name: 'framework-files',
    packageLinkPhase({ customElementsManifest }) {
      const elements = elementsOf(customElementsManifest);
      writeFiles(join(outdir, 'types'), {
        'jsx.d.ts': jsxTypes(elements),
        'vue.d.ts': vueTypes(elements),
        'svelte.d.ts': svelteTypes(elements),
        // A bundler that doesn't know types looks for a module behind `import 'news-elements/jsx'`.
        'jsx.js': 'export {};\n',
        'vue.js': 'export {};\n',
        'svelte.js': 'export {};\n',
      });
      const react = join(outdir, 'react');
      writeFiles(react, reactFiles(elements));
      copyFileSync(join(import.meta.dirname, 'create-component.js'), join(react, 'create-component.js'));
    },
  };
}

/** Files of a folder, by name. Those of an earlier build go. */
function writeFiles(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
