import type { Configuration } from './configuration.js';

/** Key of a configuration → its name in the URL's fragment. A test checks that no attribute has one of these names. */
const settings = { tag: 'element', theme: 'theme', library: 'library', snippet: 'snippet' } as const;
type Setting = keyof typeof settings;
const settingNames = Object.entries(settings) as [Setting, string][];

/**
 * Writes a configuration as a URL fragment: `#element=related-news&limit=4&--news-gap=2em`. It has only the differences from
 * `initial`. The fragment's parameter `without` lists the attributes that `initial` has and `configuration` lacks.
 */
export function toAddress(configuration: Configuration, initial: Configuration): string {
  const query = new URLSearchParams();
  for (const [key, name] of settingNames) {
    if (configuration[key] !== initial[key]) query.set(name, configuration[key]);
  }
  if (!configuration.integrity) query.set('integrity', 'none');
  const entries = { ...configuration.attributes, ...configuration.properties };
  for (const [name, value] of Object.entries(entries)) {
    if (value !== initial.attributes[name]) query.set(name, value);
  }
  for (const name of Object.keys(initial.attributes)) {
    if (!(name in configuration.attributes)) query.append('without', name);
  }
  return query.size ? `#${query}` : '';
}

/** Reads a configuration from a fragment. Unknown names become attributes that no element has, and are ignored. */
export function fromAddress(fragment: string, initial: Configuration): Configuration {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const chosen: Partial<Record<Setting, string>> = {};
  for (const [key, name] of settingNames) chosen[key] = query.get(name) ?? initial[key];
  const integrity = query.get('integrity') !== 'none';
  const attributes = { ...initial.attributes };
  for (const name of query.getAll('without')) delete attributes[name];
  for (const name of [...Object.values(settings), 'integrity', 'without']) query.delete(name);
  const properties: Record<string, string> = {};
  for (const [name, value] of query) (name.startsWith('--') ? properties : attributes)[name] = value;
  return { ...initial, ...chosen, integrity, attributes, properties };
}
