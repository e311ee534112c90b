/**
 * The visitor's place in a list, stored for scroll restoration. A page from the back/forward cache doesn't need it. In a page
 * that is loaded anew, the list has only its first page of stories: too short for the position that the browser restores.
 */
import { withShadowHosts } from '../../controllers/shadow-hosts.js';

/** Where a list was left. */
export interface Place {
  /** How many stories the list showed. */
  readonly stories: number;
  readonly category?: string | undefined;
  /** Id of the first story in view, and how far its card was from the top of the viewport, in CSS pixels. */
  readonly card?: string | undefined;
  readonly top?: number | undefined;
  /** Id of the story whose link had the focus ring. */
  readonly focused?: string | undefined;
}

interface Entry extends Place {
  /** Identifies the page in the tab's history, and the list in the page. */
  readonly key: string;
}

const STORE = 'news-elements';
/** How many lists are remembered in a tab. */
const MAX_ENTRIES = 50;

/** Stores the place in `sessionStorage`, for as long as the tab is open. */
export function rememberPlace(list: Element, place: Place): void {
  const key = keyOf(list);
  write([...read().filter(entry => entry.key !== key), { ...place, key }].slice(-MAX_ENTRIES));
}

/** Returns the stored place and deletes it. Undefined if the page was not reloaded or come back to. */
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
  // The same URL may stand in the history twice: the Navigation API tells the entries apart.
  const names = withShadowHosts(list).map(nameInRoot);
  return [globalThis.navigation?.currentEntry?.key, location.href, ...names].join(' ');
}

/** The element's id, else its index among the elements with its tag in the same tree. */
function nameInRoot(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.id || String([...root.querySelectorAll(element.localName)].indexOf(element));
}

function read(): Entry[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '');
    return Array.isArray(kept) ? (kept as Entry[]) : [];
  } catch {
    return [];
  }
}

function write(entries: readonly Entry[]): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(entries));
  } catch {
    // The storage is full or forbidden.
  }
}
