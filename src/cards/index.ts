import type { CardLayout } from './card.js';
import { compact } from './compact.js';
import { grid } from './grid.js';
import { headlines } from './headlines.js';
import { hero } from './hero.js';
import { list } from './list.js';

/** Every layout of cards. */
export const layouts: readonly CardLayout[] = [grid, list, compact, headlines, hero];

/** The layout of that name, else `fallback`: unknown values of an attribute mean the default. */
export function layoutNamed(name: string | undefined, fallback: string): CardLayout {
  const wanted =
    layouts.find(layout => layout.name === name) ?? layouts.find(layout => layout.name === fallback);
  return wanted ?? grid;
}
