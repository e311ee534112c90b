/**
 * Injected into every page before its own scripts; measures the contender. The contender's script sets
 * `globalThis.contender`: `count()` returns the number of cards in the document, each other method makes a change.
 */
const longTasks = [];
let shift = 0;
new PerformanceObserver(list => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
  {
    type: 'longtask',
    buffered: true,
  },
);
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

/** Resolves to the time in a task of the highest priority: right after the current frame, before tasks of arriving pictures. */
const afterFrame = () =>
  globalThis.scheduler.postTask(() => performance.now(), { priority: 'user-blocking' });

const painted = () => new Promise(resolve => requestAnimationFrame(() => void afterFrame().then(resolve)));

const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
const cards = () => globalThis.contender?.count() ?? 0;

/** Number of cards that the page should show, from its URL; 0 in pages that show no contender. */
const wanted = Number(new URLSearchParams(location.search).get('n'));

/** Resolves to the time of the page's First Contentful Paint in ms: https://w3c.github.io/paint-timing/ */
const contentful = new Promise(resolve => {
  new PerformanceObserver(list => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (paint) resolve(paint.paintTime);
  }).observe({ type: 'paint', buffered: true });
});

/**
 * Resolves to the time in ms when the frame with that many cards was painted. If they are the first content of the page,
 * this is its First Contentful Paint. Otherwise it is the time of a task after the frame, which is less exact: that task
 * also waits for pictures that arrived meanwhile.
 */
async function paintedWith(count) {
  while (cards() < count) await frame();
  const start = performance.now();
  const end = await afterFrame();
  const first = await contentful;
  return first > start ? first : end;
}

/** Measures the load: ms from the start of the feed's request until the first and all cards are painted; compressed bytes. */
async function load() {
  const [first, all] = await Promise.all([paintedWith(1), paintedWith(wanted)]);
  const isFeed = ({ name }) => name.includes('/feeds/');
  // Browsers add a request's Resource Timing entry some tasks after its answer was read.
  while (!performance.getEntriesByType('resource').some(isFeed))
    await new Promise(resolve => setTimeout(resolve));
  const resources = performance.getEntriesByType('resource');
  const feed = resources.find(isFeed);
  const code = resources.filter(
    ({ name, responseEnd }) => /\.(js|css)(\?|$)/.test(name) && responseEnd <= first,
  );
  return {
    first: first - feed.startTime,
    all: all - feed.startTime,
    afterLastByte: first - feed.responseEnd,
    fromNavigation: first,
    code: code.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    feed: feed.encodedBodySize,
    requests: code.length + 1,
  };
}

globalThis.probe = {
  loaded: wanted ? load() : undefined,

  /** Values since navigation: layout shift score, durations of tasks over 50 ms, number of cards. */
  totals: () => ({ shift, longTasks: longTasks.filter(duration => duration > 50), cards: cards() }),

  /**
   * Makes a change and forces layout. Resolves to whether the contender supports the change. `probe.painted` is then a
   * promise of the ms from the call until the change was painted.
   */
  async change(name, given) {
    const { [name]: make } = globalThis.contender;
    if (!make) return false;
    await frame();
    const start = performance.now();
    await make(given);
    document.documentElement.getBoundingClientRect();
    globalThis.probe.painted = painted().then(end => end - start);
    return true;
  },
};
