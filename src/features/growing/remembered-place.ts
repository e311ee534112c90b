/**
 * Where the visitor left a list, for the way back to it. Browsers that keep the whole page need none of this; others
 * load it anew and find a list of one page, too short for the position that they remember.
 */

/** Where a list was left. */
export interface Place {
  /** How many stories it showed. */
  readonly stories: number;
  readonly category?: string | undefined;
  /** Id of the first story in view, and how far its card was from the top of the viewport, in CSS pixels. */
  readonly card?: string | undefined;
  readonly top?: number | undefined;
  /** Id of the story whose link had the focus ring. */
  readonly focused?: string | undefined;
}

interface Entry extends Place {
  /** The page in the tab's history, and the list in the page. */
  readonly key: string;
}

const STORE = 'news-elements';
/** Lists that are remembered in a tab. */
const MAX_ENTRIES = 50;

/** Keeps the place as long as the tab lives. Where nothing can be kept, it isn't. */
export function rememberPlace(list: Element, place: Place): void {
  const key = keyOf(list);
  write([...read().filter(entry => entry.key !== key), { ...place, key }].slice(-MAX_ENTRIES));
}

/** The place, once, if the visitor came back to this page or had it loaded again. */
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
  // The same address may stand in the history twice; its entries tell which is meant, where the browser has them.
  return [globalThis.navigation?.currentEntry?.key, location.href, nameOf(list)].join(' ');
}

/** The element's id, else which of its kind it is, within whatever shadow roots it stands. */
function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const name = element.id || [...root.querySelectorAll(element.localName)].indexOf(element);
  return root instanceof ShadowRoot ? `${nameOf(root.host)} ${name}` : `${name}`;
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
    // Full, or forbidden.
  }
}
