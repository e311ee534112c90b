/** Generates types of the tags for Svelte 5, which finds tags in `svelte/elements` and has handlers such as `onnews-select`. */
import { docOf, importOf, member } from './elements.js';

export function svelteTypes(elements) {
  return `import type { HTMLAttributes } from 'svelte/elements';
${importOf(elements)}

${elements.map(props).join('\n\n')}

declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
${elements
  .map(
    each => `${docOf(each, '    ')}
    '${each.tag}': ${each.className}Props & Omit<HTMLAttributes<${each.className}>, keyof ${each.className}Props>;`,
  )
  .join('\n\n')}
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
    ...events.map(({ name, type, description }) =>
      member(`on${name}`, `((event: ${type}) => void)`, description),
    ),
  ];
  return `interface ${className}Props {\n${members.join('\n')}\n}`;
}
