/** Runs Node's tests in a folder, in TypeScript through tsx: `test/node` unless told. Node 20 takes no patterns itself. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const folder = process.argv[2] ?? 'test/node';
const files = readdirSync(folder, { recursive: true })
  .filter(file => /\.test\.[jt]s$/.test(file))
  .map(file => join(folder, file));

// Tests run in processes of their own: what is for them, they find in the environment.
if (process.argv.includes('--update')) process.env.UPDATE = 'true';

const failures = [];
const counts = { passed: 0, failed: 0, skipped: 0 };
const isSuite = ({ details }) => details.type === 'suite';

const stream = run({ files, concurrency: true });
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
