import { growingStyles } from '../../src/features/growing/growing.styles.js';
import { drawn } from './show.js';
import { waitUntil } from './wait-until.js';

const rulesOf = (sheet: CSSStyleSheet): string => Array.from(sheet.cssRules, ({ cssText }) => cssText).join();

/**
 * Resolves when the list has loaded the feature `more` (further pages), which it imports when the browser is idle. The
 * sign of it is the feature's style sheet in the shadow root. Sheets are compared by their text: a list in an iframe has a
 * copy that belongs to its own window.
 */
export async function growing(list: Element): Promise<void> {
  const wanted = rulesOf(growingStyles.styleSheet!);
  await waitUntil(() => list.shadowRoot?.adoptedStyleSheets.some(sheet => rulesOf(sheet) === wanted));
  await drawn(list);
}
