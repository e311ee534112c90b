/** For the generators of framework files: functions that read the manifest and write JSDoc comments, properties and imports. */

/**
 * The custom elements of a manifest, sorted by tag. Throws if an attribute, property or event has no description.
 *
 * - `className`, such as `NewsListElement`; `component`: the same without `Element`.
 * - `attributes`: `{ name, property, description, isFlag }`; `isFlag` marks a boolean attribute.
 * - `properties`: `{ name, description }` of properties that a page may set and that have no attribute.
 * - `events`: `{ name, type, description, handler }`; the handler is a name such as `onNewsSelect`.
 * - `methods`, `slots`, `parts`, `states`, `cssProperties`: `{ name, description }`.
 */
export function elementsOf({ modules }) {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, name, description, attributes = [], members = [], events = [], ...rest }) => ({
      tag: tagName,
      className: name,
      component: name.replace(/Element$/, ''),
      description,
      attributes: attributes.map(attribute => ({
        name: attribute.name,
        property: attribute.fieldName,
        description: attribute.description,
        isFlag: attribute.type?.text === 'boolean',
      })),
      properties: members.filter(isSettable),
      events: events.map(event => ({
        name: event.name,
        type: event.type.text,
        description: event.description,
        handler: `on${pascalCase(event.name)}`,
      })),
      methods: members.filter(
        ({ kind, privacy, description }) => kind === 'method' && !privacy && description,
      ),
      slots: rest.slots ?? [],
      parts: rest.cssParts ?? [],
      states: rest.cssStates ?? [],
      cssProperties: rest.cssProperties ?? [],
    }));
  if (elements.length === 0) throw new Error('The manifest has no elements.');
  for (const { tag, attributes, properties, events } of elements)
    for (const { name, description } of [...attributes, ...properties, ...events])
      if (!description) throw new Error(`<${tag}>: "${name}" has no description in its JSDoc.`);
  return elements.sort((a, b) => a.tag.localeCompare(b.tag));
}

/** Whether a member of a class is a public field with a description that a page may set and that has no attribute. */
function isSettable({ kind, attribute, readonly, privacy, static: isStatic, description }) {
  return kind === 'field' && !attribute && !readonly && !privacy && !isStatic && Boolean(description);
}

/** `news-select` → `NewsSelect` */
function pascalCase(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, initial) => initial.toUpperCase());
}

/** An element's documentation as a JSDoc comment: its description, and lists of its events, methods, slots, parts and so on. */
export function docOf(element, indent = '') {
  const sections = [
    ['Events', element.events],
    ['Methods', element.methods.map(({ name, ...rest }) => ({ ...rest, name: `${name}()` }))],
    ['Slots', element.slots.map(({ name, ...rest }) => ({ ...rest, name: name || '(default)' }))],
    ['Parts', element.parts],
    ['States', element.states.map(({ name, ...rest }) => ({ ...rest, name: `:state(${name})` }))],
    ['Custom properties', element.cssProperties],
  ];
  const lists = sections
    .filter(([, entries]) => entries.length)
    .map(([title, entries]) => {
      const items = entries.map(({ name, description }) => `- \`${name}\`: ${oneLine(description)}`);
      return [`### ${title}`, ...items].join('\n');
    });
  return comment([oneLine(element.description), ...lists].join('\n\n'), indent);
}

/** Code of an optional property in a TypeScript type, with a JSDoc comment. A name that is no identifier is quoted. */
export function member(name, type, description) {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
  return `${comment(oneLine(description), '  ')}\n  ${key}?: ${type} | undefined;`;
}

/** Code of the `import type` of the classes that generated types refer to: elements and their events. */
export function importOf(elements, from = '../index.js') {
  const events = elements.flatMap(element => element.events.map(({ type }) => type));
  const names = new Set([...elements.map(({ className }) => className), ...events]);
  return `import type { ${[...names].sort().join(', ')} } from '${from}';`;
}

function oneLine(text = '') {
  return text.replace(/\s+/g, ' ').trim();
}

function comment(text, indent) {
  const safe = text.replaceAll('*/', '*\\/');
  if (!safe.includes('\n')) return `${indent}/** ${safe} */`;
  const lines = safe.split('\n').map(line => `${indent} * ${line}`.trimEnd());
  return [`${indent}/**`, ...lines, `${indent} */`].join('\n');
}
