import { growingStyles } from '../../src/features/growing/growing.styles.js';
import { drawn } from './show.js';
import { waitUntil } from './wait-until.js';

/** Resolves when the code that makes a list grow is here: it is fetched when the browser is idle, and brings its styles. */
export async function growing(list: Element): Promise<void> {
  await waitUntil(() => list.shadowRoot?.adoptedStyleSheets.includes(growingStyles.styleSheet!));
  await drawn(list);
}
