// Compares the words of the stories in feeds with those that `<news-article>` draws in Chromium, and says by which rule each
// missing one was removed. Fails if there is one without a rule, or if it doesn't notice a word that is taken away for a trial.
// Run: npm run exam:words [-- real/ --list --unwanted --excerpts]. A name or a part of it chooses feeds. `--list` prints every text
// that was removed, `--unwanted` what is drawn and may stand beside stories, `--excerpts` the strangest excerpts.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { sharedData } from '../helpers/shared-data.js';
import './install.js';
import { printExcerpts, printRemoved, printSummary, printUnwanted } from './words-report.js';

const { readStories } = await import('./words-source.js');
const shared = fileURLToPath(sharedData('feeds/'));
const options = new Set(process.argv.slice(2).filter(each => each.startsWith('--')));
const only = process.argv.slice(2).filter(each => !options.has(each));
const rows = JSON.parse(await readFile(`${shared}index.json`, 'utf8')).filter(
  ({ file }) => !only.length || only.some(each => file.includes(each)),
);
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('words-page.js', import.meta.url))],
  bundle: true,
  format: 'esm',
  splitting: true,
  outdir: '/',
  write: false,
  external: ['@xmldom/xmldom'],
  logLevel: 'error',
});
const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
const page =
  '<!doctype html><html lang="en"><div id="stage"></div><script type="module" src="/words-page.js"></script>';
const types = new Map(
  rows.map(({ file, contentType }) => [`/feeds/${file}`, contentType ?? 'application/xml']),
);

const server = createServer(async ({ url }, response) => {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const send = (type, content) => response.writeHead(200, { 'content-type': type }).end(content);
  if (path === '/') send('text/html', page);
  else if (scripts.has(path)) send('text/javascript', scripts.get(path));
  else if (types.has(path)) send(types.get(path), await readFile(shared + path.slice(7)));
  else response.writeHead(404).end();
}).listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await launch({
  executablePath: browserPath('chrome'),
  // Pictures are neither asked for nor fail.
  args: [
    ...chromeFlags,
    '--blink-settings=imagesEnabled=false',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
  protocolTimeout: 0,
});
const found = {};
let isNoticed = false;
try {
  const tab = await browser.newPage();
  tab.on('pageerror', error => console.error(error.message));
  await tab.goto(origin);
  await tab.waitForFunction('globalThis.examine');
  const examine = (file, stories, hole) =>
    tab.evaluate((...job) => globalThis.examine(...job), `${origin}/feeds/${file}`, stories, hole);
  for (const { file, contentType } of rows) {
    const stories = readStories(await readFile(shared + file), contentType);
    found[file] = await examine(file, stories);
    const sample = found[file].results.findIndex(
      ({ hasBody, words, runs }) => hasBody && words > 100 && !runs.length,
    );
    if (isNoticed || sample < 0) continue;
    const { results } = await examine(file, stories, sample);
    isNoticed = results[sample].runs.some(({ why, words }) => !why && words === 1);
  }
} finally {
  await browser.close();
  server.close();
}

if (options.has('--list')) printRemoved(found);
if (options.has('--unwanted')) printUnwanted(found);
if (options.has('--excerpts')) printExcerpts(found);
const isWhole = printSummary(found);
if (!isNoticed) console.log('A word that was taken away for a trial was not noticed.');
process.exitCode = isWhole && isNoticed ? 0 : 1;
