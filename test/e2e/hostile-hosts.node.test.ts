// Shows promise 17 of SECURITY.md.
/** Screenshots of the elements on pages with aggressive style sheets must equal those on a bare page, pixel by pixel. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import type * as HostilePage from './hostile-page.js';
import { hostileStyles } from './hostile-styles.js';

declare const hostilePage: typeof HostilePage;

/** Inline style of each element. It fixes all that a host page may legitimately style, so that any difference is a leak. */
const allowed =
  'display: block; position: static; float: none; inline-size: 700px; margin: 0; padding: 0; border: 0; opacity: 1; zoom: 1; rotate: none; ' +
  'background: white; color: rgb(30 30 30); font-family: "DejaVu Sans", Arial, sans-serif; font-size: 16px;'.replaceAll(
    ';',
    ' !important;',
  );

/** Inline style of the elements' container: the same position on every page, since antialiasing depends on it. */
const placed =
  'display: block !important; position: absolute !important; inset: 8px auto auto 8px !important; margin: 0 !important; padding: 0 !important';

const pageWith = (css: string, doctype = '<!doctype html>'): string =>
  `${doctype}<html lang="en"><meta charset="utf-8"><style>${css}</style><main class="entry-content"><div style="${placed}"></div></main>`;

let browser: Browser;
let script: string;
let bare: Record<string, string>;

before(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/e2e/hostile-page.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'hostilePage',
    write: false,
    logLevel: 'error',
    external: ['@xmldom/xmldom'],
  });
  script = outputFiles[0]?.text ?? '';
  browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
  bare = await portraits(pageWith(''));
});
after(() => browser.close());

async function open(html: string): Promise<Page> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 800, height: 1000 });
  await tab.setContent(html);
  await tab.addScriptTag({ content: script });
  return tab;
}

/** Draws all elements on a page with this HTML. Resolves to screenshots: element id → PNG in base64. */
async function portraits(html: string): Promise<Record<string, string>> {
  const tab = await open(html);
  await tab.evaluate(style => hostilePage.drawAll(style), allowed);
  const portraits: Record<string, string> = {};
  for (const element of await tab.$$('main > div > *')) {
    const id = await element.evaluate(({ id }) => id);
    portraits[id] = await element.screenshot({ encoding: 'base64' });
  }
  await tab.close();
  return portraits;
}

/**
 * Element id → number of pixels that differ from the bare page. Differences are reported only if a second comparison finds
 * them too: on a busy machine, antialiasing of a rounded corner varies now and then.
 */
async function differences(html: string): Promise<Record<string, number>> {
  const found = await differencesOnce(html);
  if (!Object.keys(found).length) return found;
  bare = await portraits(pageWith(''));
  const again = await differencesOnce(html);
  return Object.fromEntries(Object.entries(found).filter(([id]) => id in again));
}

async function differencesOnce(html: string): Promise<Record<string, number>> {
  const tab = await open(pageWith(''));
  const found: Record<string, number> = {};
  for (const [id, portrait] of Object.entries(await portraits(html))) {
    const count = await tab.evaluate(
      (...two) => hostilePage.differingPixels(...two),
      portrait,
      bare[id] ?? '',
    );
    if (count === 0) continue;
    found[id] = count;
    if (process.env['KEEP_PICTURES'])
      await keep({ [`${id}-bare`]: bare[id] ?? '', [`${id}-hostile`]: portrait });
  }
  await tab.close();
  return found;
}

/** Writes screenshots (name → PNG in base64) to the system's temporary folder, for debugging with `KEEP_PICTURES`. */
async function keep(pictures: Record<string, string>): Promise<void> {
  const folder = join(tmpdir(), 'hostile-hosts');
  await mkdir(folder, { recursive: true });
  for (const [name, png] of Object.entries(pictures))
    await writeFile(join(folder, `${name}.png`), png, 'base64');
}

for (const [name, css] of Object.entries(hostileStyles)) {
  test(`${name} changes no pixel of any element`, async () => {
    assert.deepEqual(await differences(pageWith(css)), {});
  });
}

test('quirks mode changes no pixel of any element', async () => {
  assert.deepEqual(await differences(pageWith('', '')), {});
});

test('the comparison detects custom properties that the page sets', async () => {
  const changed = await differences(pageWith('main > div > * { --news-accent-color: red; --news-gap: 3px }'));
  assert.equal(Object.keys(changed).length, Object.keys(bare).length - 1, 'all but the empty list');
});

test('the elements add no styles to the page', async () => {
  const tab = await open(
    `${pageWith('')}<h2 class="headline">A</h2><p class="card"><a href="/" class="link">B</a><button class="button">C</button></p>`,
  );
  const look = (): Promise<string[][]> =>
    tab.$$eval('.headline, .card, .link, .button', elements =>
      elements.map(element =>
        Array.from(getComputedStyle(element), name => getComputedStyle(element).getPropertyValue(name)),
      ),
    );
  const before = await look();
  await tab.evaluate(style => hostilePage.drawAll(style), allowed);
  assert.deepEqual(await look(), before);
  assert.equal(await tab.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length), 1);
  await tab.close();
});
