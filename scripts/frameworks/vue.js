/** Generates types of the tags for Vue's templates. Vue types a listener such as `@news-select` by a prop `onNewsSelect`. */
import { docOf, importOf, member } from './elements.js';

export function vueTypes(elements) {
  return `import type { DefineComponent } from 'vue';
${importOf(elements)}

${elements.map(props).join('\n\n')}

export interface CustomElements {
${elements.map(each => `${docOf(each, '  ')}\n  '${each.tag}': DefineComponent<${each.className}Props>;`).join('\n\n')}
}

declare module 'vue' {
  interface GlobalComponents extends CustomElements {}
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
`;
}

function props({ className, attributes, properties, events }) {
  const members = [
    ...attributes.map(({ name, property, description }) =>
      member(name, `${className}['${property}']`, description),
    ),
    ...properties.map(({ name, description }) => member(name, `${className}['${name}']`, description)),
    ...events.map(({ handler, type, description }) =>
      member(handler, `((event: ${type}) => void)`, description),
    ),
  ];
  // A type alias, not an interface: Vue requires an index signature, which TypeScript infers for type aliases only.
  return `type ${className}Props = {\n${members.join('\n')}\n};`;
}
