/** The manifest, read once for all frameworks: what a page may say to each element, and how its documentation reads. */

/**
 * Elements of a manifest, by tag. Throws when something that becomes part of a type has no description.
 *
 * - `className`: `NewsListElement`; `component`: the same without `Element`.
 * - `attributes`: `{ name, property, description, isFlag }`; a flag is there or not.
 * - `properties`: `{ name, description }` of those that can be set and have no attribute.
 * - `events`: `{ name, type, description, handler }`, the handler as `onNewsSelect`.
 * - `cssProperties`: `{ name, description }`.
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

/** Whether it is a public field that is not an attribute and that a page may set. */
function isSettable({ kind, attribute, readonly, privacy, static: isStatic, description }) {
  return kind === 'field' && !attribute && !readonly && !privacy && !isStatic && Boolean(description);
}

/** `news-select` → `NewsSelect` */
function pascalCase(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, initial) => initial.toUpperCase());
}

/** An element's documentation as a comment: what it is, and lists of all that isn't a property. */
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

/** A member of a type, documented. Names that are no identifiers are quoted. */
export function member(name, type, description) {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
  return `${comment(oneLine(description), '  ')}\n  ${key}?: ${type} | undefined;`;
}

/** The import of the classes that types name: elements and their events. */
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
