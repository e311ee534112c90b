/**
 * The visitor's place in a list, stored for scroll restoration after a reload or Back. A web page that is loaded anew shows
 * only the feed's first page: too short for the scroll position that the browser restores. (A web page from the back/forward
 * cache still has all its cards, and doesn't need the stored place.)
 */
import { withShadowHosts } from '../../controllers/shadow-hosts.js';
import { unclobbered } from '../../html/unclobbered.js';

/** State of a list when the visitor left the web page. */
export interface Place {
  /** How many stories the list showed. */
  readonly stories: number;
  readonly category?: string | undefined;
  /** Id of the first story in view, and how far its card was from the top of the viewport, in CSS pixels. */
  readonly card?: string | undefined;
  readonly top?: number | undefined;
  /** Id of the story whose link had the focus ring (`:focus-visible`). */
  readonly focused?: string | undefined;
}

interface Entry extends Place {
  /** Identifies the entry of the tab's history in which the list was shown, and the list in its web page. */
  readonly key: string;
}

const STORE = 'news-elements';
/** Maximum number of places in the `sessionStorage` of a tab, those of all lists together. The oldest is deleted first. */
const MAX_ENTRIES = 50;

/** Stores the place of the list in `sessionStorage`, which the browser keeps for as long as the tab is open. */
export function rememberPlace(list: Element, place: Place): void {
  const key = keyOf(list);
  write([...read().filter(entry => entry.key !== key), { ...place, key }].slice(-MAX_ENTRIES));
}

/** Returns the stored place of the list, and deletes it. Undefined if a link opened the web page, not a reload or Back. */
export function recallPlace(list: Element): Place | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type === 'navigate') return undefined;
  const key = keyOf(list);
  const entries = read();
  const found = entries.find(entry => entry.key === key);
  if (found) write(entries.filter(entry => entry !== found));
  return found;
}

function keyOf(list: Element): string {
  // The tab's history may have two entries with one URL: in browsers with the Navigation API, their keys differ.
  const names = withShadowHosts(list).map(nameInRoot);
  return [globalThis.navigation?.currentEntry?.key, location.href, ...names].join(' ');
}

/** The element's id, else its index among the elements with its tag in the same tree. */
function nameInRoot(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.id || String([...unclobbered('querySelectorAll', root)(element.localName)].indexOf(element));
}

function read(): Entry[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '');
    // Another script of the page may have stored another value under the same name in `sessionStorage`.
    return Array.isArray(kept) ? (kept as (Entry | null)[]).filter(entry => entry !== null) : [];
  } catch {
    return [];
  }
}

function write(entries: readonly Entry[]): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(entries));
  } catch {
    // The storage is full or forbidden: the place is not stored.
  }
}
