/**
 * Edits the code of Lit and DOMPurify, for the files that script tags load.
 *
 * - DOM clobbering of `window`: hooks of Lit that look for functions on `window` are removed. An element of the page whose `id`
 *   is the name of such a hook, for example `litHtmlPolyfillSupport`, is what `window` has under that name, and calling it would
 *   stop the definition of the elements. The hooks are for polyfills that the supported browsers don't need, and for hydration,
 *   which the script tag's file doesn't offer. The lists of versions, with which a development build warns of two copies of
 *   Lit, go with them.
 * - DOM clobbering of `document`: an element of the page whose `name` is, for example, `createTreeWalker` shadows the method of
 *   `document`. Lit calls the methods through `unclobbered`. DOMPurify would call `createElement` of the page's document as
 *   soon as it is imported; its default export becomes the function that makes an instance, which `html/sanitize.ts` calls.
 * - Code that can't run is removed: for browsers without constructable style sheets, which don't parse the files either
 *   (`static {}`), and for templates of SVG and MathML, of which the elements have none.
 */
import MagicString from 'magic-string';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** File in `node_modules` → patterns of code to replace, and what takes its place. */
const edits: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'lit-html/lit-html.js': [
    [
      /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
      '',
    ],
    [/\w\.createComment\(""\)/, 'new Comment'],
    [/\w\.createTextNode\(/, 'new Text('],
    [/\w\.createTreeWalker\(/, 'unclobbered("createTreeWalker")('],
    [/\w\.createElement\("template"\)/, 'unclobbered("createElement")("template")'],
    // `creationScope`, an option of Lit's `render`, isn't used.
    [/\(\w\?\.creationScope\?\?\w\)\.importNode\(/, 'unclobbered("importNode")('],
    [/2===(\w)\?"<svg>":3===\1\?"<math>":""/, '""'],
    [/\+\(2===(\w)\?"<\/svg>":3===\1\?"<\/math>":""\)/, ''],
    [/if\((this\.el=[^;{]*),2===(\w)\|\|3===\2\)\{[^}]*\}/, '$1;'],
  ],
  'lit-html/directive-helpers.js': [[/document\.createComment\(""\)/, 'new Comment']],
  '@lit/reactive-element/css-tag.js': [
    [/\w\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets"in \w+\.prototype&&"replace"in \w+\.prototype/, '!0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/(\w)=\w\.reactiveElementPolyfillSupport,/, ''],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, ''],
  ],
  'lit-element/lit-element.js': [
    [
      /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\)/,
      '',
    ],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
  ],
  'dompurify/dist/purify.es.mjs': [
    [/purify_default = createDOMPurify\(\)/, 'purify_default = createDOMPurify'],
  ],
};

const IMPORT = `import { unclobbered } from ${JSON.stringify(resolve('src/html/unclobbered.ts'))};\n`;

/** @param changes other edits than those above, for tests */
export function editPackages(changes = edits): Plugin {
  const left = new Set(Object.keys(changes));
  return {
    name: 'edit-packages',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const file = Object.keys(changes).find(each => id.endsWith(`/node_modules/${each}`));
      if (!file) return null;
      left.delete(file);
      const edited = new MagicString(code);
      for (const [found, replacement] of changes[file] ?? []) {
        if (!found.test(code)) this.error(`${file} has nothing that matches ${String(found)}.`);
        edited.replace(found, replacement);
      }
      if (edited.toString().includes('unclobbered(')) edited.prepend(IMPORT);
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
    buildEnd(error) {
      if (!error && left.size) this.error(`The build has no ${[...left].join(', ')}.`);
    },
  };
}
