import { unclobbered } from '../../html/unclobbered.js';
import type { FeatureHost } from '../feature.js';
import { attributeSlips } from './attribute-slips.js';
import { contentSlips } from './content-slips.js';
import { formatSlips } from './format-slips.js';
import { unclosedTag } from './unclosed-tag.js';

/** Element → the advice that the console has for it. */
const told = new WeakMap<Element, Set<string>>();

/**
 * Writes slips in the page's HTML to the console, each once for an element and a value: misspelt attributes, values that are
 * ignored, names that point nowhere, a tag that isn't closed. Browsers report none of them.
 */
export async function advise(host: FeatureHost): Promise<void> {
  const { element } = host;
  tell(element, attributeSlips(element));
  await parsed(element);
  tell(element, [...unclosedTag(element), ...contentSlips(host), ...(await formatSlips(host))]);
}

/** Resolves when the document is parsed: until then, what an attribute names may follow. */
async function parsed({ ownerDocument }: Element): Promise<unknown> {
  if (unclobbered('readyState', ownerDocument) !== 'loading') return;
  const listen = unclobbered('addEventListener', ownerDocument);
  return new Promise(resolve => listen('DOMContentLoaded', resolve, { once: true }));
}

function tell(element: Element, slips: Iterable<string>): void {
  const known = told.get(element) ?? new Set();
  told.set(element, known);
  for (const slip of slips) {
    if (!known.has(slip)) console.warn(`[news-elements] ${slip}`, element);
    known.add(slip);
  }
}
