import type { LitElement, PropertyDeclaration } from 'lit';
import { nearName } from './near-name.js';

/** Attributes of scripting libraries and of the page's own, which are never taken for misspelt ones. */
const FOREIGN = /[^a-z-]|^(?:aria|data|hx|ng|on|v|wire|x)-|^on/;

/** Longest part of a value that is quoted. */
const LONGEST = 60;

/** What is wrong with an element's attributes: names that its class doesn't have, but nearly, and values that are ignored. */
export function* attributeSlips(element: LitElement): Generator<string> {
  const { observedAttributes, elementProperties } = element.constructor as typeof LitElement;
  const declared = new Map(
    Array.from(elementProperties, ([property, declaration]) => [
      String(declaration.attribute ?? String(property).toLowerCase()),
      declaration,
    ]),
  );
  for (const { name, value } of element.attributes) {
    const written = `<${element.localName} ${name}="${value.slice(0, LONGEST)}">`;
    const declaration = declared.get(name);
    if (declaration) {
      const slip = valueSlip(name, value, declaration);
      if (slip) yield `${written}: ${slip}`;
    } else if (
      !observedAttributes.includes(name) &&
      !FOREIGN.test(name) &&
      !(name in HTMLElement.prototype)
    ) {
      const meant = nearName(name, observedAttributes);
      if (meant && !element.hasAttribute(meant))
        yield `${written}: there is no attribute ${name}. Is ${meant} meant?`;
    }
  }
}

function valueSlip(
  name: string,
  value: string,
  { type, converter }: PropertyDeclaration,
): string | undefined {
  if (type === Boolean)
    return /^\s*(?:false|no|off|0)\s*$/i.test(value)
      ? `any value of ${name} turns it on. Leave the attribute out.`
      : undefined;
  // Templates of frameworks write an empty value where there is none.
  if (!value || typeof converter !== 'object') return undefined;
  const { words } = converter as { readonly words?: readonly string[] };
  if (words)
    return words.includes(value.toLowerCase())
      ? undefined
      : `it is read as “${words[0]!}”. The values are ${[...new Set(words)].join(', ')}.`;
  const read = converter.fromAttribute?.(value);
  if (typeof read === 'number' && read !== Number.parseFloat(value)) return `it is read as ${read}.`;
  return read === undefined ? `${name} is ignored: it has no JSON object of paths.` : undefined;
}
