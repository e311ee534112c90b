/**
 * Replaces the imports by which chunks share code with the build's entry, `news-elements.js`. Browsers load and run a module
 * again for each other URL that it is imported by, and pages may load the entry by another URL than the chunks:
 * `news-elements.js?ver=2` (WordPress adds the query), or a URL that a CDN redirects.
 *
 * The entry stores its exports in a property of `globalThis`, whose key is a symbol named after the version; the chunks read
 * them there. Pages may import one chunk, whose file name is `standalone`, without the entry: if the entry hasn't run, this
 * chunk imports it.
 */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';
import { importedNames, nameOf, property, type ExportList, type Import, type Statement } from './syntax.js';

/** Rolldown names an export that only chunks need with one or two characters; a public name is longer. */
const LONGEST_INTERNAL_NAME = 2;

export function shareEntry(version: string, standalone?: string): Plugin {
  const shared = `globalThis[Symbol.for('news-elements ${version}')]`;
  /** How many chunks of the build use exports of the entry. */
  let readers = 0;
  return {
    name: 'share-entry',
    apply: 'build',
    renderStart() {
      readers = 0;
    },
    renderChunk(code, chunk, _options, { chunks }) {
      const { body } = this.parse(code);
      const result = new MagicString(code);
      if (chunk.isEntry) {
        const statement = body.find(isExportList);
        if (!statement) this.error(`${chunk.fileName} has no \`export { … }\` to share with chunks.`);
        result.overwrite(statement.start, statement.end, sharedExports(statement, shared));
      } else {
        const entry = Object.values(chunks).find(({ isEntry }) => isEntry)?.fileName;
        if (!entry) this.error('There is no entry to share.');
        if (chunk.dynamicImports.includes(entry))
          this.error(`${chunk.fileName} has an import() of the entry, which would load the entry twice.`);
        if (!chunk.imports.includes(entry)) return null;
        const source =
          chunk.fileName === standalone ? `${shared} ?? (await import('./${entry}'), ${shared})` : shared;
        const statements = body.filter(statement => isImportOf(statement, entry));
        if (statements.length === 0) this.error(`${chunk.fileName} imports the entry, but not by its name.`);
        for (const statement of statements)
          result.overwrite(statement.start, statement.end, sharedImports(statement, source));
        readers++;
      }
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
    generateBundle() {
      if (readers === 0) this.error('No chunk imports the entry: this plugin can go.');
    },
  };
}

function isExportList(statement: Statement): statement is ExportList {
  return statement.type === 'ExportNamedDeclaration' && !statement.source && !statement.declaration;
}

function isImportOf(statement: Statement, file: string): statement is Import {
  return (
    statement.type === 'ImportDeclaration' &&
    new URL(statement.source.value, 'a:/b/c/').pathname.endsWith(`/${file}`)
  );
}

/**
 * Keeps only public names in the entry's export list, and stores all exports in the property of `globalThis`:
 * `export { a as publicName, b as t };` → `export { a as publicName }; globalThis[…] = {publicName: a, t: b};`
 * @param shared code of that property: `globalThis[…]`
 */
function sharedExports({ specifiers }: ExportList, shared: string): string {
  const pairs = specifiers.map(({ local, exported }) => [nameOf(local), nameOf(exported)] as const);
  const exported = pairs
    .filter(([, name]) => name.length > LONGEST_INTERNAL_NAME)
    .map(([local, name]) => `${local} as ${name}`);
  const properties = pairs.map(([local, name]) => property(name, local, ': '));
  return `export { ${exported.join(', ')} };\n${shared} = {${properties.join(', ')}};`;
}

/**
 * Code that reads the entry's exports from `globalThis` in place of a chunk's import:
 * `import { t as b } from "../news-elements.js";` → `const {t: b} = globalThis[…];`
 * @param source code of an expression whose value is the object with the entry's exports
 */
function sharedImports(statement: Import, source: string): string {
  const properties = importedNames(statement).map(([name, local]) => property(name, local, ': '));
  return properties.length ? `const {${properties.join(', ')}} = ${source};` : '';
}
