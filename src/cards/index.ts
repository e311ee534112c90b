import type { CardLayout } from './card.js';
import { compact } from './compact.js';
import { grid } from './grid.js';
import { headlines } from './headlines.js';
import { hero } from './hero.js';
import { list } from './list.js';

/** All card layouts. A new layout has to be added here. */
export const layouts = [grid, list, compact, headlines, hero] as const;

/** The values of the `layout` attribute of `<news-list>` and `<related-news>`. */
export type LayoutName = (typeof layouts)[number]['name'];

/** The layout named `name`, else the one named `fallback`: a missing or unknown value of `layout` means the default. */
export function layoutNamed(name: string | undefined, fallback: string): CardLayout {
  const wanted =
    layouts.find(layout => layout.name === name) ?? layouts.find(layout => layout.name === fallback);
  return wanted ?? grid;
}

/** Names of all layouts, `first` at the start: the converter of the attribute `layout` takes the first one as the default. */
export function layoutNames(first: LayoutName): readonly LayoutName[] {
  return [first, ...layouts.map(({ name }) => name)];
}
