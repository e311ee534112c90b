/** Starts Chromium, and opens each page to be measured in a browser context of its own, so nothing is cached. */
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';

const probe = readFileSync(new URL('page/probe.js', import.meta.url), 'utf8');

export function startBrowser() {
  return launch({
    executablePath: browserPath('chrome'),
    args: [...chromeFlags, '--enable-precise-memory-info'],
    protocolTimeout: 120_000,
    defaultViewport: { width: 1280, height: 900 },
  });
}

/** Calls `use` with a new page whose cache is empty and its DevTools session. Throws if the page had uncaught errors. */
export async function withPage(browser, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const failures = [];
    page.on('pageerror', error => failures.push(error.message));
    await page.evaluateOnNewDocument(probe);
    const devtools = await page.createCDPSession();
    const result = await use(page, devtools);
    if (failures.length) throw new Error(failures.join('\n'));
    return result;
  } finally {
    await context.close();
  }
}
