/**
 * `npm run soak` tests a page that stays open for memory leaks: 1,000 refreshes with changing data, then 200 cycles of adding
 * and removing elements. One of the lists reads hostile feeds, in which no name ever repeats. Counts of DOM nodes and listeners must
 * return to their start, the heap to within 5 % of it. `soak-server.js` is the part for the handler.
 *
 * The start is measured after a warm-up that compiles all code and fills all caches. Measurements after each round are
 * printed, so that steady growth shows. At the end the script leaks stories on purpose, and fails unless that is detected.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import sirv from 'sirv';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { hostileFeed } from './hostile-feeds.js';

const WARM_UP = { refreshes: 300, cycles: 60 };
/** Number of rounds, and of refreshes or cycles per round (`times`). Memory is measured after each round. */
const REFRESHES = { rounds: 5, times: 200 };
const CYCLES = { rounds: 4, times: 50 };
/** Allowed growth of the heap, as a fraction. Nodes and listeners may not grow at all. */
const ALLOWED = 0.05;

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>';
const PAGE = `<!doctype html><html lang="en"><title>Soak</title>
  <script type="module" src="/cdn/news-elements.js"></script>
  <main>
    <news-list endpoint="/feed.json"></news-list>
    <news-article id="story" endpoint="/feed.json"></news-article>
    <related-news for="story" loading="eager" endpoint="/feed.json"></related-news>
    <news-list no-images endpoint="/hostile"></news-list>
  </main>`;

let asked = 0;
let hostile = 0;

/** The text of the next JSON Feed: twenty stories, half of which the one before did not have. */
function feed() {
  const first = 10 * asked++;
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: `story-${first + index}`,
    url: `/stories/${first + index}`,
    title: `The harbour, day ${first + index}`,
    image: `/pictures/${(first + index) % 7}.svg`,
    date_published: new Date(1.7e12 + (first + index) * 6e5).toISOString(),
    authors: [{ name: `Reporter ${index}` }],
    tags: [`Quay ${index % 5}`],
    content_html: `<h2>Tide ${first}</h2><iframe src="https://player.vimeo.com/video/${first}"></iframe>${`<p>The ferry left at <b>${index}</b> o'clock.</p>`.repeat(20)}`,
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Herald', items });
}

const sendFile = sirv(fileURLToPath(new URL('../../dist/', import.meta.url)), { dev: true });
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  response.setHeader('cache-control', 'no-store');
  if (pathname === '/') return response.setHeader('content-type', 'text/html').end(PAGE);
  if (pathname === '/feed.json')
    return response.setHeader('content-type', 'application/feed+json').end(feed());
  if (pathname === '/hostile') {
    const { type, text } = hostileFeed(hostile++);
    return response.setHeader('content-type', type).end(text);
  }
  if (pathname.endsWith('.svg')) return response.setHeader('content-type', 'image/svg+xml').end(PICTURE);
  sendFile(request, response);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

/** V8 flags to compile each function once and keep its code. By default, V8 optimises and discards code: the heap varies by 5 %. */
const steady = '--no-opt --no-maglev --no-sparkplug --no-flush-bytecode --no-lazy-feedback-allocation';
const browser = await launch({
  executablePath: browserPath('chrome'),
  args: [...chromeFlags, `--js-flags=${steady}`],
  // No timeout: one call makes hundreds of refreshes, which take long on a slow machine.
  protocolTimeout: 0,
});
let isFine = true;
try {
  const page = await browser.newPage();
  page.on('pageerror', error => {
    console.error(error.message);
    isFine = false;
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main > *')].every(({ articles }) => articles?.length),
  );
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');

  const read = async () => {
    for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const all = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return {
      nodes: all.Nodes,
      listeners: all.JSEventListeners,
      'heap kB': Math.round(all.JSHeapUsedSize / 1024),
    };
  };

  /** Measures until three times in a row the heap has not shrunk, since elements write saved feeds only in idle time. */
  const measure = async () => {
    let least = await read();
    for (let idle = 0; idle < 3; idle++) {
      await page.evaluate(
        () => new Promise(resolve => requestIdleCallback(() => setTimeout(resolve, 200), { timeout: 3000 })),
      );
      const now = await read();
      if (now['heap kB'] < least['heap kB'] * 0.995) idle = -1;
      if (now['heap kB'] <= least['heap kB']) least = now;
    }
    return least;
  };

  const refresh = times =>
    page.evaluate(async times => {
      for (let time = 0; time < times; time++) {
        await Promise.all([...document.querySelectorAll('main > *')].map(element => element.reload()));
      }
    }, times);

  const cycle = times =>
    page.evaluate(async times => {
      const main = document.querySelector('main');
      const markup = [...main.children].map(({ outerHTML }) =>
        outerHTML.replace(' id="story"', ' id="other"'),
      );
      for (let time = 0; time < times; time++) {
        const box = document.createElement('div');
        box.innerHTML = markup.join('').replace('for="story"', 'for="other"');
        main.append(box);
        // Every other time, elements are removed after they have loaded, else while they load.
        if (time % 2) await Promise.all([...box.children].map(element => element.reload()));
        box.remove();
        main.append(main.firstElementChild);
      }
    }, times);

  const readings = {};
  const note = async when => {
    readings[when] = await measure();
    console.log(`${when}:`, JSON.stringify(readings[when]));
    return readings[when];
  };
  const isAsBefore = (now, start) =>
    now.nodes === start.nodes &&
    now.listeners === start.listeners &&
    now['heap kB'] <= start['heap kB'] * (1 + ALLOWED);

  // Before the warm-up: printed for comparison, not checked.
  await note('just loaded');
  await refresh(WARM_UP.refreshes);
  await cycle(WARM_UP.cycles);
  const start = await note('warm');
  for (let round = 1; round <= REFRESHES.rounds; round++) {
    await refresh(REFRESHES.times);
    await note(`${round * REFRESHES.times} refreshes`);
  }
  for (let round = 1; round <= CYCLES.rounds; round++) {
    await cycle(CYCLES.times);
    await note(`${round * CYCLES.times} cycles`);
  }
  console.table(readings);
  delete readings['just loaded'];
  for (const [when, now] of Object.entries(readings)) {
    if (isAsBefore(now, start)) continue;
    console.error(`${when}: more than at the start`);
    isFine = false;
  }

  // The leak on purpose: keeps the first article of each refresh.
  await page.evaluate(() => {
    globalThis.held = [];
    const hold = ({ articles }) => globalThis.held.push(articles[0]);
    document.querySelector('news-list').addEventListener('news-load', hold);
  });
  await refresh(REFRESHES.times);
  const leaky = await measure();
  console.log(`with a leak of a story per refresh, after ${REFRESHES.times}: ${leaky['heap kB']} kB`);
  if (isAsBefore({ ...leaky, listeners: start.listeners }, start)) {
    console.error('A leak is not noticed.');
    isFine = false;
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = isFine ? 0 : 1;
