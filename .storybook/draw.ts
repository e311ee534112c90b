import type { Args } from '@storybook/web-components-vite';
import { declarationOf } from './arg-types.js';

/** Value of a control. */
type Value = string | number | boolean | null | undefined;

/** Renders an element with attributes, slotted children and custom properties, so that its HTML can be copied. */
export function draw(args: Args, { component: tag }: { component?: string }): Element {
  if (!tag) throw new Error('A story without a component needs a render function.');
  const { attributes, members } = declarationOf(tag);
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(args) as [string, Value][]) {
    const attribute = attributes.find(({ fieldName }) => fieldName === key);
    if (attribute) setAttribute(element, attribute.name, value);
    else if (key.startsWith('--')) element.style.setProperty(key, `${value ?? ''}`);
    else if (key.startsWith('slot-')) fillSlot(element, key.replace('slot-', ''), value);
    else if (members.some(({ name, readonly }) => name === key && !readonly))
      Object.assign(element, { [key]: value });
  }
  return element;
}

/** Sets the attribute; for an emptied control, leaves it out. */
function setAttribute(element: Element, name: string, value: Value): void {
  if (value === undefined || value === null || value === false || Number.isNaN(value)) return;
  element.setAttribute(name, value === true ? '' : `${value}`);
}

function fillSlot(element: Element, name: string, text: Value): void {
  if (!text) return;
  const child = document.createElement('span');
  if (name) child.slot = name;
  child.textContent = `${text}`;
  element.append(child);
}
