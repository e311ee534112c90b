/**
 * Measures how long Chromium takes to rank 1,000 stories from `../shared/related`.
 * `node test/exam/rank-speed.js [module…]` prints the milliseconds of the first and of the 20th call of `rankRelated` on a
 * new page, as medians of 15 pages. Given modules with another `rankRelated` are measured in turns with this library's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { sharedData } from '../helpers/shared-data.js';

const CANDIDATES = 1000;
const PAGES = 15;
/** Length of a story's summary in characters, about as long as in real feeds. */
const EXCERPT = 300;

const folder = sharedData('related/');
const labelled = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .flatMap(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).items);
/** The labelled stories are too few, so their headlines are reused and combined with texts of other stories. */
const stories = Array.from({ length: CANDIDATES + 1 }, (_, n) => {
  const { title, iso, tags } = labelled[n % labelled.length];
  const { text } = labelled[(n * 7) % labelled.length];
  return { id: String(n), title, summary: text.slice(0, EXCERPT) || undefined, tags: tags ?? [], iso };
});
const modules = ['src/articles/rank/rank-related.ts', ...argv.slice(2)];
const bundles = await Promise.all(
  modules.map(async entry => {
    const options = { bundle: true, minify: true, format: 'iife', globalName: 'ranking', write: false };
    return (await build({ entryPoints: [entry], ...options })).outputFiles[0].text;
  }),
);

const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
const times = modules.map(() => ({ first: [], later: [] }));
for (let page = 0; page < PAGES; page++) {
  for (const [n, bundle] of bundles.entries()) {
    const { first, later } = await measure(bundle);
    times[n].first.push(first);
    times[n].later.push(later);
  }
}
await browser.close();
console.table(
  Object.fromEntries(
    modules.map((name, n) => [
      name,
      { 'first, ms': median(times[n].first), 'later, ms': median(times[n].later) },
    ]),
  ),
);

async function measure(bundle) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluate(`${bundle}; globalThis.ranking = ranking;`);
  const result = await page.evaluate(items => {
    const [story, ...candidates] = items.map(({ iso, ...item }) => ({
      ...item,
      authors: [],
      published: iso && new Date(iso),
    }));
    const time = () => {
      const start = performance.now();
      globalThis.ranking.rankRelated(story, candidates);
      return performance.now() - start;
    };
    const first = time();
    for (let n = 2; n < 20; n++) time();
    return { first, later: time() };
  }, stories);
  await context.close();
  return result;
}

function median(values) {
  return Number(values.toSorted((a, b) => a - b)[values.length >> 1].toFixed(1));
}
