/** The library in the DOM of test environments, as Vitest and Jest set them up: nothing is thrown, and stories are drawn. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Outcome {
  readonly results: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

async function outcomeOf(runner: string, environment: string): Promise<Outcome> {
  const script = `test/hosts/environments/${runner}.ts`;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, environment], {
    timeout: 60_000,
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n'))) as Outcome;
}

for (const runner of ['as-vitest', 'as-jest'])
  for (const environment of ['jsdom', 'happy-dom'])
    test(`${environment}, set up ${runner.replace('-', ' ')}: every step of the scenario is drawn`, async () => {
      const { results, problems } = await outcomeOf(runner, environment);
      assert.deepEqual(problems, []);
      const { length } = Object.keys(results);
      assert.deepEqual(
        Object.values(results),
        Array.from({ length }, () => 'drawn'),
        JSON.stringify(results),
      );
      assert.equal(length, 11);
    });
