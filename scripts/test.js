/**
 * `npm test`: runs all checks and tests one after the other, and prints how many seconds each took. After a failure the
 * others still run, but the exit code is 1. The last line is `N passed, N failed`: it counts the tests in Node and in
 * browsers, and each other check that failed as one failure. The lines before it name the failed checks and tests.
 * `npm test -- check:lint test:unit` runs only these two.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { canInstall } from './browsers.js';

/** The script of the browser tests: in one browser on a developer's machine, in all three on CI if it can install them. */
const browserSuite = process.env.CI && canInstall ? 'test:browsers' : 'test:browser';

/** npm scripts in their order: a build comes before the tests of what it wrote. */
const steps = [
  'check:format',
  'build',
  'check:lint',
  'check:types',
  'check:imports',
  'check:house',
  'build-storybook',
  'test:unit',
  browserSuite,
  'test:e2e',
  'test:ssr',
  'test:built',
  'check:package',
  'check:size',
  'check:docs',
];

/** Step → the earlier step that it needs. If that has failed, the step isn't run, and counts as failed. */
const needs = {
  'build-storybook': 'build',
  'test:built': 'build-storybook',
  'check:package': 'build',
  'check:size': 'build',
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter(step => !steps.includes(step));
if (unknown.length) throw new Error(`No such step: ${unknown.join(', ')}. There are: ${steps.join(', ')}`);

let passed = 0;
let failed = 0;
const broken = new Set();
/** Names of the failed steps, each followed by the names of its failed tests. */
const unfit = [];

for (const step of chosen.length ? chosen : steps) {
  process.stdout.write(`${step} … `);
  if (broken.has(needs[step])) {
    console.log(`FAILED, as ${needs[step]} did`);
    broken.add(step);
    unfit.push(step);
    failed++;
    continue;
  }
  const start = performance.now();
  const { status, output } = await runScript(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tests = countTests(output);
  const failures = tests.failed + tests.skipped;
  const isFine = status === 0 && failures === 0;
  passed += tests.passed;
  failed += isFine ? 0 : Math.max(failures, 1);
  if (!isFine) {
    broken.add(step);
    const names = output.match(/^failed: .+$/gm) ?? [];
    unfit.push(step, ...names.map(name => `  ${name}`));
  }
  console.log(`${isFine ? 'ok' : 'FAILED'}, ${seconds} s${tests.line ? ` (${tests.line})` : ''}`);
  if (!isFine) console.log(output);
}

if (unfit.length) console.log(`Failed:\n${unfit.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

async function runScript(step) {
  const child = spawn(process.execPath, [process.env.npm_execpath, 'run', '--silent', step], {
    // `npm_config_ignore_scripts`: when `check:package` packs the package, npm would run `prepack`, which builds once more.
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', npm_config_ignore_scripts: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => (output += text));
  }
  const [status] = await once(child, 'close');
  return { status, output };
}

/** The numbers in the last line `N passed, N failed, N skipped` of a step's output; zeros if there is none. */
function countTests(output) {
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)];
  const [line = '', ...numbers] = lines.at(-1) ?? [];
  const [passed = 0, failed = 0, skipped = 0] = numbers.map(Number);
  return { line, passed, failed, skipped };
}
