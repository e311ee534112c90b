/**
 * `npm test`: every check there is, one after the other, each with its seconds. A failed one doesn't stop the others,
 * but fails the whole. Ends with the line `N passed, N failed`: the tests of Node and of the browsers, and as one
 * failure each, checks that failed; before it the names of all that failed, where a long log is read from its end.
 * `npm test -- check:lint test:unit` runs only those.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { canInstall } from './browsers.js';

/** One engine is enough while you work; CI has all three, wherever it can install them. */
const browserSuite = process.env.CI && canInstall ? 'test:browsers' : 'test:browser';

/** npm scripts. What is built first is tested later. */
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

/** What can only fail without the result of an earlier step. */
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
/** Steps, each with the names of its tests. */
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
    // Packing would build once more.
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

/** A skipped test tests nothing, so it counts as failed. */
function countTests(output) {
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)];
  const [line = '', ...numbers] = lines.at(-1) ?? [];
  const [passed = 0, failed = 0, skipped = 0] = numbers.map(Number);
  return { line, passed, failed, skipped };
}
