/**
 * Runs test files named `*.node.test.ts` (or `.js`) in Node: the file or the folder that is given as the last argument, else all
 * that need nothing but the sources. It lists the files itself, as Node 20 accepts no glob patterns. tsx compiles TypeScript.
 */
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Folders whose tests need a build, a browser or another program; each has an npm script of its own. */
const NEEDS_MORE = ['cms', 'deployed', 'e2e', 'hosts', 'ssr', 'visual'].map(name => join('test', name));

/** The last argument: `npm run test:hosts -- FILE` appends a file to the folder of that script. */
const chosen = process.argv.slice(2).findLast(argument => !argument.startsWith('--'));
const files = chosen ? testsIn(chosen) : testsIn('test', NEEDS_MORE);
// Without files, `run()` would search for tests by the default patterns of `node:test`.
if (files.length === 0) throw new Error(`No file named *.node.test.ts or .js in ${chosen ?? 'test'}.`);

// Each test file runs in a child process, which inherits the environment variable `UPDATE`, but not the argument `--update`.
if (process.argv.includes('--update')) process.env.UPDATE = 'true';

const failures = [];
const counts = { passed: 0, failed: 0, skipped: 0 };
const isSuite = ({ details }) => details.type === 'suite';

// A number, because `concurrency: true` means one test file fewer at once than there are cores.
const stream = run({ files, concurrency: availableParallelism() });
stream.on('test:pass', test => {
  if (!isSuite(test)) counts[test.skip === undefined && test.todo === undefined ? 'passed' : 'skipped']++;
});
stream.on('test:fail', test => {
  if (!isSuite(test)) {
    counts.failed++;
    failures.push(`failed: ${relative('.', test.file)}: ${test.name}`);
  }
  process.exitCode = 1;
});
stream.on('end', () => {
  const { passed, failed, skipped } = counts;
  const lines = [...failures, `${passed} passed, ${failed} failed, ${skipped} skipped`];
  process.once('exit', () => console.log(lines.join('\n')));
});
stream.compose(spec).pipe(process.stdout);

function testsIn(path, without = []) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap(entry => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) {
      return entry.name === 'node_modules' || without.includes(inside) ? [] : testsIn(inside, without);
    }
    return /\.node\.test\.[jt]s$/.test(entry.name) ? [inside] : [];
  });
}
