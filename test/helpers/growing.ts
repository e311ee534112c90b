import { growingStyles } from '../../src/features/growing/growing.styles.js';
import { drawn } from './show.js';
import { waitUntil } from './wait-until.js';

const rulesOf = (sheet: CSSStyleSheet): string => Array.from(sheet.cssRules, ({ cssText }) => cssText).join();

/**
 * Resolves when the code that makes a list grow is here: it is fetched when the browser is idle, and brings its styles.
 * The list may be in a frame, with style sheets of its own window.
 */
export async function growing(list: Element): Promise<void> {
  const wanted = rulesOf(growingStyles.styleSheet!);
  await waitUntil(() => list.shadowRoot?.adoptedStyleSheets.some(sheet => rulesOf(sheet) === wanted));
  await drawn(list);
}
