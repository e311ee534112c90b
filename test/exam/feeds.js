// Compares this library with other feed readers on feeds with known answers, in Chromium and in Node, and their speed.
// Run: node test/exam/feeds.js [browser|node|time]. The first run installs the other readers in this folder.
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sharedData } from '../helpers/shared-data.js';
import { inBrowser } from './browser.js';
import './install.js';
import { Score } from './feed-score.js';
import { verdicts } from './feed-verdicts.js';

const shared = fileURLToPath(sharedData('feeds/'));
const rows = JSON.parse(await readFile(`${shared}index.json`, 'utf8'));
const only = process.argv[2];

const plausibleType = ({ format, contentType }) =>
  contentType ??
  (/json/.test(format)
    ? 'application/json'
    : /atom/.test(format)
      ? 'application/atom+xml'
      : 'application/rss+xml');
const types = new Map(rows.map(row => [`/${row.file}`, plausibleType(row)]));

async function bundle(options) {
  const out = fileURLToPath(new URL('node_modules/.exam/', import.meta.url));
  await mkdir(out, { recursive: true });
  const entry = fileURLToPath(new URL('feed-readers.js', import.meta.url));
  const shared = {
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: out,
    logLevel: 'error',
  };
  const { outputFiles } = await build({ ...shared, ...options });
  return { out, outputFiles };
}

function print(where, score) {
  console.log(`\nFeeds read in ${where}, % right`);
  console.table(score.percentages());
  console.log(`Where this library says otherwise (${score.disagreements.length}):`);
  const short = value => JSON.stringify(value)?.slice(0, 160);
  for (const { file, from, field, want, got } of score.disagreements) {
    console.log(`  ${file} (${from}) ${field}\n    expected ${short(want)}\n    got      ${short(got)}`);
    console.log(`    right    ${verdicts[file] ?? 'not looked at yet'}`);
  }
}

async function inNode() {
  const { out } = await bundle({ platform: 'node', external: ['@xmldom/xmldom', 'rss-parser', 'feedsmith'] });
  const { readWithAll } = await import(`${out}feed-readers.js`);
  const score = new Score();
  for (const row of rows) {
    const url = `http://localhost:8000/${row.file}`;
    const bytes = await readFile(shared + row.file);
    score.add(row, await readWithAll(bytes, { url, contentType: plausibleType(row) }), url);
  }
  print('Node', score);
}

async function inChromium(run) {
  const { out, outputFiles } = await bundle({ write: false, external: ['@xmldom/xmldom', 'rss-parser'] });
  const files = Object.fromEntries(outputFiles.map(file => [`/${file.path.slice(out.length)}`, file.text]));
  const rssParser = fileURLToPath(new URL('node_modules/rss-parser/dist/rss-parser.min.js', import.meta.url));
  // rss-parser's file is a classic script that expects `this` to be the window, which it isn't in a module.
  files['/rss-parser.js'] = `(function () {${await readFile(rssParser, 'utf8')}\n}).call(globalThis);`;
  files['/start.js'] =
    `import '/rss-parser.js'; import * as readers from '/feed-readers.js'; window.readers = readers;`;
  const typeOf = path => types.get(path) ?? 'application/octet-stream';
  return inBrowser({ files, root: shared, typeOf, scripts: ['/start.js'] }, run);
}

async function inPage(page, origin) {
  await page.waitForFunction('window.readers');
  const score = new Score();
  for (const row of rows) {
    const url = `${origin}/${row.file}`;
    const results = await page.evaluate(async url => {
      const response = await fetch(url);
      const contentType = response.headers.get('content-type');
      return window.readers.readWithAll(await response.arrayBuffer(), { url, contentType });
    }, url);
    score.add(row, results, url);
  }
  print('Chromium', score);
}

const paragraph =
  '<p>The ferry is back, and with it the <a href="/harbour">harbour</a> wakes up: boats, gulls &amp; coffee.</p>';
const body = paragraph.repeat(15) + '<img src="/boats.jpg" width="800" height="600" alt="Boats">';
const escaped = body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Name → content of each item of a generated RSS document. Items are repeated up to 1.2 MB: short content means many items. */
const ownDocuments = {
  'own, stories in CDATA': `<content:encoded><![CDATA[${body}]]></content:encoded>`,
  'own, stories escaped': `<content:encoded>${escaped}</content:encoded>`,
  'own, 3,000 headlines': '',
};

function longRss(content, bytes = 1_200_000) {
  const story =
    number => `<item><title>Harbour story ${number}: 3 &lt; 5 &amp; more</title><link>https://news.example/${number}</link>
<guid isPermaLink="false">story-${number}</guid><pubDate>Sat, 20 Jan 2024 10:30:00 GMT</pubDate><category>Harbour</category><dc:creator>Ana Writer</dc:creator>
<description>The ferry is back after ${number} weeks of repairs, and the harbour café has opened its doors again. [&#8230;]</description>${content}</item>`;
  let items = '';
  for (let number = 0; items.length < bytes; number++) items += story(number);
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Long</title><link>https://news.example/</link>${items}</channel></rss>`;
}

/** Lengths and paths of the six largest real feeds among the well-formed ones: `DOMParser` without our repair refuses others. */
async function largeDocuments() {
  const files = rows.filter(row => /^real/.test(row.file) && row.wellformed).map(({ file }) => file);
  const sized = await Promise.all(files.map(async file => [(await readFile(shared + file)).length, file]));
  return sized.sort(([a], [b]) => b - a).slice(0, 6);
}

/** Resolves to a function that reads the page's main-thread CPU time in ms, which other processes don't influence. */
async function clockOf(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

/** Main-thread ms of each reader per reading: in the first round (`first`), and the median of later ones (`warm`). */
async function timeReaders(page, clock, rounds = 8, repeats = 3) {
  const times = { DOMParser: [], 'news-elements': [], feedsmith: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, all] of Object.entries(times)) {
      const count = round ? repeats : 1;
      const start = await clock();
      await page.evaluate((...job) => window.readers.repeat(...job), name, count);
      all.push(((await clock()) - start) / count);
    }
  }
  const ofEach = pick => Object.fromEntries(Object.entries(times).map(([name, all]) => [name, pick(all)]));
  return {
    first: ofEach(([first]) => first),
    warm: ofEach(([, ...warm]) => warm.sort((a, b) => a - b)[warm.length >> 1]),
  };
}

async function time(page, origin) {
  const documents = {
    ...Object.fromEntries(Object.entries(ownDocuments).map(([name, content]) => [name, longRss(content)])),
    ...Object.fromEntries(
      (await largeDocuments()).map(([size, file]) => [`${file}, ${size} bytes`, `${origin}/${file}`]),
    ),
  };
  const table = {};
  for (const [name, source] of Object.entries(documents)) {
    // A new page, so that the first round measures code that has not run yet.
    await page.goto(origin);
    await page.waitForFunction('window.readers');
    await page.evaluate(source => window.readers.prepare(source), source);
    const { first, warm } = await timeReaders(page, await clockOf(page));
    const ratio = (times, other) => (times['news-elements'] / times[other]).toFixed(2);
    table[name] = {
      ...Object.fromEntries(Object.entries(warm).map(([key, ms]) => [`${key} ms`, ms.toFixed(1)])),
      '÷ DOMParser': ratio(warm, 'DOMParser'),
      '÷ feedsmith': ratio(warm, 'feedsmith'),
      'cold ms': first['news-elements'].toFixed(0),
      'cold ÷ feedsmith': ratio(first, 'feedsmith'),
    };
  }
  console.log(
    '\nFrom bytes to articles in Chromium (time on its main thread; cold: the first time on a page)',
  );
  console.table(table);
  console.log(
    'A DOMParser leaves a document, feedsmith the raw texts of each field; this library adds dates, absolute links,',
  );
  console.log('plain titles, excerpts, pictures and reading times.');
}

if (!only || only === 'browser') await inChromium(inPage);
if (!only || only === 'node') await inNode();
if (!only || only === 'time') await inChromium(time);
