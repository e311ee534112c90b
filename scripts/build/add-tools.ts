/**
 * Builds a module that pages import by its file name, such as `tools.js`, beside the build's entry, the file that script tags
 * load. For the build only, an `import()` of the module is added to the entry: so Rolldown makes the module a lazy chunk,
 * which imports shared code from the entry. With two entries, Rolldown would move the shared code into a third file, and a
 * script tag would load two files instead of one.
 */
import MagicString from 'magic-string';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Name of a function that is defined nowhere. `transform` adds a call of it, with the `import()` as its argument, to the
 * entry's source; `renderChunk` finds the call by this name and removes it from the built entry.
 */
const MARK = 'addToolsMark';

export function addTools(tools: string): Plugin {
  return {
    name: 'add-tools',
    apply: 'build',
    transform(code, id) {
      if (!this.getModuleInfo(id)?.isEntry) return null;
      const result = new MagicString(code);
      result.append(`\n${MARK}(() => import(${JSON.stringify(resolve(tools))}));`);
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
    renderChunk(code, chunk) {
      if (!chunk.isEntry) return null;
      const mark = this.parse(code).body.find(
        statement => statement.type === 'ExpressionStatement' && code.startsWith(`${MARK}(`, statement.start),
      );
      if (!mark) this.error(`${chunk.fileName} has lost the import of ${tools}.`);
      const result = new MagicString(code).remove(mark.start, mark.end);
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}
