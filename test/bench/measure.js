/** Measures how long one contender takes to show a number of cards in an empty page, and the resources that it uses. */
import { withPage } from './browser.js';

/** DevTools counts the thread's processor time instead of elapsed time, so time spent on other processes is left out. */
const clock = { timeDomain: 'threadTicks' };

/** @returns metric → milliseconds, MB or a count, including the metrics that `afterwards` returns */
export function measureLoad(browser, site, name, count, afterwards = async () => ({})) {
  return withPage(browser, async (page, devtools) => {
    await devtools.send('Performance.enable', clock);
    site.pictures();
    await page.goto(`${site.origin}/pages/${name}?n=${count}`, { waitUntil: 'domcontentloaded' });
    const times = await page.evaluate(() => globalThis.probe.loaded);
    const cost = await costSoFar(devtools);
    await quiet(page);
    const { nodes, heap } = await leftOver(devtools);
    const totals = await page.evaluate(() => globalThis.probe.totals());
    const own = { ...times, ...cost, nodes, heap, pictures: site.pictures(), shift: totals.shift };
    own.longTasks = totals.longTasks.length;
    own.longest = Math.max(0, ...totals.longTasks);
    return { ...own, ...(await afterwards(page, devtools, own)) };
  });
}

export async function costSoFar(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    script: seconds.ScriptDuration * 1000,
    style: seconds.RecalcStyleDuration * 1000,
    layout: seconds.LayoutDuration * 1000,
    thread: seconds.TaskDuration * 1000,
  };
}

async function leftOver(devtools) {
  for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const { Nodes: nodes, JSHeapUsedSize } = Object.fromEntries(
    metrics.map(({ name, value }) => [name, value]),
  );
  const { embedderHeapUsedSize = 0 } = await devtools.send('Runtime.getHeapUsage');
  return { nodes, heap: (JSHeapUsedSize + embedderHeapUsedSize) / 2 ** 20 };
}

/**
 * Waits until idle callbacks and pictures in view are done: two idle callbacks, then 150 ms. The callbacks need a timeout:
 * Chromium sometimes never calls `requestIdleCallback` on a page at rest.
 */
export function quiet(page) {
  return page.evaluate(async () => {
    const idle = () => new Promise(resolve => requestIdleCallback(resolve, { timeout: 3000 }));
    await idle();
    await idle();
    await new Promise(resolve => setTimeout(resolve, 150));
  });
}
