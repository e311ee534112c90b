/** Checks that the files, folders and npm scripts that documents name exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Matches paths of this repository in backticks. Paths with placeholders (`<name>`, `*`, `…`) are left out. */
const PATH = /`((?:\.ci|demo|docs|scripts|src|stories|test)\/[^`\s<>*…]+)`/g;

for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md']) {
  test(`every file and folder that ${document} names exists`, () => {
    const named = Array.from(readFileSync(document, 'utf8').matchAll(PATH), ([, path = '']) => path);
    assert.deepEqual(
      named.filter(path => !existsSync(path)),
      [],
    );
  });
}

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  for (const document of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/recipes/README.md']) {
    const named = Array.from(
      readFileSync(document, 'utf8').matchAll(/`npm run ([\w:-]+)/g),
      ([, name = '']) => name,
    );
    assert.deepEqual(
      named.filter(name => !(name in scripts)),
      [],
      document,
    );
  }
});

test('every promise of SECURITY.md has a number, and the tests that show it name that number', () => {
  const promises = readFileSync('SECURITY.md', 'utf8').match(/^\d+\. .*$/gm) ?? [];
  assert.deepEqual(
    promises.map(promise => Number.parseInt(promise)),
    promises.map((_, index) => index + 1),
  );
  for (const promise of promises) {
    const tests = Array.from(promise.matchAll(/`(test\/[^`]+\.test\.ts)`/g), ([, file = '']) => file);
    assert.notEqual(tests.length, 0, promise);
    for (const file of tests) {
      const [named = ''] =
        /^\/\/ Shows promises? .* of SECURITY\.md\.$/m.exec(readFileSync(file, 'utf8')) ?? [];
      assert.ok(
        named.match(/\d+/g)?.includes(`${Number.parseInt(promise)}`),
        `${file} does not name promise ${Number.parseInt(promise)}.`,
      );
    }
  }
});
