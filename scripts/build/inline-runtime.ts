/**
 * Rolldown puts the few bytes of its runtime (helpers that make module namespaces) into a chunk of their own, which a
 * browser discovers only when the chunk that imports it has arrived: one request after the other. This plugin copies
 * the runtime into each chunk that needs it, and removes the runtime's own file.
 */
import MagicString from 'magic-string';
import type { Plugin, Rolldown } from 'vite';
import { replaceCode } from './replace-code.js';
import { importedNames, nameOf, property, type Program } from './syntax.js';

/** Rolldown's id of the module. */
const RUNTIME = '\0rolldown/runtime.js';

export function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
      const runtime = chunks.find(({ moduleIds }) => moduleIds.includes(RUNTIME));
      // No chunk makes a namespace of a module, so none imports the runtime.
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

/** The runtime as a function that is called at once and returns its exports. */
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
