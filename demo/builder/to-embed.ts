import type { Feed } from '../../src/article.js';
import { webLink } from '../../src/html/web-link.js';
import type { Configuration } from './configuration.js';
import { controlsOf, type Control } from './controls.js';
import type { AttributeValue, Embed, Library } from './snippets/embed.js';
import { declarationsOf } from './themes.js';

/** Converts a configuration for the snippets: attributes that have an effect, with typed values. */
export function toEmbed(configuration: Configuration, hashes?: Library['hashes'], feed?: Feed): Embed {
  const { tag, attributes, theme, properties, library, integrity } = configuration;
  const used = usedAttributes(configuration);
  const [first] = (attributes['endpoint'] ?? '').trim().split(/\s+/);
  return {
    tag,
    attributes: [...controlsOf(tag)].sort(byReader).flatMap(control => {
      const value = used[control.name];
      return value === undefined ? [] : [[control.name, typed(control, value)] as const];
    }),
    declarations: declarationsOf(theme, properties),
    link: { href: feed?.url ?? webLink(first) ?? '/', text: attributes['heading'] || feed?.title || 'News' },
    library: { url: toFolder(library), hashes: integrity ? hashes : undefined },
  };
}

/** Compares two controls for sorting: attributes that name the source (`endpoint`, `format`, `fields`) come first. */
function byReader(one: Control, other: Control): number {
  const first = ['fields', 'format', 'endpoint'];
  return first.indexOf(other.name) - first.indexOf(one.name);
}

/** The chosen attributes that the element supports and whose values differ from the defaults; values as in HTML. */
export function usedAttributes({ tag, attributes }: Configuration): Readonly<Record<string, string>> {
  const used = controlsOf(tag).filter(control => isUseful(control, attributes[control.name]));
  return Object.fromEntries(used.map(({ name }) => [name, attributes[name] ?? '']));
}

function isUseful({ kind, choices, preset }: Control, value: string | undefined): boolean {
  if (value === undefined) return false;
  if (kind === 'flag') return true;
  if (!value.trim() || value === preset) return false;
  if (kind === 'choice') return choices.includes(value);
  return kind !== 'number' || Number.isFinite(Number(value));
}

function typed({ kind }: Control, value: string): AttributeValue {
  if (kind === 'flag') return true;
  if (kind === 'number') return Number(value);
  return kind === 'map' ? parseMap(value) : value.trim();
}

/** The string values of a JSON object; an empty object for anything else. */
export function parseMap(json: string): Readonly<Record<string, string>> {
  try {
    const map: unknown = JSON.parse(json);
    const entries = Object.entries(map ?? {});
    return Object.fromEntries(entries.filter(([, path]) => typeof path === 'string'));
  } catch {
    return {};
  }
}

/** Makes the URL absolute or begin with `/` or `.`, because import maps ignore bare specifiers; it ends with a slash. */
function toFolder(library: string): string {
  const trimmed = library.trim().replace(/news-elements\.js$/, '');
  const path = URL.canParse(trimmed) || /^(?:\/|\.\.?\/)/.test(trimmed) ? trimmed : `./${trimmed}`;
  return path.endsWith('/') ? path : `${path}/`;
}
