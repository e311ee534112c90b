/**
 * `npm run soak`: a page that stays open. 1,000 refreshes with changing data, then 200 times in and out of the document;
 * DOM nodes, listeners and heap must come back to what they were, within 5 %.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { launch } from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';

const REFRESHES = 1000;
const CYCLES = 200;
const ALLOWED = 0.05;

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>';
const PAGE = `<!doctype html><html lang="en"><title>Soak</title>
  <script type="module" src="/cdn/news-elements.js"></script>
  <main>
    <news-list endpoint="/feed.json"></news-list>
    <news-article id="story" endpoint="/feed.json"></news-article>
    <related-news for="story" loading="eager" endpoint="/feed.json"></related-news>
  </main>`;

let asked = 0;

/** Every answer has twenty stories, half of them new. */
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
    content_html: `<h2>Tide ${first}</h2>${`<p>The ferry left at <b>${index}</b> o'clock.</p>`.repeat(20)}`,
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Herald', items });
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  response.setHeader('cache-control', 'no-store');
  if (pathname === '/') return response.setHeader('content-type', 'text/html').end(PAGE);
  if (pathname === '/feed.json')
    return response.setHeader('content-type', 'application/feed+json').end(feed());
  if (pathname.endsWith('.svg')) return response.setHeader('content-type', 'image/svg+xml').end(PICTURE);
  try {
    const script = await readFile(new URL(`../../dist${pathname}`, import.meta.url));
    response.setHeader('content-type', 'text/javascript').end(script);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const browser = await launch({
  executablePath: browserPath('chrome'),
  args: [...chromeFlags, '--enable-precise-memory-info'],
  // A thousand refreshes in one call, on any machine.
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

  const measure = async () => {
    // What waits for an idle moment or a frame is done by the second one.
    await page.evaluate(
      () =>
        new Promise(resolve =>
          requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
        ),
    );
    for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const all = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return {
      nodes: all.Nodes,
      listeners: all.JSEventListeners,
      'heap kB': Math.round(all.JSHeapUsedSize / 1024),
    };
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
        // Some leave before they have news, some after.
        if (time % 2) await Promise.all([...box.children].map(element => element.reload()));
        box.remove();
        main.append(main.firstElementChild);
      }
    }, times);

  await refresh(30);
  await cycle(10);
  const start = await measure();
  await refresh(REFRESHES);
  const refreshed = await measure();
  await cycle(CYCLES);
  const cycled = await measure();

  console.table({ start, [`${REFRESHES} refreshes`]: refreshed, [`${CYCLES} cycles`]: cycled });
  for (const now of [refreshed, cycled]) {
    for (const [name, value] of Object.entries(now)) {
      if (value <= start[name] * (1 + ALLOWED)) continue;
      console.error(`${name}: ${start[name]} became ${value}`);
      isFine = false;
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = isFine ? 0 : 1;
