/** Before `npm run bench`: the contenders, which are nobody's dependencies but the benchmark's. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const here = import.meta.dirname;
if (!existsSync(`${here}/node_modules`)) {
  console.log('Installing those we compare with, once.');
  const { status } = spawnSync(
    process.execPath,
    // x-teaser asks for an old Node in its install script, and needs none.
    [process.env.npm_execpath, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: here, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
