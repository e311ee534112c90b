import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';

const script = resolve('scripts/docs.js');

/** JSON of a manifest: an element with an attribute, event, slot, etc. All have descriptions except the kind `missing`. */
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

interface Project {
  /** Runs `scripts/docs.js` with these options; returns its standard error, or `undefined` if it succeeds. */
  (...options: string[]): string | undefined;
  readonly readme: () => string;
}

/** Creates a temporary project with this manifest and a README that has places for the tables of these tags. */
function project(context: TestContext, manifest: string, tags: readonly string[] = []): Project {
  const folder = mkdtempSync(join(tmpdir(), 'news-elements-docs-'));
  context.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/custom-elements.json'), manifest);
  const readme = join(folder, 'README.md');
  const places = ['all elements', ...tags].map(subject => `<!-- api: ${subject} -->\n<!-- /api -->\n`);
  writeFileSync(readme, places.join('\n'));
  const run = (...options: string[]): string | undefined => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 ? undefined : stderr;
  };
  return Object.assign(run, { readme: () => readFileSync(readme, 'utf8') });
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

test('a default that differs is in the element’s table; properties, methods and states are listed', context => {
  const element = (tagName: string, preset: string): object => ({
    tagName,
    description: 'What it does.',
    attributes: [{ name: 'loading', default: preset, description: 'When it asks.' }],
    cssStates: [{ name: 'empty', description: 'When there is nothing.' }],
    members: [
      { kind: 'field', name: 'loading', attribute: 'loading' },
      { kind: 'field', name: 'articles', description: 'What is shown.' },
      { kind: 'method', name: 'reload', description: 'Asks again.' },
      { kind: 'field', name: 'secret', privacy: 'private' },
      { kind: 'field', name: 'styles', static: true },
    ],
  });
  const declarations = [element('my-list', "'eager'"), element('my-related', "'lazy'")];
  const manifest = JSON.stringify({ modules: [{ declarations }] });
  const run = project(context, manifest, ['my-list', 'my-related']);
  assert.equal(run(), undefined);
  const [common, list, related] = run.readme().split('<!-- /api -->');
  assert.match(common ?? '', /`loading` = `'eager'`/);
  assert.match(common ?? '', /`articles`[^]*`reload\(\)`[^]*`:state\(empty\)`/);
  assert.doesNotMatch(common ?? '', /secret|styles/);
  assert.doesNotMatch(list ?? '', /loading/);
  assert.match(related ?? '', /`loading` = `'lazy'`/);
});
