// Examines that reading takes time linear in the length of an answer: a repeated unit in each text field of each format, in
// Node and in Chromium.
//   npm run exam:linear                     64 kB and 128 kB of some units, and 1 MB and 2 MB of those that take long there
//   npm run exam:linear -- --units          the same with every unit: about an hour
//   npm run exam:linear -- --framed         the same with runs between many openings and endings
//   npm run exam:linear -- --whole          1 MB and 2 MB of every unit: some hours
//   npm run exam:linear -- --only=RSS       only places with this in their name; --node, --browser: only there
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { inBrowser } from './browser.js';
import { places } from './linear-places.js';
import { framedTexts, quickTexts, units } from './linear-texts.js';

const option = name => process.argv.find(each => each.startsWith(`--${name}`));
const isWhole = Boolean(option('whole'));
const only = option('only')?.split('=')[1] ?? '';
const texts = isWhole || option('units') ? units : option('framed') ? framedTexts : quickTexts;

/** Characters of the shorter text; the longer one has twice as many. A quick examination looks at those first. */
const SIZE = 1_000_000;
const QUICK_SIZE = 64_000;
/** Limit in milliseconds for the shorter text. */
const LIMIT = 1000;
const QUICK_LIMIT = 400;
/** From this time in milliseconds for the shorter text on, the longer one is read, too. Shorter times are mostly noise. */
const FLOOR = 50;
/** The same in a quick examination: what takes 4 ms for 64 kB takes a second for 1 MB if its time is quadratic. */
const QUICK_FLOOR = 4;
/** How many times as long the longer text may take. */
const RATIO = 2.3;
const QUICK_RATIO = 2.6;
const WHOLE = { limit: LIMIT, maxRatio: RATIO, floor: FLOOR };
const QUICK = { limit: QUICK_LIMIT, maxRatio: QUICK_RATIO, floor: QUICK_FLOOR };
/** After so many milliseconds, a reading counts as endless. */
const ENDLESS = 20_000;

async function bundle(name, options) {
  const outdir = fileURLToPath(new URL(`node_modules/.linear/${name}/`, import.meta.url));
  await mkdir(outdir, { recursive: true });
  const shared = { bundle: true, format: 'esm', splitting: true, logLevel: 'error', outdir };
  const entryPoints = [fileURLToPath(new URL('linear-run.js', import.meta.url))];
  await build({ ...shared, entryPoints, ...options });
  return outdir;
}

const late = new Error('endless');
const orLate = reading => {
  let timer;
  const tooLate = new Promise((_, reject) => (timer = setTimeout(() => reject(late), ENDLESS)));
  return Promise.race([reading, tooLate]).finally(() => clearTimeout(timer));
};

/** Yields a function that measures in a thread of Node, which is ended and replaced when a reading is endless. */
async function inNode(run) {
  const folder = await bundle('node', { platform: 'node', banner: { js: nodeRequire } });
  let worker;
  const start = () => new Worker(workerCode, { eval: true, workerData: `${folder}linear-run.js` });
  await run(async work => {
    worker ??= start();
    const reading = new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', ({ ms, error }) => (error ? reject(new Error(error)) : resolve(ms)));
    });
    worker.postMessage(work);
    try {
      const ms = await orLate(reading);
      worker.removeAllListeners('error');
      return ms;
    } catch (error) {
      if (error === late) {
        void worker.terminate();
        worker = undefined;
      }
      throw error;
    }
  });
  await worker?.terminate();
}

const nodeRequire =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
const workerCode = `
  const { parentPort, workerData } = require('node:worker_threads');
  const ready = import(workerData);
  parentPort.on('message', work => ready.then(({ measure }) => measure(work))
    .then(ms => parentPort.postMessage({ ms }), error => parentPort.postMessage({ error: String(error?.stack ?? error) })));`;

/** Yields a function that measures in a page of Chromium, which is closed and opened anew when a reading is endless. */
async function inChromium(run) {
  const root = await bundle('browser', { platform: 'browser' });
  const site = { files: {}, root, typeOf: () => 'text/javascript', scripts: ['/linear-run.js'] };
  let page;
  let leave = () => undefined;
  let left;
  const open = () =>
    new Promise(resolve => {
      left = inBrowser(site, async opened => {
        await opened.waitForFunction('globalThis.measureLinear');
        resolve(opened);
        await new Promise(done => (leave = done));
      });
    });
  const close = async () => {
    page = undefined;
    leave();
    await left;
  };
  await run(async work => {
    page ??= await open();
    try {
      return await orLate(page.evaluate(each => globalThis.measureLinear(each), work));
    } catch (error) {
      await close();
      throw error;
    }
  });
  await close();
}

const findings = [];
const worst = [];

/** Examines one text in one place; a quick examination looks at shorter texts first. */
async function examine(where, measure, place, text) {
  const name = `${where} · ${places[place].name} · ${JSON.stringify(text)}`;
  const work = { place, text };
  try {
    if (!isWhole && !(await timed(measure, { ...work, size: QUICK_SIZE }, QUICK)).isSlow) return;
    const { ms, ratio, isSlow } = await timed(measure, { ...work, size: SIZE }, WHOLE);
    if (ms < FLOOR) return;
    const row = { name, ms: Math.round(ms), ratio: Number(ratio.toFixed(2)) };
    worst.push(row);
    if (isSlow) found(row);
  } catch (error) {
    found({ name, ms: error === late ? Infinity : 0, ratio: 0, error: error.message });
  }
}

/**
 * Milliseconds for a text, how many times as long twice its size takes (0 where the time is mostly noise), and whether one of
 * both is beyond its limit. A busy machine makes single readings slow: the fastest of up to five counts. Where memory grows over
 * a limit of the engine, one doubling costs more than the next; so that a finding is a ratio that the next doubling has, too.
 */
async function timed(measure, work, { limit, maxRatio, floor }) {
  let ms = await measure(work);
  if (ms < floor) return { ms, ratio: 0, isSlow: false };
  let double = Infinity;
  let isSlow = true;
  for (let round = 0; round < 5 && isSlow; round++) {
    // Collecting garbage before each reading takes longer than most readings: only what seems slow is measured so.
    const isClean = round > 0;
    if (isClean) ms = Math.min(ms, await measure({ ...work, isClean }));
    if (ms < floor) return { ms, ratio: 0, isSlow: false };
    double = Math.min(double, await measure({ ...work, size: 2 * work.size, isClean }));
    isSlow = ms > limit || double / ms > maxRatio;
    if (ms > 3 * limit) break;
  }
  if (!isSlow || ms > limit) return { ms, ratio: double / ms, isSlow };
  let fourfold = Infinity;
  for (let round = 0; round < 3 && fourfold > maxRatio * double; round++)
    fourfold = Math.min(fourfold, await measure({ ...work, size: 4 * work.size, isClean: true }));
  return { ms, ratio: double / ms, isSlow: fourfold > maxRatio * double };
}

const slowestSince = index => Math.max(0, ...worst.slice(index).map(({ ms }) => ms));

function found(row) {
  findings.push(row);
  console.log('FINDING', row.name, row.error ?? `${row.ms} ms, × ${row.ratio}`);
}

async function examineAll(where, measure, isHere) {
  let count = 0;
  for (const [place, { name, kind }] of places.entries()) {
    if (!name.includes(only) || !isHere(kind)) continue;
    await measure({ place });
    // In quick mode, a place that has three findings is left: they have one cause, and each takes seconds.
    const before = findings.length;
    const seen = worst.length;
    for (const text of texts) {
      if (!isWhole && findings.length - before >= 3) break;
      await examine(where, measure, place, text);
      count++;
    }
    console.log(`${where} · ${name}: slowest ${slowestSince(seen)} ms`);
  }
  console.log(`${where}: ${count} texts of ${isWhole ? SIZE : QUICK_SIZE} characters`);
}

if (!option('browser')) await inNode(measure => examineAll('Node', measure, kind => kind !== 'draw'));
if (!option('node')) await inChromium(measure => examineAll('Chromium', measure, () => true));

const top = (rows, key) => [...rows].sort((a, b) => b[key] - a[key]).slice(0, 15);
console.log('\nSlowest:');
console.table(top(worst, 'ms'));
console.log('Highest ratio of twice the length:');
console.table(top(worst, 'ratio'));
console.log(`${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
