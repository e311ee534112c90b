/** A train enters a tunnel: what was there stays and says how old it is, and the rest comes by itself. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Demo, textsOf } from './demo-page.js';

const HEADLINES = '#news >>> [part~=card] [part~=headline]';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

/** Waits until the front page's list is in that state, or no longer. */
async function until(page: Page, state: string, holds = true): Promise<void> {
  await page.waitForFunction(
    (state, holds) => document.querySelector('#news')?.matches(`:state(${state})`) === holds,
    {},
    state,
    holds,
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
  await until(page, 'stale', false);
  assert.deepEqual(await textsOf(page, HEADLINES), before);
  assert.equal(await notice(page), '');
});

test('a page that is asked for without network comes when there is one, and Show more needs no second press', async () => {
  const page = await demo.open('/');
  await page.setOfflineMode(true);
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'error');
  // What had come with the first page is here.
  assert.equal((await textsOf(page, HEADLINES)).length, 18);
  await page.setOfflineMode(false);
  await page.waitForFunction(
    () => document.querySelector('#news')?.shadowRoot?.querySelectorAll('[part~=card]').length === 26,
  );
  await until(page, 'error', false);
});

test('a source that fails on the next visit is stood in for by the last one, and asked again once online', async () => {
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
  await until(page, 'stale', false);
  assert.deepEqual(await textsOf(page, HEADLINES), seen);
});
