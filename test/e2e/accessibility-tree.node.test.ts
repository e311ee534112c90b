/**
 * Compares Chromium's accessibility trees of list, story and related stories with the recorded ones in `trees/`.
 * After an intended change, a run with `WRITE_TREES=1` records them anew. Review the diff of those files.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { Demo } from './demo-page.js';

let demo: Demo;
// A date well in the past: the cards' dates are then absolute, and the recorded trees don't change from day to day.
before(async () => (demo = await Demo.start({ now: new Date('2026-03-14T09:00Z') })));
after(() => demo.stop());

/** Roles left out of the trees: boxes without a role of their own, and Chromium's line-by-line copies of text. */
const SILENT = /^(?:generic|none|InlineTextBox)$/;

/** One indented line for each node: role, name in quotes, then level, pressed, busy and description where present. */
function* lines(node: SerializedAXNode, depth = 0): Generator<string> {
  if (SILENT.test(node.role)) {
    for (const child of node.children ?? []) yield* lines(child, depth);
    return;
  }
  const { role, name, level, pressed, busy, description } = node;
  const states = Object.entries({ level, pressed, busy, description })
    .filter(([, value]) => value !== undefined)
    .map(([state, value]) => ` ${state}=${String(value)}`);
  const text = name ? ` "${name.replace(/\s+/g, ' ').trim()}"` : '';
  yield `${'  '.repeat(depth)}${role}${text}${states.join('')}`;
  for (const child of node.children ?? []) yield* lines(child, depth + 1);
}

async function treeOf(page: Page, selector: string): Promise<string> {
  const root = await page.$(selector);
  assert.ok(root, selector);
  const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
  assert.ok(tree, selector);
  return `${[...lines(tree)].join('\n')}\n`;
}

for (const [name, path, drawn] of [
  ['list-en', '/?section=science', '#news'],
  ['list-ar', '/?lang=ar', '#news'],
  ['story-en', '/?article=seagrass', 'related-news'],
  ['story-ar', '/?lang=ar&article=dark-sky-ar', 'related-news'],
] as const) {
  test(`the accessibility tree of ${name} equals trees/${name}.txt`, async () => {
    const page = await demo.blank();
    await page.emulateTimezone('UTC');
    await demo.visit(page, path);
    await page.$eval(drawn, element => element.scrollIntoView());
    await page.waitForSelector(`${drawn} >>> [part~=headline]`);
    await page.waitForNetworkIdle();
    const file = new URL(`trees/${name}.txt`, import.meta.url);
    const tree = await treeOf(page, '#main');
    if (process.env['WRITE_TREES']) await writeFile(file, tree);
    assert.equal(tree, await readFile(file, 'utf8'));
  });
}
