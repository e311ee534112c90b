/** Generates types for tags such as `<news-list>` in JSX. React 19, Preact, Solid and others find them in a namespace `JSX`. */
import { docOf, importOf, member } from './elements.js';

/** Modules whose interface `JSX.IntrinsicElements` is extended with the tags. */
const frameworks = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'preact',
  '@builder.io/qwik',
  '@stencil/core',
  'hono/jsx',
  'react-native',
];

/** Code of the type of props that every tag accepts. `ref`: an object in React and Preact, a function or variable in Solid. */
const common = `type CommonProps<T extends HTMLElement> = {
  children?: any;
  class?: string | undefined;
  className?: string | undefined;
  /** Solid: classes by name, each with whether it applies. */
  classList?: Record<string, boolean | undefined> | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  exportparts?: string | undefined;
  hidden?: boolean | string | undefined;
  htmlFor?: string | undefined;
  id?: string | undefined;
  key?: string | number | undefined;
  lang?: string | undefined;
  part?: string | undefined;
  popover?: 'auto' | 'hint' | 'manual' | undefined;
  ref?: T | { current: T | null } | ((element: T) => void) | null | undefined;
  role?: string | undefined;
  slot?: string | undefined;
  style?: Record<string, string | number> | undefined;
  tabIndex?: number | undefined;
  title?: string | undefined;
  translate?: 'yes' | 'no' | undefined;
};`;

export function jsxTypes(elements) {
  const tags = suffix =>
    elements.map(
      element => `${docOf(element, '  ')}
  '${element.tag}': ${element.className}${suffix} & CommonProps<${element.className}>;`,
    );
  const augmentation = (scope, elementsType) => `${scope} {
  namespace JSX {
    interface IntrinsicElements extends ${elementsType} {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}`;
  const css = new Map(
    elements.flatMap(each => each.cssProperties.map(property => [property.name, property])),
  );
  return `${importOf(elements)}

${common}

${elements.map(props).join('\n\n')}

/** Tags and their props. */
export interface CustomElements {
${tags('Props').join('\n\n')}
}

/** Tags and their props in Solid, which has prefixes for attributes, properties and events. */
export interface CustomElementsSolidJs {
${elements
  .map(
    ({ tag, className }) =>
      `  '${tag}': ${className}Props & ${className}SolidJsProps & CommonProps<${className}>;`,
  )
  .join('\n')}
}

/** For \`style\`. */
export interface CustomCssProperties {
${[...css.values()].map(({ name, description }) => member(name, 'string', description)).join('\n')}
}

${frameworks.map(name => augmentation(`declare module '${name}'`, 'CustomElements')).join('\n\n')}

${augmentation(`declare module 'solid-js'`, 'CustomElementsSolidJs')}

${augmentation('declare global', 'CustomElements')}
`;
}

/**
 * Code of two interfaces with the props of a tag. The first lists an attribute by its name in HTML and by its property's
 * name; the second has Solid's names with prefixes, such as `attr:link-template` and `prop:linkTemplate`.
 */
function props({ className, attributes, properties, events }) {
  const all = [...attributes, ...properties.map(each => ({ ...each, property: each.name }))];
  const type = property => `${className}['${property}']`;
  const plain = all.flatMap(({ name, property, description }) =>
    [...new Set([name, property])].map(each => member(each, type(property), description)),
  );
  const solid = [
    ...attributes
      .filter(({ name, property }) => name !== property)
      .map(({ name, property, description, isFlag }) =>
        member(`${isFlag ? 'bool' : 'attr'}:${name}`, type(property), description),
      ),
    ...all.map(({ property, description }) => member(`prop:${property}`, type(property), description)),
  ];
  const handlers = prefix =>
    events.map(event => member(prefix + event.name, `((event: ${event.type}) => void)`, event.description));
  return `export interface ${className}Props {
${[...plain, ...handlers('on')].join('\n')}
}

export interface ${className}SolidJsProps {
${[...solid, ...handlers('on:')].join('\n')}
  innerHTML?: string | undefined;
  textContent?: string | number | undefined;
}`;
}
