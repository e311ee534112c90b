import api from 'virtual:api';
import { layouts } from '../../src/cards/index.js';
import { orderedFormats } from '../../src/formats/apis.js';
import { builtInLanguages } from '../../src/locales/index.js';
import { dateStyles } from '../../src/locales/format-date.js';
import type { ApiAttribute, ApiProperty } from './api.js';

/** How the value of an attribute is chosen. */
export interface Control {
  readonly name: string;
  readonly kind: 'flag' | 'number' | 'choice' | 'text' | 'map';
  /** Of kind `choice`: all values. Of kind `text`: suggestions. The default is first where there is one. */
  readonly choices: readonly string[];
  /** What it counts as when it isn't there. */
  readonly preset: string;
  /** From the class's documentation, with code in backticks. */
  readonly hint: string;
}

/** Attributes that name a neighbour on the page, which a snippet doesn't have. */
const neighbours = ['for', 'reader'];

/** Values that the manifest knows only as text, from where the library has them. */
const known: Readonly<Record<string, readonly string[]>> = {
  format: ['auto', ...(await orderedFormats()).map(({ name }) => name)],
  'date-style': dateStyles,
  loading: ['eager', 'lazy', 'click'],
};
const suggestions: Readonly<Record<string, readonly string[]>> = {
  lang: builtInLanguages,
  'time-zone': Intl.supportedValuesOf('timeZone'),
  target: ['_blank', '_top'],
};

/** Every element, in the order in which a site meets them. */
export const tags: readonly string[] = ['news-list', 'news-article', 'related-news'];

/** Everything that can be chosen about an element. */
export function controlsOf(tag: string): readonly Control[] {
  const attributes = api[tag]?.attributes ?? [];
  return attributes.filter(({ name }) => !neighbours.includes(name)).map(toControl);
}

/** The element's custom properties. */
export function propertiesOf(tag: string): readonly ApiProperty[] {
  return api[tag]?.properties ?? [];
}

/** The sentence that describes the element. */
export function descriptionOf(tag: string): string {
  return api[tag]?.description ?? '';
}

function toControl({ name, type, preset, description: hint }: ApiAttribute): Control {
  const union = type.match(/(?<=')[\w-]+(?=')/g);
  const choices = union ?? known[name] ?? (name === 'layout' ? layouts.map(({ name }) => name) : undefined);
  const common = { name, preset, hint };
  if (choices) return { ...common, kind: 'choice', choices };
  if (type === 'boolean') return { ...common, kind: 'flag', choices: [] };
  if (type === 'number') return { ...common, kind: 'number', choices: [] };
  if (type.includes('Record<')) return { ...common, kind: 'map', choices: [] };
  return { ...common, kind: 'text', choices: suggestions[name] ?? [] };
}
