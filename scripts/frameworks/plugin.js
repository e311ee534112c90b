/** Writes files for frameworks once the manifest is complete: types of the tags (JSX, Vue, Svelte) and React components. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from './elements.js';
import { jsxTypes } from './jsx.js';
import { reactFiles } from './react.js';
import { svelteTypes } from './svelte.js';
import { vueTypes } from './vue.js';

/**
 * Returns a plugin of the custom elements analyser that writes the files.
 * @param {string} outdir folder in which the folders `types` and `react` are written
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
        // Pages write `import 'news-elements/jsx'` only for its types, but bundlers need a module for it, too: an empty one.
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

/** Writes files (name → text) into a folder, and removes all that was in it before. */
function writeFiles(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
