/**
 * What assistive technology is told: the accessibility trees of list, story and related stories, as Chromium has them,
 * beside the ones in `trees/`. After a change that is meant, `WRITE_TREES=1` writes them anew: read the difference.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { Demo } from './demo-page.js';

let demo: Demo;
// Long ago, so that no date is told by its distance from today.
before(async () => (demo = await Demo.start({ now: new Date('2026-03-14T09:00Z') })));
after(() => demo.stop());

/** Boxes that say nothing, and text that is cut into lines. */
const SILENT = /^(?:generic|none|InlineTextBox)$/;

/** One line for each node: role, name, and what else is told. */
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
  test(`assistive technology is told of ${name} what trees/${name}.txt says`, async () => {
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
