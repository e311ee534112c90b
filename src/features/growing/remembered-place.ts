/**
 * The visitor's place in a list, stored for scroll restoration after a reload or Back. A web page that is loaded or rendered
 * anew shows only the feed's first page: too short for the scroll position that the browser or a router restores. (A web page
 * from the back/forward cache still has all its cards, and doesn't need the stored place.)
 */
import { withShadowHosts } from '../../controllers/shadow-hosts.js';
import { nameInRoot } from '../name-in-root.js';
import { currentVisit, entryKey } from './visits.js';

/** State of a list when the visitor left the web page. */
export interface Place {
  /** How many stories the list showed. */
  readonly stories: number;
  /** What the list shows, and how many per page: within one visit, a page may have several lists in one place, in turn. */
  readonly source?: string | undefined;
  /** Id of the first story in view, and how far its card was from the top of the viewport, in CSS pixels. */
  readonly card?: string | undefined;
  readonly top?: number | undefined;
  /** Id of the story whose link had the focus ring (`:focus-visible`). */
  readonly focused?: string | undefined;
}

interface Entry extends Place {
  /** Identifies the entry of the tab's history in which the list was shown, and the list in its web page. */
  readonly key: string;
  /** Id of the visit in which the place was left. */
  readonly visit: string;
}

const STORE = 'news-elements';
/** Maximum number of places in the `sessionStorage` of a tab, those of all lists together. The oldest is deleted first. */
const MAX_ENTRIES = 50;

/** Identifies the list in the current entry of the history. Read while the list is in the page. */
export function placeKey(list: Element): string {
  return [entryKey(), ...withShadowHosts(list).map(nameInRoot)].join(' ');
}

/** Stores the place of the list in `sessionStorage`, which the browser keeps for as long as the tab is open. */
export function rememberPlace(key: string, place: Place): void {
  const visit = currentVisit().id;
  write([...read().filter(entry => entry.key !== key), { ...place, key, visit }].slice(-MAX_ENTRIES));
}

/**
 * Returns the stored place, and deletes it. Undefined if a link opened the web page, not a reload or Back. Within the visit in
 * which it was stored, an application has only rendered the list anew: the stories come back, and nothing scrolls.
 */
export function recallPlace(key: string, source?: string): Place | undefined {
  const { id, isReturn } = currentVisit();
  const entries = read();
  const found = entries.find(
    entry => entry.key === key && (entry.visit === id ? entry.source === source : isReturn),
  );
  if (!found) return undefined;
  write(entries.filter(entry => entry !== found));
  return found.visit === id ? { stories: found.stories } : found;
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
