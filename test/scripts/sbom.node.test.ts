/** Tests the bill of materials that `npm run sbom` prints, against the dependencies that the lockfile's packages name. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, test } from 'node:test';

interface Bom {
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly name: string }; readonly timestamp?: string };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly licenses: unknown[];
    readonly hashes: unknown[];
  }[];
}

interface Entry {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const printed = (): string => execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' });

let text: string;
let bom: Bom;
before(() => {
  text = printed();
  bom = JSON.parse(text) as Bom;
});

test('the bill lists what the package depends on, directly or not, and nothing else', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Entry>;
  };
  const found = new Set(['']);
  // The loop also visits what it adds to the set.
  for (const folder of found)
    for (const name of Object.keys(packages[folder]?.dependencies ?? {})) {
      const nested = `${folder}/node_modules/${name}`;
      found.add(nested in packages ? nested : `node_modules/${name}`);
    }
  found.delete('');
  const expected = Array.from(
    found,
    each => `${each.replace(/.*node_modules\//, '')}@${packages[each]?.version}`,
  );
  assert(expected.some(each => each.startsWith('lit@')));
  assert.deepEqual(bom.components.map(each => each['bom-ref']).sort(), expected.sort());
});

test('each component has its licence and its hash', () => {
  for (const component of bom.components) {
    assert.equal(component.licenses.length, 1, component['bom-ref']);
    assert.equal(component.hashes.length, 1, component['bom-ref']);
  }
});

test('a second run prints the same bytes', () => {
  assert.equal(printed(), text);
  assert.match(bom.serialNumber, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
});

test('the bill says nothing of the machine', () => {
  assert.equal(bom.metadata.component.name, 'news-elements');
  assert.equal(bom.metadata.timestamp, undefined);
  const hosts = Array.from(text.matchAll(/https?:\/\/([^/"]+)/g), ([, host]) => host);
  assert.deepEqual(hosts, ['cyclonedx.org']);
  assert(!text.includes(resolve('.')));
});
