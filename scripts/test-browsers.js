/**
 * `npm run test:browsers`: runs the browser tests in Chromium, Firefox and WebKitGTK, one after the other, as two browsers
 * at once slow each other. `BROWSERS=firefox,webkit` chooses browsers; arguments (`-- --files …`) are passed to the runner.
 *
 * If a browser crashes in a test file, or the runner ends early, the file or the whole run is repeated once, and a line of
 * the output reports it. A test that fails is never repeated. The last line is `N passed, N failed, N skipped`, the sum over
 * all browsers.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** If the browser crashed in more test files than this, none of them is repeated: the browser itself must be broken. */
const MOST_REPEATED = 3;

/** Timeout for one browser, in milliseconds: a run usually takes one or two minutes, on a busy machine many times that. */
const LONGEST = 20 * 60_000;

const engines = (process.env.BROWSERS ?? 'chrome,firefox,webkit').split(',');
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const engine of engines) {
  const start = performance.now();
  const counts = await testIn(engine);
  for (const name of Object.keys(sum)) sum[name] += counts[name];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${engine}: ${inWords(counts)}; ${seconds} s\n`);
}

console.log(inWords(sum));
process.exitCode = sum.failed + sum.skipped ? 1 : 0;

async function testIn(engine) {
  let { lost, ended, ...counts } = await run(engine, process.argv.slice(2));
  if (ended) {
    console.log(`!!! The runner of ${engine} ended early, with ${ended}: once more.`);
    ({ lost, ended, ...counts } = await run(engine, process.argv.slice(2)));
    if (ended) console.log(`!!! It did so again, with ${ended}.`);
  }
  if (lost.length === 0 || lost.length > MOST_REPEATED) return counts;
  console.log(`!!! ${engine} was lost in ${lost.join(', ')}: once more, in a new one.`);
  const again = await run(engine, ['--files', ...lost]);
  return {
    passed: counts.passed + again.passed,
    failed: counts.failed - lost.length + again.failed,
    skipped: counts.skipped + again.skipped,
  };
}

async function run(engine, args) {
  const runner = spawn('wtr', args, {
    env: { ...process.env, BROWSERS: engine },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST,
  });
  let output = '';
  runner.stdout.setEncoding('utf8').on('data', text => {
    output += text;
    process.stdout.write(text);
  });
  const [status, signal] = await once(runner, 'close');
  const lost = [...output.matchAll(/^lost: (.+)$/gm)].map(([, file]) => file);
  const line = output.match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/m);
  const ended = line ? undefined : (signal ?? `code ${status}`);
  const [passed, failed, skipped] = line?.slice(1).map(Number) ?? [0, 1, 0];
  // The runner may fail although no test does: that counts as one failed test.
  return { lost, ended, passed, failed: status === 0 ? failed : Math.max(failed, 1), skipped };
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
