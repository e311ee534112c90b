// Feeds with known answers, read by this library and by others, in Chromium and in Node.
// node test/exam/feeds.js [browser|node|time] installs the others beside itself when it runs first.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inBrowser } from './browser.js';
import { Score } from './feed-score.js';
import { verdicts } from './feed-verdicts.js';

const shared = fileURLToPath(new URL('../../../shared/feeds/', import.meta.url));
if (!existsSync(shared)) {
  console.log('feeds: ../shared/feeds is absent, nothing to examine.');
  process.exit(0);
}
const here = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${here}node_modules/feedsmith`)) {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: here,
    stdio: 'inherit',
  });
}
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
  // A script of the old kind, which wants `this` to be the window.
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

/** A long RSS document of everyday stories. */
function longRss(bytes) {
  const story =
    number => `<item><title>Harbour story ${number}: 3 &lt; 5 &amp; more</title><link>https://news.example/${number}</link>
<guid isPermaLink="false">story-${number}</guid><pubDate>Sat, 20 Jan 2024 10:30:00 GMT</pubDate><category>Harbour</category><dc:creator>Ana Writer</dc:creator>
<description>The ferry is back after ${number} weeks of repairs, and the harbour café has opened its doors again. [&#8230;]</description>
<content:encoded><![CDATA[${'<p>The ferry is back, and with it the <a href="/harbour">harbour</a> wakes up: boats, gulls &amp; coffee.</p>'.repeat(15)}<img src="/pictures/${number}.jpg" width="800" height="600" alt="Boats">]]></content:encoded></item>`;
  let items = '';
  for (let number = 0; items.length < bytes; number++) items += story(number);
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Long</title><link>https://news.example/</link>${items}</channel></rss>`;
}

async function time(page, origin) {
  await page.waitForFunction('window.readers');
  const largest = rows
    .filter(({ file, format }) => /^real/.test(file) && /^rss/.test(format))
    .map(({ file }) => file);
  const sized = await Promise.all(
    largest.map(async file => ({ file, size: (await readFile(shared + file)).length })),
  );
  const documents = [
    ['1.2 MB of our own', undefined],
    ...sized
      .sort((a, b) => b.size - a.size)
      .slice(0, 3)
      .map(({ file, size }) => [`${file} (${size} bytes)`, `${origin}/${file}`]),
  ];
  const table = {};
  for (const [name, url] of documents) {
    const times = await page.evaluate(
      async (url, own) => {
        const bytes = url ? await (await fetch(url)).arrayBuffer() : new TextEncoder().encode(own);
        return window.readers.timeReaders(bytes);
      },
      url,
      longRss(1_200_000),
    );
    const ratio = other => (times['news-elements'] / times[other]).toFixed(2);
    table[name] = {
      ...Object.fromEntries(Object.entries(times).map(([key, ms]) => [`${key} ms`, ms.toFixed(1)])),
      'of DOMParser': ratio('DOMParser'),
      'of feedsmith': ratio('feedsmith'),
    };
  }
  console.log('\nTime to read in Chromium (medians, readers taking turns)');
  console.table(table);
}

if (!only || only === 'browser') await inChromium(inPage);
if (!only || only === 'node') await inNode();
if (!only || only === 'time') await inChromium(time);
