/** Tests the plugin that writes `LICENSES.txt`, with a small project and packages on disk. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Plugin } from 'vite';
import { collectLicences } from '../../scripts/build/collect-licences.js';
import { filesOf, textOf } from '../helpers/build-files.js';

const project = {
  'package.json': '{ "name": "own", "version": "1.0.0", "license": "MIT" }',
  LICENSE: 'Own text',
};
const part = {
  'node_modules/part/package.json': '{ "name": "part", "version": "2.0.0", "license": "ISC" }',
  'node_modules/part/LICENSE': 'Text of part',
  'node_modules/part/index.js': 'export default Math.random();',
};
const usePart = { 'src/entry.js': `import part from 'part'; console.log(part);` };

/** Writes the files (path → text) to a temporary folder, builds its `src/entry.js`, and resolves to `LICENSES.txt`. */
async function licencesOf(
  context: TestContext,
  files: Record<string, string>,
  ...plugins: Plugin[]
): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'news-elements-licences-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const built = await filesOf({
    configFile: false,
    root,
    plugins: [collectLicences(), ...plugins],
    build: { modulePreload: false, rolldownOptions: { input: join(root, 'src/entry.js') } },
  });
  return textOf(built, 'LICENSES.txt');
}

test('a bundled package is listed with its licence, and so is the project itself', async context => {
  const text = await licencesOf(context, { ...project, ...part, ...usePart });
  assert.match(text, /own 1\.0\.0 \(MIT\)\n\nOwn text\n\n=+\n\npart 2\.0\.0 \(ISC\)\n\nText of part\n$/);
});

test('a package that the project installed, but does not bundle, is not listed', async context => {
  const text = await licencesOf(context, { ...project, ...part, 'src/entry.js': 'console.log(1);' });
  assert(text.endsWith('Own text\n'));
});

test('a package without a licence text fails the build', async context => {
  const bare = Object.fromEntries(Object.entries(part).filter(([path]) => !path.endsWith('/LICENSE')));
  const building = licencesOf(context, { ...project, ...bare, ...usePart });
  await assert.rejects(building, /part is in the bundle, but .+ has no licence file/);
});

test('all licence files and notices of a package are included, by name', async context => {
  const more = {
    'node_modules/part/NOTICE': 'Notice of part',
    'node_modules/part/LICENCE-MPL.md': 'Other text of part',
  };
  const text = await licencesOf(context, { ...project, ...part, ...more, ...usePart });
  assert(text.endsWith('(ISC)\n\nOther text of part\n\nText of part\n\nNotice of part\n'));
});

test('copyright comments of modules are included once, other comments are not', async context => {
  const code = `/** @license\n * Copyright 2020 Someone\n */
    /* Why it is so. */ /** What it does. */ /*! Copyright 2021 Else */
    export default Math.random();`;
  const modules = {
    'node_modules/part/index.js': `import './twin.js';\n${code}`,
    'node_modules/part/twin.js': `console.log(2);\n${code}`,
  };
  const text = await licencesOf(context, { ...project, ...part, ...modules, ...usePart });
  assert(text.endsWith('(ISC)\n\n@license\nCopyright 2020 Someone\n\nCopyright 2021 Else\n\nText of part\n'));
});

test('a module belongs to the package above it, not to a package.json that only sets a type', async context => {
  const files = {
    'node_modules/part/package.json':
      '{ "name": "part", "version": "2.0.0", "license": "ISC", "main": "esm/index.js" }',
    'node_modules/part/esm/package.json': '{ "type": "module" }',
    'node_modules/part/esm/index.js': 'export default Math.random();',
  };
  const text = await licencesOf(context, { ...project, ...part, ...files, ...usePart });
  assert(text.endsWith('part 2.0.0 (ISC)\n\nText of part\n'));
});

test('helpers that the compiler adds are of the packages vite and rolldown', async context => {
  const compilers = Object.fromEntries(
    ['rolldown', 'vite'].flatMap(name => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '3.0.0', license: 'MIT' })],
      [`node_modules/${name}/LICENSE`, `Text of ${name}`],
    ]),
  );
  const modules = {
    'src/entry.js': `import('./lazy.js').then(console.log); import * as all from './all.js'; console.log(all);`,
    'src/lazy.js': 'export const one = Math.random();',
    'src/all.js': 'export const two = Math.random();',
  };
  const text = await licencesOf(context, { ...project, ...compilers, ...modules });
  for (const name of ['rolldown', 'vite']) assert(text.includes(`${name} 3.0.0 (MIT)\n\nText of ${name}\n`));
});

test('a virtual module of an unknown plugin fails the build', async context => {
  const plugin: Plugin = {
    name: 'unknown',
    resolveId: id => (id === 'strange' ? '\0strange' : null),
    load: id => (id === '\0strange' ? 'export default Math.random();' : null),
  };
  const entry = { 'src/entry.js': `import strange from 'strange'; console.log(strange);` };
  await assert.rejects(licencesOf(context, { ...project, ...entry }, plugin), /Whose code is .+strange/);
});
