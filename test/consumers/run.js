/**
 * `npm run test:consumers`: packs the library as it would be published. Copies each project of this folder to a temporary
 * folder, installs the package there, builds the project and opens its page in Chromium. The page must show three cards,
 * without an error or warning on the console, and without a request for data (one in projects that show a snippet of the
 * builder). Prints seconds for installing and building, and the bytes of script that the page loaded. A project's `visit.js` then
 * does what a visitor does in its pages.
 * `npm run test:consumers -- vite node` tests only these two projects.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { recipeFiles } from '../helpers/recipe-files.js';
import { serveFolder } from '../helpers/serve-folder.js';
import { showsSnippet, snippetProblems, writeSnippet } from './snippet-embed.js';

const folder = import.meta.dirname;
const projects = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);
const chosen = process.argv.slice(2);
const unknown = chosen.filter(name => !projects.includes(name));
if (unknown.length)
  throw new Error(`No such project: ${unknown.join(', ')}. There are: ${projects.join(', ')}`);

/** Projects without a page: their test is that `npm run build` succeeds. */
const pageless = ['node', 'typescript'];
/** Projects whose files are written from the recipe of the same name in `docs/recipes`. */
const cooked = ['astro', 'next'];
/** Projects that use `news-list` only: their bundles must not contain the code of `news-article`, found by these words. */
const shaking = ['esbuild', 'rollup', 'vite', 'webpack'];
const storyCode = /article-param|top-link/;

const temporary = mkdtempSync(join(tmpdir(), 'news-elements-consumers-'));
const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
const rows = [];
try {
  packInto(temporary);
  for (const name of chosen.length ? chosen : projects) {
    const { failure, ...row } = await tryProject(name);
    rows.push({ ...row, result: failure ? 'FAILED' : 'ok' });
    if (failure) console.error(`${name}: ${failure}`);
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}
console.table(Object.fromEntries(rows.map(({ project, ...row }) => [project, row])));
const failed = rows.filter(({ result }) => result === 'FAILED').length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** Runs `npm pack`, which runs the `prepack` script, so the tested package has the files of a published one. */
function packInto(destination) {
  run('npm', ['pack', '--silent', '--pack-destination', destination], process.cwd());
  const [tarball] = readdirSync(destination);
  renameSync(join(destination, tarball), join(destination, 'news-elements.tgz'));
}

async function tryProject(project) {
  const home = join(temporary, project);
  for (const shared of ['index.html', 'main.js']) cpSync(join(folder, shared), join(home, shared));
  cpSync(join(folder, project), home, { recursive: true });
  if (showsSnippet(project)) writeSnippet(project, home);
  if (cooked.includes(project)) writeRecipe(project, home);
  const row = { project, install: 0, build: 0, cards: 0, requests: 0, bytes: 0, brotli: 0 };
  const seconds = (step, work) => {
    const start = performance.now();
    work();
    row[step] = Math.round((performance.now() - start) / 100) / 10;
  };
  try {
    seconds('install', () => run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], home));
    seconds('build', () => run('npm', ['run', 'build'], home));
    if (!pageless.includes(project)) Object.assign(row, await look(project, home));
  } catch (error) {
    row.failure = error.message;
  }
  return row;
}

/** Writes the recipe's files, but for those that the project has itself, in the place of the recipe's example. */
function writeRecipe(name, home) {
  for (const [path, text] of recipeFiles(name)) {
    if (existsSync(join(home, path))) continue;
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
}

/** Opens the built page, waits for three cards and checks the page. Returns its bytes of script; throws if a check fails. */
async function look(project, home) {
  const site = existsSync(join(home, 'dist'))
    ? await serveFolder(join(home, 'dist'))
    : await startServer(home);
  const page = await browser.newPage();
  const complaints = [];
  const scripts = [];
  let requests = 0;
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('response', response => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
    if (/json|xml/.test(response.headers()['content-type'] ?? '')) requests++;
  });
  try {
    await page.goto(site.url, { waitUntil: 'networkidle0' });
    await page.waitForFunction(
      () => document.querySelector('news-list')?.shadowRoot?.querySelectorAll('.card .headline').length === 3,
      { timeout: 10_000 },
    );
    const texts = await Promise.all(scripts);
    if (complaints.length) throw new Error(complaints.join('\n'));
    const asked = showsSnippet(project) ? 1 : 0;
    if (requests !== asked) throw new Error(`${requests} requests for data instead of ${asked}.`);
    const problems = asked ? await snippetProblems(page) : '';
    if (problems) throw new Error(problems);
    const bloat = shaking.includes(project) && storyCode.exec(texts.join(''));
    if (bloat) throw new Error(`The code of a story came along: ${bloat[0]}`);
    const sizes = texts.map(text => [Buffer.byteLength(text), brotliCompressSync(text).length]);
    const [bytes, brotli] = [0, 1].map(index => sizes.reduce((sum, size) => sum + size[index], 0));
    const row = { cards: 3, requests, bytes, brotli };
    const path = join(folder, project, 'visit.js');
    const { visit, expected } = existsSync(path) ? await import(path) : {};
    await visit?.(page, site.url);
    const unexpected = complaints.filter(text => !expected?.test(text));
    if (unexpected.length) throw new Error(unexpected.join('\n'));
    return row;
  } finally {
    await page.close();
    await site.close();
  }
}

/** Runs `npm start` of a project that renders its page on a server; resolves when the server answers. */
async function startServer(home) {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const env = { ...process.env, PORT: `${port}` };
  const child = spawn('npm', ['start'], { cwd: home, env, stdio: 'ignore', detached: true });
  const url = `http://127.0.0.1:${port}/`;
  const answers = () => fetch(url).then(Boolean, () => false);
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return { url, close: () => process.kill(-child.pid) };
}

function run(command, args, cwd) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}
