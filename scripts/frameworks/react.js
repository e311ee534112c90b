/** Generates a React component for each element: `<NewsList onNewsSelect={…}>`. All of them call `create-component.js`. */
import { docOf, importOf, member } from './elements.js';

/** Returns the files of `news-elements/react`: name → text. */
export function reactFiles(elements) {
  const index = elements.map(({ component }) => `export * from './${component}.js';\n`).join('');
  return Object.fromEntries([
    ['index.js', index],
    ['index.d.ts', index],
    ...elements.map(element => [`${element.component}.js`, code(element)]),
    ...elements.map(element => [`${element.component}.d.ts`, types(element)]),
  ]);
}

/**
 * Code of a component's module. Frameworks with React Server Components require `'use client'` at the top of a module that
 * runs in the browser, and forbid `export *` in it: so each component is a module of its own.
 */
function code({ component, tag, attributes, properties, events }) {
  const table = (entries, pair) => JSON.stringify(Object.fromEntries(entries.map(pair)));
  return `'use client';
import '../define/${tag}.js';
import { createComponent } from './create-component.js';

export const ${component} = createComponent('${component}', '${tag}', {
  attributes: ${table(
    attributes.filter(({ isFlag }) => !isFlag),
    ({ property, name }) => [property, name],
  )},
  flags: ${table(
    attributes.filter(({ isFlag }) => isFlag),
    ({ property, name }) => [property, name],
  )},
  properties: ${JSON.stringify(properties.map(({ name }) => name))},
  events: ${table(events, ({ handler, name }) => [handler, name])},
});
`;
}

function types(element) {
  const { component, className, attributes, properties, events } = element;
  const props = [
    ...attributes.map(({ property, description }) =>
      member(property, `${className}['${property}']`, description),
    ),
    ...properties.map(({ name, description }) => member(name, `${className}['${name}']`, description)),
    ...events.map(({ handler, type, description }) =>
      member(handler, `((event: ${type}) => void)`, description),
    ),
    member('exportparts', 'string', 'Names of parts that the page around a shadow tree may style.'),
    member('htmlFor', 'string', 'The attribute `for`.'),
  ];
  const names = [...new Set([className, ...events.map(({ type }) => type)])];
  return `import type * as React from 'react';
${importOf([element])}

export type { ${names.join(', ')} };

interface Own${component}Props {
${props.join('\n')}
}

export interface ${component}Props
  extends
    Own${component}Props,
    Omit<React.HTMLAttributes<${className}>, keyof Own${component}Props>,
    React.RefAttributes<${className}> {}

${docOf(element)}
export const ${component}: React.ForwardRefExoticComponent<${component}Props>;
`;
}
