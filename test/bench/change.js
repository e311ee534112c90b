/** What changes cost on a thousand cards, and what scrolling through them does. */
import { costSoFar, quiet } from './measure.js';

/** Name of the change → what it is given: new stories in the contender's shape, or a value. */
const changes = {
  prepend: (site, { shape = 'jsonFeed' }) =>
    fetch(`${site.origin}/feeds/${shape}?n=10&from=-10`).then(response => response.json()),
  lang: () => 'de',
  layout: () => 'list',
  category: () => 'Sport',
};

export const changeNames = Object.keys(changes);

/**
 * Each change once, one after the other.
 * @returns by `<name>Time` milliseconds from the call to the painting, by `<name>Thread` of the page's thread; nothing for
 * changes that the contender doesn't know
 */
export async function measureChanges(page, devtools, site, contender) {
  const measured = {};
  for (const [name, give] of Object.entries(changes)) {
    const given = await give(site, contender);
    await quiet(page);
    const before = await costSoFar(devtools);
    if (!(await page.evaluate((...call) => globalThis.probe.change(...call), name, given))) continue;
    const after = await costSoFar(devtools);
    const time = await page.evaluate(() => globalThis.probe.painted);
    Object.assign(measured, { [`${name}Time`]: time, [`${name}Thread`]: after.thread - before.thread });
  }
  return measured;
}

/** Pixels, and pixels a second: as a thumb flings. */
const distance = 24_000;
const speed = 8000;

/**
 * Scrolls down through the list while Chromium writes down its frames.
 * @returns `dropped`, frames that were due and not shown, in percent; `scrollTasks`, tasks of more
 * than 50 ms of processor time; `scrollLongest`, the longest in ms
 */
export async function measureScroll(page, devtools) {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline.frame', 'toplevel'] });
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 450,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
  });
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const own = mainThreadOf(traceEvents);
  const count = name => traceEvents.filter(event => event.name === name && event.pid === own?.pid).length;
  const dropped = count('DroppedFrame');
  const drawn = count('DrawFrame');
  const tasks = traceEvents
    .filter(
      ({ name, pid, tid, tdur }) => /RunTask/.test(name) && pid === own?.pid && tid === own?.tid && tdur,
    )
    .map(({ tdur }) => tdur / 1000);
  const longest = tasks.reduce((most, task) => Math.max(most, task), 0);
  return {
    dropped: (100 * dropped) / Math.max(1, dropped + drawn),
    scrollTasks: tasks.filter(task => task > 50).length,
    scrollLongest: longest,
  };
}

/** The page's: of the renderers' main threads, the one that was busiest. */
function mainThreadOf(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = ({ pid, tid }) => events.filter(event => event.pid === pid && event.tid === tid).length;
  return mains.sort((a, b) => busy(b) - busy(a))[0];
}
