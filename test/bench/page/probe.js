/**
 * Runs in every page before anything else. A contender tells of itself in `globalThis.contender`: `count()`, the cards
 * in the document, and the changes it can make.
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

/** When the frame that is being made has been painted: a task right behind it, before those of pictures that arrive. */
const afterFrame = () =>
  globalThis.scheduler.postTask(() => performance.now(), { priority: 'user-blocking' });

const painted = () => new Promise(resolve => requestAnimationFrame(() => void afterFrame().then(resolve)));

const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
const cards = () => globalThis.contender?.count() ?? 0;

/** The cards that a page should show; 0 in pages that aren't a contender's. */
const wanted = Number(new URLSearchParams(location.search).get('n'));

/** When the page first had anything to see, as the browser tells: https://w3c.github.io/paint-timing/ */
const contentful = new Promise(resolve => {
  new PerformanceObserver(list => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (paint) resolve(paint.paintTime);
  }).observe({ type: 'paint', buffered: true });
});

/**
 * When the frame with that many cards was painted. The browser's own word counts, where cards are the first that there
 * is to see: a task behind the frame also waits for pictures that have come meanwhile, of those who ask for them early.
 */
async function paintedWith(count) {
  while (cards() < count) await frame();
  const start = performance.now();
  const end = await afterFrame();
  const first = await contentful;
  return first > start ? first : end;
}

/** Milliseconds from the feed's request to the first card painted, to all of them …; bytes as they came. */
async function load() {
  const [first, all] = await Promise.all([paintedWith(1), paintedWith(wanted)]);
  const isFeed = ({ name }) => name.includes('/feeds/');
  // The browser tells of a request some tasks after its answer was read.
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

  /** What has come together since the page began. */
  totals: () => ({ shift, longTasks: longTasks.filter(duration => duration > 50), cards: cards() }),

  /**
   * Makes a change and lays the page out. Resolves to whether the contender knows that change; its milliseconds until it
   * is painted, too, are then in `probe.painted`.
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
