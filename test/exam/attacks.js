// Tests the script-tag file with attack payloads in every field of four kinds of source, drawn by all three elements in
// Chromium. `npm run exam:attacks` tests all kinds, `npm run exam:attacks -- RSS WordPress` only those.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { sharedData } from '../helpers/shared-data.js';
import { hostileStories, shapes } from './attack-feeds.js';

const at = path => fileURLToPath(new URL(path, import.meta.url));
const BATCH = 200;
const payloads = JSON.parse(await readFile(sharedData('attacks/payloads.json'), 'utf8'));
const batches = Array.from({ length: Math.ceil(payloads.length / BATCH) }, (_, index) =>
  payloads.slice(index * BATCH, (index + 1) * BATCH),
);
/** Index of an extra batch with every 50th payload, on which the planted holes are tested. */
const SAMPLE = batches.push(payloads.filter((_, index) => index % 50 === 0)) - 1;
const feeds = JSON.parse(await readFile(sharedData('feeds/index.json'), 'utf8'));

/** Name of the planted hole under test (see `holes` in `attack-page.js`), or undefined. */
let hole;

/** Report-only policy: payloads can run, but scripts of other origins, frames, forms and style attributes are reported. */
const reports =
  "script-src 'self' 'report-sample'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; style-src-attr 'report-sample'";
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const page = `<!doctype html><html lang="en"><title>A page under attack</title><link rel="icon" href="data:,"><div id="stage"></div>
<script type="module" src="/dist/news-elements.js"></script><script type="module" src="/attack-page.js"></script>`;

const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1);
  const send = (type, body, headers) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  try {
    const shape = Object.values(shapes).find(shape => path.endsWith(shape.path));
    const batch = /^\d+(?=\/)/.exec(path);
    if (path === 'page') return send('text/html', page, { 'content-security-policy-report-only': reports });
    if (path === 'attack-page.js') return send('text/javascript', await readFile(at('attack-page.js')));
    if (hole === 'a sanitiser that is out of order' && path.startsWith('dist/chunks/purify'))
      return send('text/javascript', 'export default () => ({ isSupported: true, sanitize() {} });');
    if (path.startsWith('dist/'))
      return send('text/javascript', await readFile(at(`../../dist/cdn/${path.slice(5)}`)));
    if (shape && batch)
      return send(shape.type, shape.write(hostileStories(batches[batch])), { 'x-wp-totalpages': '1' });
    const feed = feeds.find(({ file }) => `feeds/${file}` === path);
    if (feed)
      return send(feed.contentType ?? 'application/xml', await readFile(sharedData(`feeds/${feed.file}`)));
    response.writeHead(404).end();
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

/** Runs in every frame before its scripts: replaces `alert`, `eval` and others that payloads call by an alarm. */
function watch() {
  const ring = name => void globalThis.ringAlarm(name);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => ring(name);
  window.eval = () => ring('eval');
  const callable = window.Function;
  window.Function = new Proxy(callable, {
    construct: () => (ring('Function'), () => undefined),
    apply: () => (ring('Function'), () => undefined),
  });
  for (const name of ['setTimeout', 'setInterval']) {
    const original = window[name];
    window[name] = (handler, ...rest) =>
      typeof handler === 'function' ? original(handler, ...rest) : ring(name);
  }
  for (const name of ['write', 'writeln']) document[name] = () => ring(`document.${name}`);
}

async function inBrowser(run) {
  // No timeout: one call draws a whole batch, which takes long on a slow machine.
  const browser = await launch({
    executablePath: browserPath('chrome'),
    args: chromeFlags,
    protocolTimeout: 0,
  });
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Opens the page and calls `run` with its tab. Resolves to the result, and to counts and details of navigations, requests,
 * executed payloads and findings. Pictures are answered with one pixel, other unexpected requests are aborted.
 */
async function underWatch(browser, run) {
  const tab = await browser.newPage();
  const navigations = [];
  const requests = [];
  const executed = [];
  const findings = [];
  let pictures = 0;
  await tab.exposeFunction('ringAlarm', name => executed.push(name));
  await tab.exposeFunction('reportFinding', finding => findings.push(finding));
  await tab.evaluateOnNewDocument(watch);
  await tab.setRequestInterception(true);
  tab.on('dialog', dialog => void dialog.dismiss());
  tab.on('request', request => {
    const url = request.url();
    // `data:` URLs cause no network request.
    if (url.startsWith('data:')) return request.continue();
    if (url === `${origin}/page` && request.frame() === tab.mainFrame()) return request.continue();
    if (request.isNavigationRequest()) {
      navigations.push(url);
      // After any other reason, Chromium would replace the page by an error page, and later findings would be lost.
      return request.abort('aborted');
    }
    if (request.resourceType() === 'image' && /^https?:/.test(url)) {
      pictures++;
      return request.respond({ contentType: 'image/gif', body: pixel });
    }
    if (new RegExp(`^${origin}/(?:dist|attack-page|feeds|\\d+)\\b`).test(url)) return request.continue();
    requests.push(`${request.resourceType()} ${url.slice(0, 200)}`);
    return request.abort();
  });
  await tab.goto(`${origin}/page`);
  const result = await run(tab);
  const address = await tab.evaluate(() => location.pathname).catch(String);
  if (address !== '/page') navigations.push(`now at ${address}`);
  await tab.close();
  const of = kind => findings.filter(finding => finding.kind === kind);
  return {
    result,
    counts: {
      executions: executed.length + of('execution').length,
      navigations: navigations.length,
      'other requests': requests.length,
      'forbidden markup': of('markup').length,
      errors: of('error').length,
      complaints: of('complaint').length,
      pictures,
    },
    details: [
      ...executed,
      ...navigations,
      ...requests,
      ...findings.filter(({ kind }) => kind !== 'complaint'),
    ],
  };
}

const rows = {};
const complaints = [];
const total = {};

/** Adds each number of `counts` to the entry of the same name in `sums`. */
function add(sums, counts) {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
}

/** Draws one batch of hostile stories, written as the kind of source `shape`, on a page of its own. */
const attack = (browser, index, shape) =>
  underWatch(browser, tab =>
    tab
      .evaluate((...args) => globalThis.attack(...args), `/${index}/${shapes[shape].path}`, shape, hole)
      // With a planted hole, payloads may run and destroy the page, which makes the call fail.
      .catch(error => (hole ? undefined : Promise.reject(error))),
  );

/** Name of a planted hole → kinds of findings of which there must be at least one. */
const alarms = {
  'a body as it came': ['executions', 'navigations', 'other requests', 'forbidden markup'],
  'a sanitiser that is out of order': ['executions', 'forbidden markup'],
  // Headlines are plain text. What markup survives in them can still run scripts, but causes no navigation or request.
  'a headline that is parsed': ['executions', 'forbidden markup'],
  'a link to anywhere': ['executions', 'forbidden markup'],
};
const silent = [];

async function plantHoles(browser) {
  for (const [name, expected] of Object.entries(alarms)) {
    hole = name;
    const { counts } = await attack(browser, SAMPLE, 'JSON Feed');
    rows[`planted: ${name}`] = counts;
    silent.push(...expected.filter(kind => !counts[kind]).map(kind => `${name}: no ${kind}`));
    console.log(`planted: ${name}:`, JSON.stringify(counts));
  }
  hole = undefined;
}

async function attackThrough(browser, shape) {
  const row = (rows[shape] = {});
  const drawn = {};
  for (const index of batches.keys()) {
    if (index === SAMPLE) continue;
    const { result, counts, details } = await attack(browser, index, shape);
    add(row, counts);
    add(drawn, result);
    complaints.push(...details);
    console.log(`${shape}, ${index + 1} of ${SAMPLE}:`, JSON.stringify(counts));
  }
  row.stories = Object.values(drawn).join(' + ');
  total[shape] = drawn;
}

const survival = { stories: 0, letters: 0, kept: 0 };
const losses = [];

function readHarmless(browser) {
  return underWatch(browser, async tab => {
    for (const { file } of feeds) {
      const { lost, ...score } = await tab.evaluate(url => globalThis.survive(url), `/feeds/${file}`);
      add(survival, score);
      if (lost.length) losses.push(`${file} (${score.letters - score.kept}): ${lost.join(' | ')}`);
    }
  });
}

const chosen = process.argv.slice(2);
const tasks = Object.keys(shapes)
  .filter(shape => !chosen.length || chosen.includes(shape))
  .map(shape => browser => attackThrough(browser, shape));
tasks.push(readHarmless);

async function work(browser) {
  for (let task = tasks.shift(); task; task = tasks.shift()) await task(browser);
}

await inBrowser(plantHoles);
// Two browsers at a time, each of which takes one task after the other.
await Promise.all([inBrowser(work), inBrowser(work)]);
server.close();

console.log(`${payloads.length} payloads, twice each: in all words and HTML, in all addresses.`);
console.log('Stories drawn by news-list + related-news + news-article:');
console.table(rows);
const tally = {};
for (const complaint of complaints) add(tally, { [JSON.stringify(complaint)]: 1 });
for (const [complaint, count] of Object.entries(tally).slice(0, 40)) console.log(`${count} × ${complaint}`);

const percent = (100 * survival.kept) / survival.letters;
console.log(
  `Harmless bodies: ${survival.stories} stories, ${survival.letters} letters, ${percent.toFixed(4)} % kept.`,
);
for (const loss of losses.slice(0, 40)) console.log(`  ${loss}`);

const expected = payloads.length * 2;
const isSafe = complaints.length === 0;
// `<related-news>` isn't counted: it omits duplicates, so it may show fewer stories.
const isWhole = Object.values(total).every(
  drawn => drawn['news-list'] === expected && drawn['news-article'] === expected,
);
const isAlarmed = silent.length === 0;
for (const alarm of silent) console.log(`Alarm that stayed silent: ${alarm}`);
console.log(
  `${isSafe ? 'safe' : 'NOT SAFE'}, ${isWhole ? 'all drawn' : 'NOT ALL DRAWN'}, ${percent >= 99.9 ? 'text kept' : 'TEXT LOST'}, ${isAlarmed ? 'alarms work' : 'ALARMS SILENT'}`,
);
process.exitCode = isSafe && isWhole && isAlarmed && percent >= 99.9 ? 0 : 1;
