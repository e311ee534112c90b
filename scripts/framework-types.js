/** Types and components for frameworks, made of the manifest, with what the generators get wrong put right. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateReactWrappers } from 'custom-element-react-wrappers';
import { generateSvelteTypes } from 'custom-element-svelte-integration';

/**
 * A component for each element, for those who write `<NewsList onNewsSelect={…}>`. The generator names it as the class,
 * and has one module in mind that both registers and exports.
 */
export function reactComponents(options) {
  return {
    name: 'react-components',
    packageLinkPhase({ customElementsManifest }) {
      const manifest = structuredClone(customElementsManifest);
      for (const component of manifest.modules.flatMap(({ declarations }) => declarations)) {
        component.name = component.name.replace(/Element$/, '');
        component.members = component.members?.filter(({ readonly }) => !readonly);
      }
      generateReactWrappers(manifest, {
        ...options,
        exclude: ['News'],
        attributeMapping: { for: 'for' },
        modulePath: (_, tag) => `../define/${tag}.js`,
      });
      for (const file of readdirSync(options.outdir))
        rewrite(`${options.outdir}/${file}`, file.endsWith('.d.ts') ? componentTypes : componentCode);
    },
  };
}

function componentTypes(text) {
  return withEvents(text)
    .replace(/\w+ as (\w+Element)\b/, '$1')
    .replace(/"\.\.\/define\/.+"/, '"../index.js"')
    .replace('ref?: any', `ref?: React.Ref<${/\w+Element\b/.exec(text)}>`);
}

/**
 * What the generator does too late: a feed has to be there before the element looks for one, and when a listener is
 * replaced, the reference to the element is already gone. What it never does: take a feed back that is no longer given.
 * What it does twice: a server would write `class` and `tabindex` under both of their names.
 */
function componentCode(text) {
  const corrected = text
    .replace(/useEffect\((?=\(\) => \{\s+if \(\s*value)/, 'useLayoutEffect(')
    .replace(
      /if \(eventHandler !== undefined\) \{\s+targetElement/,
      'const element = targetElement.current;\n    $&',
    )
    .replaceAll(/targetElement\?\.current\?\.(?=(add|remove)EventListener)/g, 'element?.')
    .replace('import { useEffect', 'import { useRef, useEffect')
    .replace(/(?<=function useProperties\(.+\{\n)/, '  const last = useRef(undefined);\n')
    .replace(/value !== undefined &&/, '(value !== undefined || last.current !== undefined) &&')
    .replace(/(?=\n {2}\}, \[value)/, '\n    last.current = value;')
    .replace(/(?= {4}\.\.\.filteredProps\s+\} = props;)/, '    className,\n    tabIndex,\n');
  // Frameworks take no `export *` in a module of the client.
  return text.startsWith('export *') ? text : `'use client';\n${corrected}`;
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** The generator knows attributes only; a feed is none. */
export function typesForSvelte(options) {
  return {
    name: 'types-for-svelte',
    packageLinkPhase({ customElementsManifest }) {
      const manifest = structuredClone(customElementsManifest);
      for (const { attributes, members } of manifest.modules.flatMap(({ declarations }) => declarations))
        for (const { name, kind, attribute, readonly, privacy, ...rest } of members ?? [])
          if (kind === 'field' && !attribute && !readonly && !privacy && !rest.static && rest.description)
            attributes?.push({ ...rest, name, fieldName: name });
      generateSvelteTypes(manifest, options);
    },
  };
}

/** The generators forget to import the classes of events, or do so for each element, and import what isn't exported. */
export function correctTypes(folder) {
  return {
    name: 'correct-types',
    packageLinkPhase() {
      for (const file of readdirSync(folder))
        rewrite(`${folder}/${file}`, text => frameworkTypes(text, file));
    },
  };
}

function frameworkTypes(text, file) {
  const corrections = { 'jsx.d.ts': jsxTypes, 'vue.d.ts': vueTypes, 'svelte.d.ts': svelteTypes };
  const typed = corrections[file](withEvents(text));
  const names = new Set(typed.match(/\b(News\w+Event|(?!NewsElement\b)\w*News\w*Element)\b/g));
  const imports = `import type { ${[...names].join(', ')} } from '../index.js';`;
  return typed.replace(/import type \{[^}]+\} from "\.\.\/index\.js";/, imports);
}

/** React and Preact have objects for references. */
function jsxTypes(text) {
  return text.replace('ref?: (T |', 'ref?: (T | { current: T | null } | null |');
}

/** Templates look for the handler of `@news-select` under the name `onNewsSelect`. */
function vueTypes(text) {
  return text.replace(/"onnews-(\w)(\w+)"/g, (_, initial, rest) => `onNews${initial.toUpperCase()}${rest}`);
}

/** Svelte 5 has neither a namespace `JSX` nor `on:`, and looks for tags in a module. */
function svelteTypes(text) {
  return text
    .replace('JSX.Element', 'unknown')
    .replace('JSX.CSSProperties', 'string')
    .replaceAll('"on:news-', '"onnews-')
    .replace('declare namespace svelteHTML', 'declare module "svelte/elements"')
    .replace('interface IntrinsicElements', 'export interface SvelteHTMLElements');
}

/** The generators take every event for a `CustomEvent`. */
function withEvents(text) {
  return text.replace(/CustomEvent<(News\w+Event)>/g, '$1');
}
