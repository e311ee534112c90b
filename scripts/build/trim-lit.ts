/**
 * Removes hooks of Lit that look for functions on `window`. An element of the page whose `id` is the name of such a hook, for
 * example `litHtmlPolyfillSupport`, is what `window` has under that name, and calling it would stop the definition of the
 * elements (DOM clobbering). The hooks are for polyfills that the supported browsers don't need, and for hydration, which the
 * script tag's file doesn't offer. The lists of versions, with which a development build warns of two copies of Lit, go with them.
 */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** File in `node_modules` → patterns of code to remove, and what takes its place. */
const edits: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'lit-html/lit-html.js': [
    [
      /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
      '',
    ],
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
};

/** @param changes other edits than those of Lit, for tests */
export function trimLit(changes = edits): Plugin {
  const left = new Set(Object.keys(changes));
  return {
    name: 'trim-lit',
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
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
    buildEnd(error) {
      if (!error && left.size) this.error(`The build has no ${[...left].join(', ')}.`);
    },
  };
}
