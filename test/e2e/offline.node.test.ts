/** Loss of network: shown stories stay with a notice of their age, and failed requests are repeated once online. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Demo, textsOf } from './demo-page.js';

const HEADLINES = '#news >>> [part~=card] [part~=headline]';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

/** Waits until the front page's list matches the CSS state (`:state(…)`). */
async function until(page: Page, state: string): Promise<void> {
  await page.waitForFunction(state => document.querySelector(`#news:state(${state})`), {}, state);
}

/**
 * Waits until a request of the front page's list has succeeded. While one is under way, the list is neither stale nor failed, but
 * the first one after the event `online` may still fail.
 */
async function untilRecovered(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('#news:not(:state(loading), :state(error), :state(stale))'),
  );
}

async function notice(page: Page): Promise<string> {
  return (await textsOf(page, '#news >>> .notice > span')).join();
}

test('stories that are shown stay while there is no network, say how old they are, and recover with it', async () => {
  const page = await demo.open('/');
  const before = await textsOf(page, HEADLINES);
  await page.setOfflineMode(true);
  await page.$eval('#news', list => void (list as HTMLElement & { reload(): Promise<void> }).reload());
  await until(page, 'stale');
  assert.deepEqual(await textsOf(page, HEADLINES), before);
  assert.match(await notice(page), /^Could not refresh\. Last updated /);

  await page.setOfflineMode(false);
  await untilRecovered(page);
  assert.deepEqual(await textsOf(page, HEADLINES), before);
  assert.equal(await notice(page), '');
});

test('a further page requested offline is loaded once online, without a second press of Show more', async () => {
  const page = await demo.open('/');
  await page.setOfflineMode(true);
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'error');
  // The press shows the rest of the feed's first page, which is loaded already. Only the second page fails.
  assert.equal((await textsOf(page, HEADLINES)).length, 18);
  await page.setOfflineMode(false);
  await page.waitForFunction(
    () => document.querySelector('#news')?.shadowRoot?.querySelectorAll('[part~=card]').length === 26,
  );
  await untilRecovered(page);
});

test('a source that fails on the next visit is replaced by its saved feed, and requested again once online', async () => {
  const first = await demo.open('/');
  const seen = await textsOf(first, HEADLINES);
  await first.waitForFunction(async () => {
    const store = await caches.open('news-elements');
    return (await store.keys()).length > 0;
  });
  const page = await demo.blank([], first);
  await page.setRequestInterception(true);
  let isDown = true;
  page.on('request', request => {
    if (isDown && request.url().includes('/api/')) void request.abort('internetdisconnected');
    else void request.continue();
  });
  await demo.visit(page, '/', 'load');
  await until(page, 'stale');
  assert.deepEqual(await textsOf(page, HEADLINES), seen);
  isDown = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await untilRecovered(page);
  assert.deepEqual(await textsOf(page, HEADLINES), seen);
});
