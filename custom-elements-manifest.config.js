/**
 * Settings of `cem analyze`, which writes the custom elements manifest from the JSDoc of the element classes. Plugins write
 * completion data for editors, and types and components for frameworks, from the manifest.
 */
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

/** Plugin that replaces the paths of source files in the manifest, `src/….ts`, by the paths in the package, `dist/….js`. */
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
 * Plugin that replaces a type's name in the manifest by its values, such as `'grid' | 'list'`: editors and Storybook's forms
 * can't resolve the name. The values are read from the source files; values that aren't found are an error. An attribute of
 * a `Record` type becomes a string, as attributes can't be objects.
 */
function spelledOut() {
  return {
    name: 'spelled-out',
    // Files are read in this hook, not on import: an error in a hook makes the analyser fail, but for an error while it
    // imports this module it would only log it, and go on without these settings.
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
            // The attribute's description lists the values of the type `Format` in backticks.
            if (/\bFormat\b/.test(type?.text))
              type.text = union(description.match(/`[a-z-]+`/g), `the description of the attribute ${name}`);
          }
        }
      if (unused.size) throw new Error(`No attribute has the type ${[...unused].join(', ')}.`);
    },
  };
}

/** The words of a list in a file, as the text of a union: `'grid' | 'list'`. The pattern's first group matches the list. */
function valuesIn(file, pattern) {
  const [, list = ''] = pattern.exec(readFileSync(file, 'utf8')) ?? [];
  return union(list.match(/[\w-]+/g), `${pattern} in ${file}`);
}

function union(words, source) {
  if (!words?.length) throw new Error(`custom-elements-manifest.config.js finds no values with ${source}.`);
  return words.map(word => `'${word.replaceAll('`', '')}'`).join(' | ');
}
