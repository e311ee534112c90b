/** The class JSDoc is the API's documentation: from it come the manifest, the data of editors and types of frameworks. */
import { readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { frameworkFiles } from './scripts/frameworks/plugin.js';

const outdir = 'dist';
const quiet = { hideLogs: true };

export default {
  globs: ['src/elements/**/*.ts', 'src/events.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    publishedPaths(),
    spelledOut(),
    frameworkFiles(outdir),
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

/**
 * Editors and forms can't look up what a type's name stands for, and an attribute can't be an object: unions are
 * written out. Lists of values are read from the source; a list that isn't found is an error.
 */
function spelledOut() {
  return {
    name: 'spelled-out',
    // Errors of a hook fail the analyser; for one of this module, it would go on with settings of its own.
    packageLinkPhase({ customElementsManifest }) {
      const names = {
        LayoutName: valuesIn('src/cards/index.ts', /\blayouts = \[([^\]]+)\]/),
        DateStyle: valuesIn('src/locales/format-date.ts', /\bdateStyles = \[([^\]]+)\]/),
        NewsLoading: valuesIn('src/elements/news-element.ts', /\btype NewsLoading =([^;]+);/),
      };
      const unused = new Set(Object.keys(names));
      for (const { declarations } of customElementsManifest.modules)
        for (const { attributes = [], members = [] } of declarations) {
          for (const { type } of [...attributes, ...members]) {
            if (!type) continue;
            unused.delete(type.text);
            type.text = names[type.text] ?? type.text.replace(/( \| undefined)+$/, ' | undefined');
          }
          for (const { name, type, description } of attributes) {
            if (/\bRecord\b/.test(type?.text)) type.text = 'string';
            // Its description names the formats.
            if (/\bFormat\b/.test(type?.text))
              type.text = union(description.match(/`[a-z-]+`/g), `the description of the attribute ${name}`);
          }
        }
      if (unused.size) throw new Error(`No attribute has the type ${[...unused].join(', ')}.`);
    },
  };
}

/** The words of a list in a file, as a union of strings; the pattern's group is the list. */
function valuesIn(file, pattern) {
  const [, list = ''] = pattern.exec(readFileSync(file, 'utf8')) ?? [];
  return union(list.match(/[\w-]+/g), `${pattern} in ${file}`);
}

function union(words, source) {
  if (!words?.length) throw new Error(`custom-elements-manifest.config.js finds no values with ${source}.`);
  return words.map(word => `'${word.replaceAll('`', '')}'`).join(' | ');
}
