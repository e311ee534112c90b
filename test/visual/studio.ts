/** Takes reproducible screenshots: Chromium with a fixed clock, time zone and fonts, all requests answered from local files. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type CDPSession, type HTTPRequest, type Page } from 'puppeteer-core';
import { Newsroom } from '../../demo/newsroom.js';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import type * as VisualPage from './page.js';

declare const visualPage: typeof VisualPage;

const NOW = new Date('2026-03-20T20:00Z');
const ORIGIN = 'http://lantern.example';
const demo = fileURLToPath(new URL('../../demo/', import.meta.url));

const fonts: Readonly<Record<string, string>> = {
  '/latin.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  '/italic.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  '/arabic.woff2': '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
};

/** Fontconfig's settings for Chromium: they replace those of the machine, so text is rendered the same everywhere. */
const FONTCONFIG_FILE = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** A string, not a function: tsx compiles functions to code that calls its helper `__name`, which a page doesn't have. */
const stopClock = `
  globalThis.Date = class extends Date {
    constructor(...parts) { super(...(parts.length ? parts : [${NOW.getTime()}])); }
    static now() { return ${NOW.getTime()}; }
  };`;

const face = (url: string, style: string, range: string, name = 'Lantern'): string =>
  `@font-face { font-family: ${name}; src: url(${url}); font-weight: 200 900; font-style: ${style}; unicode-range: ${range} }`;

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
  ${face('/latin.woff2', 'normal', 'U+0-5FF, U+2000-FFFF')}
  ${face('/italic.woff2', 'italic', 'U+0-5FF, U+2000-FFFF')}
  ${face('/arabic.woff2', 'normal', 'U+600-8FF, U+FB50-FEFF')}
  ${face('/latin.woff2', 'normal', 'U+0-FFFF', 'SFMono-Regular')}
  body { margin: 0; font: 16px/1.5 Lantern }
  section { padding: 16px; background: Canvas; color: CanvasText }
  @media print { section { background: none } }
</style>`;

/** Emulated media features and their values as in media queries; `type` is the media type, `screen` by default. */
export type Media = Readonly<Partial<Record<'type' | 'forced-colors', string>>>;

export interface Setting {
  readonly language: string;
  readonly width: number;
  readonly media: Media;
}

export class Studio {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#session = session;
  }

  static async open(): Promise<Studio> {
    const browser = await puppeteer.launch({
      executablePath: browserPath('chrome'),
      args: [...chromeFlags, '--force-color-profile=srgb'],
      env: { ...process.env, FONTCONFIG_FILE },
    });
    const page = await browser.newPage();
    await page.emulateTimezone('UTC');
    await page.evaluateOnNewDocument(stopClock);
    await page.setRequestInterception(true);
    page.on('request', request => void answer(request));
    await page.goto(ORIGIN);
    await page.addScriptTag({ content: await scenes() });
    return new Studio(browser, page, await page.createCDPSession());
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Draws a scene, light and, below it, dark; resolves to a screenshot of the whole page as PNG. */
  async shoot(scene: string, { language, width, media }: Setting): Promise<Uint8Array> {
    const { type = 'screen', ...features } = { 'prefers-reduced-motion': 'reduce', ...media };
    // One DevTools command sets the media type and all media features.
    await this.#session.send('Emulation.setEmulatedMedia', {
      media: type,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    await this.#page.setViewport({ width, height: 900 });
    await this.#page.evaluate((...args) => visualPage.draw(...args), scene, language);
    await this.#showAll(width);
    return this.#page.screenshot({ optimizeForSpeed: true });
  }

  /** Makes the viewport as high as the page, repeatedly: cards that come into view take their real heights, so it grows. */
  async #showAll(width: number): Promise<void> {
    let height = 0;
    for (;;) {
      const wanted = await this.#page.evaluate(() => visualPage.heightDrawn());
      if (wanted === height) return;
      height = wanted;
      await this.#page.setViewport({ width, height });
    }
  }
}

/** Bundles `page.ts`; resolves to its code, preceded by the stories as the constant `edition`. */
async function scenes(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/visual/page.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'visualPage',
    write: false,
    logLevel: 'error',
    external: ['@xmldom/xmldom'],
  });
  const { articles } = new Newsroom({ folder: demo, now: NOW }).edition(`${ORIGIN}/`);
  return `const edition = ${JSON.stringify(articles)};${outputFiles[0]?.text ?? ''}`;
}

async function answer(request: HTTPRequest): Promise<void> {
  const { pathname, protocol } = new URL(request.url());
  if (protocol === 'data:') return request.continue();
  if (pathname === '/') return request.respond({ contentType: 'text/html', body: html });
  const font = fonts[pathname];
  const file = font ? createRequire(import.meta.url).resolve(font) : `${demo}public${pathname}`;
  const body = await readFile(file).catch(() => undefined);
  const contentType = pathname.endsWith('.svg') ? 'image/svg+xml' : 'application/octet-stream';
  return request.respond(body ? { contentType, body: new Uint8Array(body) } : { status: 404 });
}
