/** Names for the few kinds of syntax tree nodes that the plugins look for. */
import type { Rolldown } from 'vite';

export type Program = ReturnType<Rolldown.PluginContext['parse']>;
export type Statement = Program['body'][number];
export type Import = Extract<Statement, { type: 'ImportDeclaration' }>;
export type ExportList = Extract<Statement, { type: 'ExportNamedDeclaration' }>;

type ModuleExportName = ExportList['specifiers'][number]['local'];

/** The name in an import or export list, which may be a string: `export { a as "b" }`. */
export function nameOf(node: ModuleExportName): string {
  return node.type === 'Literal' ? node.value : node.name;
}

/** What a list of imports takes: `{ t as b }` → `['t', 'b']`. Throws for a default or a whole namespace. */
export function importedNames({ specifiers, source }: Import): [name: string, local: string][] {
  return specifiers.map(specifier => {
    if (specifier.type !== 'ImportSpecifier') throw new Error(`"${source.value}" is not imported by names.`);
    return [nameOf(specifier.imported), specifier.local.name];
  });
}

/** A property of an object or a pattern: `name` alone where both sides are the same. */
export function property(name: string, value: string, colon = ':'): string {
  return name === value ? name : `${name}${colon}${value}`;
}
