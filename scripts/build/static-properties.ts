/**
 * Replaces Lit's decorators by the equivalent field `static properties`:
 * https://lit.dev/docs/components/properties/#declaring-properties-in-a-static-field
 * Compiled decorators (a call for each property, and the compiler's helper) would be about 3 % of `news-elements.js`.
 * `@lit/ts-transformers` does the same, but only for TypeScript 5.
 */
import MagicString from 'magic-string';
import ts from 'typescript';
import type { Plugin } from 'vite';

export function staticProperties(): Plugin {
  let rewritten = 0;
  return {
    name: 'static-properties',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      rewritten = 0;
    },
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('lit/decorators.js')) return null;
      const changed = toStaticProperties(code);
      if (!changed) this.error(`${id} imports Lit's decorators, but none stands before a member of a class.`);
      rewritten++;
      return { code: changed.toString(), map: changed.generateMap({ source: id, hires: true }) };
    },
    buildEnd(error) {
      if (!error && rewritten === 0) this.error("No module imports Lit's decorators: this plugin can go.");
    },
  };
}

/** A module's TypeScript with `static properties` in place of decorators; undefined if no class member has a decorator. */
function toStaticProperties(code: string): MagicString | undefined {
  const file = ts.createSourceFile('element.ts', code, ts.ScriptTarget.Latest, true);
  const result = new MagicString(code);
  let found = false;
  for (const statement of file.statements) {
    if (isDecoratorsImport(statement)) result.remove(statement.getStart(), statement.end);
    if (!ts.isClassDeclaration(statement)) continue;
    const decorated = statement.members.flatMap(member =>
      decoratorsOf(member).map(decorator => ({ name: nameOf(member), decorator })),
    );
    const start = statement.members[0]?.getFullStart();
    if (start === undefined || decorated.length === 0) continue;
    found = true;
    result.appendLeft(start, ' static properties = {');
    // A decorator's options are moved, not inserted as new text: so the source map leads from the options to the decorator.
    for (const { name, decorator } of decorated) {
      const { from, to } = keepOptions(result, decorator);
      result.prependRight(from, ` ${name}: `).appendLeft(to, ',').move(from, to, start);
    }
    result.prependRight(start, ' };');
  }
  return found ? result : undefined;
}

function isDecoratorsImport(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) &&
    ts.isStringLiteral(statement.moduleSpecifier) &&
    statement.moduleSpecifier.text === 'lit/decorators.js'
  );
}

function decoratorsOf(member: ts.ClassElement): readonly ts.Decorator[] {
  return (ts.canHaveDecorators(member) && ts.getDecorators(member)) || [];
}

function nameOf(member: ts.ClassElement): string {
  return member.name?.getText() ?? '';
}

/**
 * Reduces a decorator to its options: `@property({ type: Number })` → `{ type: Number }`, `@state()` → `{ state: true }`.
 * Returns the offsets in the source between which the options are.
 */
function keepOptions(result: MagicString, decorator: ts.Decorator): { from: number; to: number } {
  const { expression: call } = decorator;
  const name = ts.isCallExpression(call) ? call.expression.getText() : call.getText();
  if (!ts.isCallExpression(call) || !['property', 'state'].includes(name))
    throw new Error(`Only @property() and @state() can become static properties, not @${name}.`);
  const [from, to] = [decorator.getStart(), decorator.end];
  const [options] = call.arguments;
  if (!options) {
    result.overwrite(from, to, name === 'state' ? '{ state: true }' : '{}');
    return { from, to };
  }
  result.remove(from, options.getStart()).remove(options.end, to);
  return { from: options.getStart(), to: options.end };
}
