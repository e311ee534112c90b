/** Types of import and export statements in Rolldown's syntax tree, and functions that read and write parts of them. */
import type { Rolldown } from 'vite';

export type Program = ReturnType<Rolldown.PluginContext['parse']>;
export type Statement = Program['body'][number];
export type Import = Extract<Statement, { type: 'ImportDeclaration' }>;
export type ExportList = Extract<Statement, { type: 'ExportNamedDeclaration' }>;

type ModuleExportName = ExportList['specifiers'][number]['local'];

/** The text of a name in an import or export list. The name may be written as a string: `export { a as "b" }`. */
export function nameOf(node: ModuleExportName): string {
  return node.type === 'Literal' ? node.value : node.name;
}

/** The names in an import: `import { t as b }` → `[['t', 'b']]`. Throws for a default import or a namespace import. */
export function importedNames({ specifiers, source }: Import): [name: string, local: string][] {
  return specifiers.map(specifier => {
    if (specifier.type !== 'ImportSpecifier') throw new Error(`"${source.value}" is not imported by names.`);
    return [nameOf(specifier.imported), specifier.local.name];
  });
}

/** Code of a property in an object literal or pattern: `name:value`, or `name` where both are the same. */
export function property(name: string, value: string, colon = ':'): string {
  return name === value ? name : `${name}${colon}${value}`;
}
