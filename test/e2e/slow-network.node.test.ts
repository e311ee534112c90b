/** Measures layout shift while feed, then pictures arrive late: it must be 0. https://wicg.github.io/layout-instability/ */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { Demo, layoutShift } from './demo-page.js';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

/** Intercepts requests whose URL contains one of `parts`, and holds them until `open` is called with that part. */
class Dam {
  readonly #held = new Map<HTTPRequest, string>();
  readonly #closed = new Set<string>();

  static async across(page: Page, ...parts: string[]): Promise<Dam> {
    const dam = new Dam();
    parts.forEach(part => dam.#closed.add(part));
    await page.setRequestInterception(true);
    page.on('request', request => {
      const part = [...dam.#closed].find(each => request.url().includes(each));
      if (part) dam.#held.set(request, part);
      else void request.continue();
    });
    return dam;
  }

  open(part: string): void {
    this.#closed.delete(part);
    for (const [request, of] of this.#held) if (of === part) void request.continue();
  }
}

const FEED = '/api/';
const PICTURES = '.webp';

/** Waits two animation frames, after which the browser has laid out and painted the last change and measured its shift. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

for (const [path, cards] of [
  ['/', '#news >>> [part~=card]'],
  ['/?section=science', '#news >>> [part~=card]'],
  ['/?lang=ar', '#news >>> [part~=card]'],
  ['/?article=seagrass', 'news-article >>> [part~=body]'],
] as const) {
  for (const width of [1280, 360]) {
    test(`nothing of ${path} moves in a window ${width} wide when the feed is slow, then the pictures`, async () => {
      const page = await demo.blank();
      await page.setViewport({ width, height: 800 });
      const dam = await Dam.across(page, FEED, PICTURES);
      await demo.visit(page, path, 'domcontentloaded');
      // What elements show until the feed is there: placeholders (`.waiting`), or a list's fallback content (`ul`).
      await page.waitForSelector('news-list >>> .waiting, news-article >>> .waiting, #news ul');
      await painted(page);
      dam.open(FEED);
      await page.waitForSelector(cards);
      await painted(page);
      dam.open(PICTURES);
      await page.waitForNetworkIdle();
      await painted(page);
      assert.equal((await layoutShift(page)).toFixed(2), '0.00');
    });
  }
}
