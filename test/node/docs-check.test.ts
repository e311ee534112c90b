import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';

const script = resolve('scripts/docs.js');

/** An element with one of everything, each with a description but what is named. */
function manifestWithout(missing: string): string {
  const one = (kind: string): object => ({
    name: `my-${kind}`,
    ...(kind !== missing && { description: `What my ${kind} does.` }),
  });
  const element = {
    tagName: 'my-element',
    ...(missing !== 'element' && { description: 'What my element does.' }),
    attributes: [one('attribute')],
    events: [one('event')],
    slots: [one('slot')],
    cssParts: [one('part')],
    cssProperties: [one('custom property')],
  };
  return JSON.stringify({ modules: [{ declarations: [element] }] });
}

/** Runs the script in a project of its own. */
function project(context: TestContext, manifest: string): (...options: string[]) => string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'news-elements-docs-'));
  context.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/custom-elements.json'), manifest);
  writeFileSync(join(folder, 'README.md'), '<!-- api: all elements -->\n<!-- /api -->\n');
  return (...options) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 ? undefined : stderr;
  };
}

for (const kind of ['attribute', 'event', 'slot', 'part', 'custom property']) {
  test(`the check of the documentation fails for a ${kind} without a description`, context => {
    const complaint = project(context, manifestWithout(kind))('--check');
    assert.match(complaint ?? '', new RegExp(`need a description[^]*<my-element> ${kind} "my-${kind}"`));
  });
}

test('the check of the documentation fails for an element without a description', context => {
  assert.match(
    project(context, manifestWithout('element'))('--check') ?? '',
    /need a description[^]*<my-element>/,
  );
});

test('the check of the documentation fails until the tables are written', context => {
  const run = project(context, manifestWithout('nothing'));
  assert.match(run('--check') ?? '', /older than the API/);
  assert.equal(run(), undefined);
  assert.equal(run('--check'), undefined);
});
