/**
 * `npm run --silent sbom`: prints the software bill of materials of the npm package, in CycloneDX 1.5: this package and all
 * that npm installs with it. Needs no network. The same lockfile and npm result in the same bytes: the time is left out, and
 * the serial number is made from the content (https://cyclonedx.org/docs/1.5/json/#serialNumber).
 *
 * `npm sbom --omit dev` would leave out Lit, as it does each package that a development dependency depends on, too (npm 11).
 * So npm reads a copy of the manifest and lockfile that has no development dependencies.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const read = file => JSON.parse(readFileSync(file, 'utf8'));
const { name, version, description, license, dependencies } = read('package.json');
const manifest = { name, version, description, license, dependencies };

/** Entries of the lockfile that npm installs with the package. Peer dependencies, all optional, are the application's. */
const installed = Object.entries(read('package-lock.json').packages).filter(
  ([folder, { dev, devOptional, peer }]) => folder && !dev && !devOptional && !peer,
);
const lockfile = {
  name,
  version,
  lockfileVersion: 3,
  requires: true,
  packages: { '': manifest, ...Object.fromEntries(installed) },
};

const temporary = mkdtempSync(join(tmpdir(), 'news-elements-sbom-'));
try {
  // npm takes the package's name from the folder.
  const folder = join(temporary, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [process.env.npm_execpath, 'sbom', '--package-lock-only', '--sbom-format=cyclonedx'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`npm sbom failed:\n${stderr}`);
  const bom = JSON.parse(stdout);
  delete bom.metadata.timestamp;
  delete bom.serialNumber;
  console.log(JSON.stringify({ serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bom))}`, ...bom }, null, 2));
} finally {
  rmSync(temporary, { recursive: true });
}

/** A UUID of version 8, whose bits a program may choose: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
function uuidOf(text) {
  const hash = createHash('sha256').update(text).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(12, 15)}`,
    `8${hash.slice(15, 18)}`,
    hash.slice(18, 30),
  ].join('-');
}
