import { configuration } from '../../configure.js';
import { lazy } from '../../lazy.js';
import type { FeatureHost } from '../feature.js';

/** Says that no format has the name in the attribute `format`. The code of the formats is fetched if the feed isn't of that one. */
export async function formatSlips({ element, feeds }: FeatureHost): Promise<string[]> {
  const format = element.getAttribute('format')?.trim();
  if (!format || format === 'auto' || format === feeds.feed?.format) return [];
  const { orderedFormats } = await lazy(() => import('../../formats/apis/apis.js'));
  const names = orderedFormats({ formats: configuration.formats }).map(({ name }) => name);
  if (names.includes(format)) return [];
  return [
    `<${element.localName} format="${format.slice(0, 60)}">: it is read as “auto”. The formats are auto, ${names.join(', ')}.`,
  ];
}
