/**
 * Turns Lit's decorators into the `static properties` that they stand for: https://lit.dev/docs/components/properties/#declaring-properties-in-a-static-field
 * A call and a copy of the compiler's helper for each property is a thirtieth of the script-tag file.
 * `@lit/ts-transformers` does the same, for TypeScript 5.
 */
import ts from 'typescript';

/** @returns {import('vite').Plugin} */
export function staticProperties() {
  return {
    name: 'static-properties',
    enforce: 'pre',
    transform(code, id) {
      return /\/src\/.*\.ts$/.test(id) && code.includes('lit/decorators.js')
        ? { code: toStaticProperties(code), map: null }
        : null;
    },
  };
}

/** @param {string} code TypeScript */
function toStaticProperties(code) {
  const file = ts.createSourceFile('element.ts', code, ts.ScriptTarget.Latest, true);
  const changes = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement) && statement.moduleSpecifier.text === 'lit/decorators.js') {
      changes.push({ from: statement.getStart(), to: statement.end, text: '' });
    }
    if (!ts.isClassDeclaration(statement)) continue;
    const entries = statement.members.flatMap(member =>
      (ts.getDecorators(member) ?? []).map(decorator => {
        changes.push({ from: decorator.getStart(), to: decorator.end, text: '' });
        return `${member.name.text}: ${optionsOf(decorator.expression)}`;
      }),
    );
    if (entries.length === 0) continue;
    const start = statement.members[0].getFullStart();
    changes.push({ from: start, to: start, text: ` static properties = { ${entries.join(', ')} };` });
  }
  changes.sort((a, b) => b.from - a.from);
  for (const { from, to, text } of changes) code = code.slice(0, from) + text + code.slice(to);
  return code;
}

/** `@property({ type: Number })` → `{ type: Number }`, `@state()` → `{ state: true }` */
function optionsOf(call) {
  const name = call.expression.text;
  if (name === 'state') return '{ state: true }';
  if (name !== 'property') throw new Error(`The script-tag file knows no @${name}.`);
  return call.arguments[0]?.getText() ?? '{}';
}
