// Lists the cases in the fixture folders: for tests in Node, and by a plugin of the test server for tests in browsers.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Paths of all cases, such as `format/case.xml`: the files that have a `.expected.json` beside them. */
export async function fixtureNames() {
  const files = (await readdir(fixtures, { recursive: true })).map(file => file.replaceAll('\\', '/'));
  return files
    .filter(
      file =>
        file.includes('.') && !/\.(?:expected|options)\.json$/.test(file) && files.includes(expectedOf(file)),
    )
    .sort();
}

export const expectedOf = file => file.replace(/\.\w+$/, '.expected.json');

/** Plugin of web-test-runner that serves the names of all cases as JSON: a browser can't list a folder. */
export const fixturesPlugin = () => ({
  name: 'fixtures',
  async serve({ path }) {
    return path === '/test/fixtures/index.json'
      ? { body: JSON.stringify(await fixtureNames()), type: 'json' }
      : undefined;
  },
});
