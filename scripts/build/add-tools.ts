/**
 * Builds a second module that pages import by name, beside the entry. For the build it is a lazy part of the entry, which takes
 * what both need from the entry. As an entry of its own it would have that moved into a third file, and the script tag would
 * load two files instead of one.
 */
import MagicString from 'magic-string';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The function that is called with the import, which no module has: the call is removed from the built file. */
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
