/**
 * Which entry of the tab's history is shown, and since which visit to it. A visit begins when the document is loaded, and when
 * the visitor goes back or forward in a document whose router shows another page without a load (soft navigation).
 */

/** Events with which a visitor begins to scroll. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** A visit to an entry of the history. */
interface Visit {
  /** Unlike that of any other visit, also in other documents of the tab. */
  readonly id: string;
  /** Whether the visitor went back or forward, or loaded the page again: then the place left on an earlier visit is restored. */
  readonly isReturn: boolean;
  /** Whether the visitor has begun to scroll: from then on, no script may scroll the page. */
  hasMoved: boolean;
}

let count = 0;
let visit: Visit | undefined;

/** The current visit. The first call begins the observation of the history. */
export function currentVisit(): Visit {
  visit ??= firstVisit();
  return visit;
}

/** Identifies the entry of the tab's history: by its key, or, without the Navigation API, by its URL. */
export function entryKey(): string {
  // Two entries may have one URL, and `replaceState` may change the URL of an entry.
  return globalThis.navigation?.currentEntry?.key ?? location.href;
}

function firstVisit(): Visit {
  // jsdom has no such method.
  const [load] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  for (const type of MOVES) addEventListener(type, move, { capture: true, passive: true });
  const { navigation } = globalThis;
  if (navigation) {
    // Dispatched before `popstate`, on which a router may draw the page at once.
    navigation.addEventListener('currententrychange', ({ navigationType }) => {
      if (navigationType === 'traverse') visit = newVisit(true);
    });
  } else {
    addEventListener('popstate', () => (visit = newVisit(true)), true);
    // A place is found by its URL. A link to this URL must not lead to the place of an earlier visit.
    addEventListener('click', follow, true);
  }
  return newVisit(load?.type !== 'navigate');
}

function newVisit(isReturn: boolean): Visit {
  return { id: `${performance.timeOrigin} ${count++}`, isReturn, hasMoved: false };
}

const move = (): void => {
  if (visit) visit.hasMoved = true;
};

const follow = (event: Event): void => {
  if (event.composedPath().some(target => (target as Partial<Element>).localName === 'a'))
    visit = newVisit(false);
};
