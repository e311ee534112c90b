/**
 * Tests the files for script tags as `vite.cdn.config.ts` builds them: their source maps, exports and licences, and that the
 * same sources result in the same bytes in any folder.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import type { Rolldown } from 'vite';
import { filesOf, originOf, textOf, type Files } from '../helpers/build-files.js';

/** The packages in `node_modules` with code in a built script, by its source map. */
function packagesIn(files: Files, script: string): Set<string> {
  const { sources } = JSON.parse(textOf(files, `${script}.map`)) as Rolldown.SourceMap;
  return new Set(sources.flatMap(path => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
}

/** The second build's `node_modules` is a link. Source maps would lead to where the link leads if it were resolved. */
const keepLinks = { resolve: { preserveSymlinks: true } };

let files: Files;
before(async () => {
  files = await filesOf({ configFile: 'vite.cdn.config.ts', ...keepLinks });
});

describe('the files for script tags', () => {
  const texts = {
    'what the entry and chunks share': '"news-select"',
    'an option of a decorator': '"date-style"',
    'an option of a subclass': '"view-all"',
    'a template': '<slot name="empty">',
    'a format': 'ispermalink',
    'a feature': 'sessionStorage',
    'a chunk with the runtime': 'january february',
  };
  for (const [title, text] of Object.entries(texts))
    it(`map back to the line of the source: ${title}`, () => {
      const line = originOf(files, text);
      assert(line.includes(text.replaceAll(/^"|"$/g, '')), line);
    });

  it('are complete without a file for the runtime', () => {
    for (const { fileName, ...file } of files) {
      assert(!fileName.includes('rolldown-runtime'));
      assert(!('code' in file && file.code.includes('rolldown-runtime')), fileName);
    }
  });

  it('export what the package does, and nothing with the short name of an internal', async () => {
    const namesOf = (name: string): string[] => {
      const file = files.find(({ fileName }) => fileName === name);
      assert(file?.type === 'chunk', name);
      const list = /export\{([^}]+)\}/.exec(file.code)?.[1] ?? '';
      return list.split(',').map(each => each.replace(/^.* as /, ''));
    };
    const entry = namesOf('news-elements.js');
    assert.deepEqual(entry.sort(), [
      ...['NewsArticleElement', 'NewsListElement', 'RelatedNewsElement'],
      ...['configure', 'loadFeed', 'parseFeed'],
    ]);
    const source = readFileSync('src/index.ts', 'utf8').match(/^export \{[^}]+\}/gm) ?? [];
    const expected = source
      .flatMap(each => each.match(/[\w ]+(?=[,}])/g) ?? [])
      .map(each => each.trim())
      .filter(each => !each.startsWith('type '));
    assert.deepEqual([...entry, ...namesOf('tools.js')].sort(), expected.sort());
  });

  it('have the licence texts of all packages with code in them beside them', () => {
    const scripts = files.filter(file => file.type === 'chunk' && !file.fileName.endsWith('tools.js'));
    const packages = new Set(scripts.flatMap(({ fileName }) => [...packagesIn(files, fileName)]));
    const expected = ['@lit/reactive-element', '@lit/task', 'dompurify', 'lit-element', 'lit-html'];
    assert.deepEqual([...packages].sort(), expected);
    const licences = textOf(files, 'LICENSES.txt');
    const { license, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
    assert(licences.includes(`\nnews-elements ${version} (${license})\n`));
    for (const name of packages) {
      assert(licences.includes(`\n${name} `), name);
      assert(licences.includes(readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()), name);
    }
    assert(licences.includes(readFileSync('LICENSE', 'utf8').trim()));
    assert(licences.includes('Mozilla Public License Version 2.0'));
    assert(licences.includes('(c) Cure53 and other contributors'));
    assert(licences.includes('Copyright 2019 Google LLC'));
    assert(licences.includes('\nrolldown '), 'The runtime that inline-runtime copies has no licence.');
  });

  it('keep the licence comments of packages; the entry points to the file instead', () => {
    for (const file of files) {
      if (file.type !== 'chunk' || file.fileName === 'tools.js') continue;
      const [name] = packagesIn(files, file.fileName);
      const comments = file.code.match(/\/\*[!*][^]*?\*\//g) ?? [];
      if (file.isEntry) assert.deepEqual(comments, ['/*! Licences: LICENSES.txt */']);
      else if (name) assert(comments[0]?.includes('@license'), `${file.fileName} has code of ${name}.`);
      if (name === 'dompurify') assert(file.code.startsWith('/*! @license DOMPurify '));
    }
  });
});

describe('the same sources in another folder', () => {
  it('result in the same bytes, without a path of the machine', async context => {
    const copy = copyOfProject(context);
    const modules = await filesOf({ configFile: 'vite.config.ts', ...keepLinks });
    // Their folder `runtime` has a helper of the compiler.
    assert(textOf(modules, 'LICENSES.txt').includes('\nrolldown '));
    const builds = [
      { configFile: 'vite.config.ts', out: 'dist', expected: modules },
      { configFile: 'vite.cdn.config.ts', out: 'dist/cdn', expected: files },
    ];
    for (const { configFile, out, expected } of builds) {
      const options = JSON.stringify({ configFile, logLevel: 'error', ...keepLinks });
      const script = `import { build } from 'vite'; await build(${options});`;
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: copy });
      const written = readdirSync(join(copy, out), { recursive: true, withFileTypes: true });
      // The list of hashes is made of the written files, and so is not in the bundle.
      const bundled = written.filter(entry => entry.isFile() && entry.name !== 'integrity.json');
      assert.equal(bundled.length, expected.length);
      for (const { fileName } of expected) {
        const text = textOf(expected, fileName);
        // Not `assert.equal`, which takes minutes to find the difference between minified files.
        assert(text === readFileSync(join(copy, out, fileName), 'utf8'), `${fileName} is not the same.`);
        assert(!text.includes(resolve('.')), fileName);
        assert(!text.includes(copy), fileName);
        if (!fileName.endsWith('.map')) continue;
        for (const source of (JSON.parse(text) as Rolldown.SourceMap).sources)
          assert(!join(out, dirname(fileName), source).startsWith('..'), `${fileName}: ${source}`);
      }
    }
  });
});

/** Copies what the builds read to a folder of another name, at another depth. Returns its path. */
function copyOfProject(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'news-elements-copy-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const copy = join(folder, 'under/another/name');
  const sources = ['LICENSE', 'package.json', 'tsconfig.json', 'scripts/build', 'src'];
  for (const path of [...sources, 'vite.config.ts', 'vite.cdn.config.ts'])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}
