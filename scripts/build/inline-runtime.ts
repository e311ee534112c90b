/**
 * Rolldown puts its runtime (a few bytes: helpers that make module namespace objects) into a chunk of its own. A browser
 * requests this chunk only after the chunk that imports it has arrived. This plugin copies the runtime into each chunk that
 * imports it, and removes the runtime's own file.
 */
import MagicString from 'magic-string';
import type { Plugin, Rolldown } from 'vite';
import { replaceCode } from './replace-code.js';
import { importedNames, nameOf, property, type Program } from './syntax.js';

/** The module id of Rolldown's runtime. */
const RUNTIME = '\0rolldown/runtime.js';

export function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
      const runtime = chunks.find(({ moduleIds }) => moduleIds.includes(RUNTIME));
      // Rolldown adds the runtime to the bundle only if a chunk needs it.
      if (!runtime) return;
      if (runtime.moduleIds.length > 1)
        this.error(`The runtime is in ${runtime.fileName} with other modules, and can't be copied alone.`);
      const value = asExpression(runtime, this.parse(runtime.code));
      let rewritten = 0;
      for (const chunk of chunks) {
        if (!chunk.imports.includes(runtime.fileName)) continue;
        const code = new MagicString(chunk.code);
        for (const statement of this.parse(chunk.code).body) {
          if (statement.type !== 'ImportDeclaration' || !isSameFile(statement.source.value, runtime))
            continue;
          const names = importedNames(statement).map(([name, local]) => property(name, local));
          code.overwrite(statement.start, statement.end, `const{${names.join()}}=${value};`);
        }
        if (!code.hasChanged()) this.error(`${chunk.fileName} imports the runtime, but not by its name.`);
        replaceCode(bundle, chunk, code);
        rewritten++;
      }
      if (rewritten === 0) this.error(`No chunk imports ${runtime.fileName}.`);
      delete bundle[runtime.fileName];
      delete bundle[`${runtime.fileName}.map`];
    },
  };
}

/** The runtime's code as an expression: a function that is called at once and returns an object with the exports. */
function asExpression({ code, fileName }: Rolldown.OutputChunk, { body }: Program): string {
  const exported = body.at(-1);
  if (exported?.type !== 'ExportNamedDeclaration' || exported.declaration)
    throw new Error(`${fileName} does not end with its list of exports.`);
  const properties = exported.specifiers.map(each => property(nameOf(each.exported), nameOf(each.local)));
  return `(()=>{${code.slice(0, exported.start)}return{${properties.join()}}})()`;
}

function isSameFile(source: string, { fileName }: Rolldown.OutputChunk): boolean {
  return source.replace(/^.*\//, '') === fileName.replace(/^.*\//, '');
}
