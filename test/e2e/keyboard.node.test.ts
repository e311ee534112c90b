/** The demo by keyboard alone: from the front page through its list to a story, and on to the next story. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KeyInput, Page } from 'puppeteer-core';
import { Demo, idle, textsOf } from './demo-page.js';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

interface Stop {
  /** Tag name of `document.activeElement`: `news-list`, for example, when the focus is inside its shadow root. */
  readonly in: string;
  /** The focused element's `part` attribute, else its tag name. */
  readonly part: string;
  readonly text: string;
  /** Whether the focused element or the card around it has an outline. */
  readonly isSeen: boolean;
  readonly isInView: boolean;
}

/** Describes the focused element, also inside shadow roots. */
function focus(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const outer = document.activeElement!;
    let element: Element = outer;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const rings = [element, element.closest('[part~=card]')].map(
      each => each && getComputedStyle(each).outlineStyle,
    );
    const { top, bottom } = element.getBoundingClientRect();
    return {
      in: outer.localName,
      part: element.getAttribute('part') ?? element.localName,
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      isSeen: rings.some(style => style && style !== 'none'),
      isInView: bottom > 0 && top < innerHeight,
    };
  });
}

async function press(page: Page, ...keys: KeyInput[]): Promise<Stop> {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1)!);
  for (const key of keys.slice(0, -1)) await page.keyboard.up(key);
  return focus(page);
}

/** Presses `key`, at most 80 times, until `isThere` accepts the focused element, and resolves to that. */
async function pressUntil(page: Page, key: KeyInput, isThere: (stop: Stop) => boolean): Promise<Stop> {
  for (let presses = 0; presses < 80; presses++) {
    const stop = await press(page, key);
    if (isThere(stop)) return stop;
  }
  throw new Error('The focus never came there.');
}

/** Presses Tab until the focus leaves the page. Resolves to the focused elements, in order. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    const stop = await press(page, 'Tab');
    if (stop.in === 'body') return stops;
    stops.push(stop);
    assert.ok(stops.length < 150, 'The Tab key never leaves the page.');
  }
}

function check(stops: readonly Stop[]): void {
  for (const stop of stops) {
    assert.ok(stop.isSeen, `no ring: ${JSON.stringify(stop)}`);
    assert.ok(stop.isInView, `out of view: ${JSON.stringify(stop)}`);
  }
}

test('Tab stops once at each card of the front page and at what is around, always in sight, and gets out', async () => {
  const page = await demo.open('/');
  const stops = await walk(page);
  check(stops);
  assert.equal(stops[0]?.text, 'Skip to the news');
  const cards = stops.filter(stop => stop.in === 'news-list' && stop.part === 'link');
  assert.deepEqual(
    cards.map(({ text }) => text),
    await textsOf(page, 'news-list >>> [part~=card] a'),
  );
  const parts = stops.filter(stop => stop.in === 'news-list').map(({ part }) => part);
  assert.deepEqual([...new Set(parts)], ['link', 'more']);
  assert.match(stops.at(-1)?.text ?? '', /Atom/);
});

test('a list is walked by Page Down, left by Ctrl+End, grown by Enter, and a story opens by Enter', async () => {
  const page = await demo.open('/');
  await idle(page);
  await press(page, 'Tab');
  await press(page, 'Enter'); // follows the skip link to the list
  const first = await press(page, 'Tab');
  const headlines = await textsOf(page, '#news >>> [part~=card] a');
  assert.equal(first.text, headlines[0]);
  assert.equal((await press(page, 'PageDown')).text, headlines[1]);
  assert.equal((await press(page, 'PageDown')).text, headlines[2]);
  assert.equal((await press(page, 'PageUp')).text, headlines[1]);
  const after = await press(page, 'Control', 'End');
  assert.equal(headlines.includes(after.text), false);

  await page.keyboard.down('Shift');
  const more = await pressUntil(page, 'Tab', ({ part }) => part === 'more');
  await page.keyboard.up('Shift');
  assert.equal(more.text, 'Show more stories');
  await press(page, 'Enter');
  await page.waitForFunction(
    () => document.querySelector('#news')?.shadowRoot?.activeElement?.getAttribute('part') === 'link',
  );
  const added = await focus(page);
  const all = await textsOf(page, '#news >>> [part~=card] a');
  assert.equal(added.text, all[13]);
  assert.ok(added.isInView);
  assert.deepEqual(await textsOf(page, '#news >>> [part=status]'), ['13 more stories']);

  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.keyboard.press('Enter')]);
  const [headline] = await textsOf(page, 'news-article >>> [part~=headline]');
  assert.ok(added.text.endsWith(headline ?? '?'));
});

test('a story is read, its sections are reached, and the next story is opened, without a trap', async () => {
  const page = await demo.open('/?article=smaller-pages');
  const stops = await walk(page);
  check(stops);
  const inStory = stops.filter(stop => stop.in === 'news-article');
  const sections = await textsOf(page, 'news-article >>> [part~=body] .anchor');
  assert.ok(sections.length > 0);
  for (const section of sections)
    assert.ok(
      inStory.some(({ text }) => text === section),
      section,
    );
  assert.ok(inStory.some(({ part }) => part === 'top-link'));

  const section = await pressUntil(page, 'Tab', ({ text }) => text === sections[0]);
  await press(page, 'Enter');
  const reached = await focus(page);
  assert.equal(reached.text, section.text);
  assert.match(reached.part, /^h\d$/);

  const related = await pressUntil(page, 'Tab', stop => stop.in === 'related-news' && stop.part === 'link');
  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.keyboard.press('Enter')]);
  const [headline] = await textsOf(page, 'news-article >>> [part~=headline]');
  assert.equal(headline, related.text);
});
