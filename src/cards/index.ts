import type { CardLayout } from './card.js';
import { compact } from './compact.js';
import { grid } from './grid.js';
import { headlines } from './headlines.js';
import { hero } from './hero.js';
import { list } from './list.js';

/** Every layout of cards. */
export const layouts = [grid, list, compact, headlines, hero] as const;

/** The values of the `layout` attribute of lists. */
export type LayoutName = (typeof layouts)[number]['name'];

/** The layout of that name, else `fallback`: unknown values of an attribute mean the default. */
export function layoutNamed(name: string | undefined, fallback: string): CardLayout {
  const wanted =
    layouts.find(layout => layout.name === name) ?? layouts.find(layout => layout.name === fallback);
  return wanted ?? grid;
}

/** The names of all layouts, this one first. */
export function layoutNames(first: LayoutName): readonly LayoutName[] {
  return [first, ...layouts.map(({ name }) => name)];
}
