// Reads the fixture folders, for Node's tests and (as a plugin of the test server) for the browsers'.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** All cases as `format/case.xml`: the files that have an expected answer beside them. */
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

/** For web-test-runner: a browser can't read a folder. */
export const fixturesPlugin = () => ({
  name: 'fixtures',
  async serve({ path }) {
    return path === '/test/fixtures/index.json'
      ? { body: JSON.stringify(await fixtureNames()), type: 'json' }
      : undefined;
  },
});
