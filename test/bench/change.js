/** Measures changes of a list of 1,000 cards, such as another language, and scrolling through long lists. */
import { costSoFar, quiet } from './measure.js';

/** Name of the change → function that returns its argument: ten new stories in the contender's data format, or a value. */
const changes = {
  prepend: (site, { shape = 'jsonFeed' }) =>
    fetch(`${site.origin}/feeds/${shape}?n=10&from=-10`).then(response => response.json()),
  lang: () => 'de',
  layout: () => 'list',
  category: () => 'Sport',
};

export const changeNames = Object.keys(changes);

/**
 * Makes each change once, one after the other.
 * @returns for each change `<name>Time`, ms from the call until it is painted, and `<name>Thread`, ms of processor time
 * that the page's main thread used; changes that the contender doesn't support are left out
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

/** Distance in pixels and speed in pixels per second of the scrolling: as fast as a swipe on a touch screen. */
const distance = 24_000;
const speed = 8000;

/**
 * Scrolls down through the list while Chromium records a trace of frames and tasks.
 * @returns `dropped`, percentage of dropped frames; `scrollTasks`, number of tasks that used more than 50 ms of processor
 * time; `scrollLongest`, processor time of the longest task in ms
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

/** Finds the page's main thread in a trace: the busiest of the renderer processes' main threads, by number of events. */
function mainThreadOf(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = ({ pid, tid }) => events.filter(event => event.pid === pid && event.tid === tid).length;
  return mains.sort((a, b) => busy(b) - busy(a))[0];
}
