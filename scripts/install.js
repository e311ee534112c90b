/**
 * Runs before `npm start` and `npm test`, so that either works as the first command after a clone: installs the
 * dependencies if they are missing or differ from the lockfile. Imports only Node's own modules, as no others may be there.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The packages that a lockfile lists: folder → entry. Empty if there is no such file. */
const packagesIn = path => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
};

/** Whether npm may leave a package out although the lockfile lists it: an optional one for another platform, for instance. */
const mayBeMissing = entry => entry.optional || entry.devOptional || entry.peer;

const wanted = Object.entries(packagesIn('package-lock.json')).filter(([folder]) => folder);
const installed = packagesIn('node_modules/.package-lock.json');

const isStale = ([folder, entry]) =>
  folder in installed ? installed[folder].version !== entry.version : !mayBeMissing(entry);

if (wanted.some(isStale)) {
  console.log('Installing the dependencies. This takes about a minute and happens once.');
  const { status } = spawnSync(
    process.execPath,
    [process.env.npm_execpath, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: 'inherit' },
  );
  if (status !== 0) {
    console.error('The dependencies could not be installed; npm says above why. Is the registry reachable?');
    process.exit(1);
  }
}
