/**
 * Measures how long it takes to rank 1,000 stories from `../shared/related` in Chromium and in Node.
 * `node test/exam/rank-speed.js [module…]` prints the milliseconds of the first and of the 20th call of `rankRelated` on a
 * new page, and of the first call in a new process of Node. Each is the fastest of 15, since other programs of the machine only
 * ever make a call slower. It fails if a first call of this library's takes `MAX_FIRST` or more. For comparison, a simple ranker
 * (title-tf-idf.js) is measured in turns with it, and so are given modules with another `rankRelated`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { argv, execPath, exit } from 'node:process';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { sharedData } from '../helpers/shared-data.js';

const CANDIDATES = 1000;
const PAGES = 15;
/** Milliseconds that a first call may take. */
const MAX_FIRST = 20;
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
const modules = ['src/articles/rank/rank-related.ts', 'test/exam/title-tf-idf.js', ...argv.slice(2)];
const bundles = await Promise.all(
  modules.map(async entry => {
    const options = { bundle: true, minify: true, format: 'iife', globalName: 'ranking', write: false };
    return (await build({ entryPoints: [entry], ...options })).outputFiles[0].text;
  }),
);

const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
const rows = modules.map(() => ({ page: Infinity, later: Infinity, node: Infinity }));
for (let page = 0; page < PAGES; page++) {
  for (const [n, bundle] of bundles.entries()) {
    const row = rows[n];
    const { first, later } = await measure(bundle);
    row.page = Math.min(row.page, first);
    row.later = Math.min(row.later, later);
    row.node = Math.min(row.node, measureInNode(bundle));
  }
}
await browser.close();
const rounded = milliseconds => Number(milliseconds.toFixed(1));
console.table(
  Object.fromEntries(
    rows.map(({ page, later, node }, n) => [
      modules[n],
      { 'new page, ms': rounded(page), '20th call, ms': rounded(later), 'new Node, ms': rounded(node) },
    ]),
  ),
);
exit(rows[0].page < MAX_FIRST && rows[0].node < MAX_FIRST ? 0 : 1);

/** Milliseconds of the first call in a new process. */
function measureInNode(bundle) {
  const script = `${bundle};
    const [story, ...candidates] = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
      .map(({ iso, ...item }) => ({ ...item, authors: [], published: iso && new Date(iso) }));
    const start = performance.now();
    ranking.rankRelated(story, candidates);
    console.log(performance.now() - start);`;
  return Number(execFileSync(execPath, ['-e', script], { input: JSON.stringify(stories) }));
}

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
