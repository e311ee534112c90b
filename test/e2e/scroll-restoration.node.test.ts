/** Follows a card's link and goes Back: the list must again have its pages, and the followed card its place. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ElementHandle, HTTPRequest, Page } from 'puppeteer-core';
import { Demo, idle } from './demo-page.js';

/** Index of the card that the tests follow. It is on the list's second page. */
const CARD = 20;

let demo: Demo;
// Without the back/forward cache, Back loads the page anew, so that the list itself has to restore its pages.
before(async () => (demo = await Demo.start({ flags: ['--disable-features=BackForwardCache'] })));
after(() => demo.stop());

interface Place {
  cards: number;
  top: number | undefined;
  focused: string | undefined;
  isAnew: boolean;
}

/** The list's cards, scroll position and focus. Each call marks the window, so that the next detects a reload (`isAnew`). */
function look(list: ElementHandle): Promise<Place> {
  return list.evaluate((element, position): Place => {
    const marked = window as { isMarked?: true };
    const isAnew = !marked.isMarked;
    marked.isMarked = true;
    const root = element.shadowRoot!;
    return {
      cards: root.querySelectorAll('[part~=card]').length,
      top: root.querySelector(`[part~=card]:nth-child(${position + 1})`)?.getBoundingClientRect().top,
      focused: root.activeElement?.textContent ?? undefined,
      isAnew,
    };
  }, CARD);
}

/** Opens the front page, loads the list's second page, and scrolls the card at `CARD` to the middle of the window. */
async function scrolledPage(): Promise<{ page: Page; left: Place; link: ElementHandle<HTMLElement> }> {
  const page = await demo.open('/');
  await page.locator('#news >>> [part~=more]').click();
  const link = await page.waitForSelector(`#news >>> [part~=card]:nth-child(${CARD + 1}) a`);
  await link!.evaluate(element => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const left = await look((await page.$('#news'))!);
  assert.equal(left.cards, 26);
  return { page, left, link: link as ElementHandle<HTMLElement> };
}

/** Waits until the list has as many cards as `left`, with the card at `CARD` within 3 px of its former place. */
async function backTo(page: Page, left: Place): Promise<Place> {
  await page.waitForFunction(
    ({ cards, top }, position) => {
      const root = document.querySelector('#news')?.shadowRoot;
      const card = root?.querySelector(`[part~=card]:nth-child(${position + 1})`);
      const isThere = card && Math.abs(card.getBoundingClientRect().top - (top ?? 0)) < 3;
      return isThere && root?.querySelectorAll('[part~=card]').length === cards;
    },
    { timeout: 8000 },
    left,
    CARD,
  );
  return look((await page.$('#news'))!);
}

test('Back after a click leads to the same card among the same pages, in a page that is loaded anew', async () => {
  const { page, left, link } = await scrolledPage();
  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), link.click()]);
  assert.match(page.url(), /\?article=/);
  await page.goBack({ waitUntil: 'networkidle0' });
  const found = await backTo(page, left);
  assert.equal(found.isAnew, true);
  assert.equal(found.focused, undefined);
});

test('Back after the Enter key gives the focus back to the link', async () => {
  const { page, left, link } = await scrolledPage();
  // A key press makes Chromium treat the following focus as `:focus-visible`.
  await page.keyboard.press('Shift');
  await link.focus();
  const headline = await link.evaluate(element => element.textContent);
  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.keyboard.press('Enter')]);
  await page.goBack({ waitUntil: 'networkidle0' });
  const found = await backTo(page, { ...left, focused: headline ?? undefined });
  assert.equal(found.focused, headline);
});

test('a reload keeps the pages, a new visit to the same address begins with one', async () => {
  const { page, left } = await scrolledPage();
  await page.reload({ waitUntil: 'networkidle0' });
  assert.equal((await backTo(page, left)).isAnew, true);
  await page.goto(page.url(), { waitUntil: 'networkidle0' });
  await idle(page);
  assert.equal((await look((await page.$('#news'))!)).cards, 13);
});

test('a visitor who scrolls while the list is being restored is not scrolled back', async () => {
  const { page, left, link } = await scrolledPage();
  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), link.click()]);
  await page.setRequestInterception(true);
  // After Back, the list requests all pages again that it had shown. The answer to the last request is held back, so that the
  // key is pressed while the list is incomplete.
  const held = new Set<HTTPRequest>();
  let mayPass = false;
  const isHeld = new Promise<void>(resolve => {
    page.on('request', request => {
      if (mayPass || !request.url().includes('page=3')) void request.continue();
      else resolve(void held.add(request));
    });
  });
  await page.goBack({ waitUntil: 'domcontentloaded' });
  await isHeld;
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('growing')),
  );
  await idle(page);
  // Waits for a `scrollend` within 200 px of the top. The position is not exactly 0, because cards change from their estimated
  // to their real height while they scroll into view. A `scrollend` further down is of the browser's own scroll restoration.
  const settled = page.evaluate(
    () =>
      new Promise<number>(resolve => {
        addEventListener('scrollend', () => scrollY < 200 && resolve(scrollY));
      }),
  );
  await page.keyboard.press('Home');
  const top = await settled;
  mayPass = true;
  for (const request of held) void request.continue();
  await page.waitForFunction(
    cards => document.querySelector('#news')?.shadowRoot?.querySelectorAll('[part~=card]').length === cards,
    {},
    left.cards,
  );
  assert.equal(await page.evaluate(() => scrollY), top);
});
