/** Runs before `npm run bench`: installs the contenders from this folder's lock file. Has no dependencies itself. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const here = import.meta.dirname;
if (!existsSync(`${here}/node_modules`)) {
  console.log('Installing those we compare with, once.');
  const { status } = spawnSync(
    process.execPath,
    // `--ignore-scripts`: x-teaser's install script demands an old version of Node, which x-teaser itself does not need.
    [process.env.npm_execpath, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: here, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
