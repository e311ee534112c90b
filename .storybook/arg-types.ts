/** Storybook's tables of controls, from the custom elements manifest: every public name as a page writes it. */
import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with { type: 'json' };

/** https://github.com/webcomponents/custom-elements-manifest */
interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

type InputType = ArgTypes[string];

const none: InputType = { control: { disable: true } };
const text: InputType = { type: { name: 'string' }, control: { type: 'text' } };

interface Attribute extends Entry {
  readonly fieldName: string;
}

interface Member extends Entry {
  readonly kind: string;
  readonly privacy?: string;
  readonly readonly?: boolean;
  readonly attribute?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly members: readonly Member[];
  readonly attributes: readonly Attribute[];
  readonly events: readonly Entry[];
  readonly slots: readonly Entry[];
  readonly cssParts: readonly Entry[];
  readonly cssProperties: readonly Entry[];
  readonly cssStates: readonly Entry[];
}

const declarations = (manifest as { modules: { declarations?: object[] }[] }).modules.flatMap(
  ({ declarations = [] }) => declarations as Declaration[],
);

/** The manifest's entry of an element. Throws for an unknown tag. */
export function declarationOf(tag: string): Declaration {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}

/** One row for each public name. Keys are prefixed with the kind, because attributes, parts and slots share names. */
export function argTypesOf(tag: string): ArgTypes {
  const { members, attributes, events, slots, cssParts, cssProperties, cssStates } = declarationOf(tag);
  const own = members.filter(
    ({ name, privacy, attribute }) => !name.startsWith('#') && !privacy && !attribute,
  );
  const rows = (
    category: string,
    entries: readonly Entry[],
    keyOf: (entry: Entry) => string,
    control: (entry: Entry) => InputType = () => none,
  ) => entries.map(entry => [keyOf(entry), { ...row(category, entry), ...control(entry) }] as const);
  return Object.fromEntries([
    ...rows('attributes', attributes, entry => (entry as Attribute).fieldName, attributeControl),
    ...rows(
      'properties',
      own.filter(({ kind }) => kind === 'field'),
      ({ name }) => name,
      entry => ((entry as Member).readonly ? none : { control: { type: 'object' } }),
    ),
    ...rows(
      'methods',
      own.filter(({ kind }) => kind === 'method'),
      ({ name }) => `method-${name}`,
    ),
    ...rows('events', events, ({ name }) => `event-${name}`),
    ...rows(
      'slots',
      slots,
      ({ name }) => `slot-${name}`,
      () => text,
    ),
    ...rows('css custom properties', cssProperties, ({ name }) => name, customPropertyControl),
    ...rows('css shadow parts', cssParts, ({ name }) => `part-${name}`),
    ...rows('css states', cssStates, ({ name }) => `state-${name}`),
  ]);
}

function row(category: string, { name, description = '', type, default: value }: Entry): InputType {
  const summary = type?.text.replace(/ \| undefined$/, '');
  const isSaid = value && !["''", 'undefined'].includes(value);
  return {
    name: name || '(default)',
    description,
    table: {
      category,
      ...(summary && { type: { summary } }),
      ...(isSaid && { defaultValue: { summary: value.replace(/^'(.*)'$/, '$1') } }),
    },
  };
}

function attributeControl({ type }: Entry): InputType {
  const kind = type?.text ?? '';
  const options = [...kind.matchAll(/'([^']+)'/g)].flatMap(([, option]) => option ?? []);
  if (options.length) return { type: { name: 'enum', value: options }, control: { type: 'select' }, options };
  if (kind === 'boolean' || kind === 'number') return { type: { name: kind }, control: { type: kind } };
  return text;
}

function customPropertyControl({ name }: Entry): InputType {
  return /color|surface/.test(name) ? { ...text, control: { type: 'color' } } : text;
}
