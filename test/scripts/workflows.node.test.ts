/** What a workflow may do, read from the files: which code it takes from others, and which job may sign or publish. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

/** File and job → permissions. Any other job may only read the repository. */
const mayWrite: Readonly<Record<string, object>> = {
  'release.yml attest': { 'id-token': 'write', attestations: 'write' },
  'release.yml publish': { 'id-token': 'write' },
};

const folder = '.github/workflows/';
const workflows = readdirSync(folder).map(file => {
  const text = readFileSync(folder + file, 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const { jobs } = workflows.find(({ file }) => file === 'release.yml')!.workflow;

for (const { file, text, workflow } of workflows) {
  describe(file, () => {
    const steps = Object.values(workflow.jobs).flatMap(job => job.steps);

    it('takes actions by their full commit hash, with the version beside it', () => {
      const actions = text.match(/uses:.*/g) ?? [];
      assert.equal(actions.length, steps.filter(({ uses }) => uses).length);
      for (const action of actions)
        assert.match(action, /^uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it('leaves no token in the checkout', () => {
      for (const step of steps)
        if (step.uses?.startsWith('actions/checkout@'))
          assert.equal(step.with?.['persist-credentials'], false);
    });

    it('lets no job write but those that sign and publish', () => {
      for (const [name, { permissions = workflow.permissions }] of Object.entries(workflow.jobs))
        assert.deepEqual(permissions, mayWrite[`${file} ${name}`] ?? { contents: 'read' }, name);
    });

    it('never runs for a fork with the rights of this repository', () => {
      for (const event of Object.keys(workflow.on)) assert(['push', 'pull_request'].includes(event), event);
    });

    it('writes no expression into a script: the name of a branch or tag would be run as code', () => {
      for (const { run = '' } of steps) assert(!run.includes('${{'), run);
    });
  });
}

describe('the jobs that sign and publish', () => {
  const steps = [...jobs['attest']!.steps, ...jobs['publish']!.steps];
  const actions = ['actions/attest', 'actions/download-artifact', 'actions/setup-node'];
  const commands = ['echo', 'find', 'npm publish', 'sha256sum', 'tar'];

  it('have neither the repository nor its dependencies: they only download, compare, sign and publish', () => {
    for (const { uses = '', run = '' } of steps) {
      if (uses) assert(actions.includes(uses.replace(/@.*/, '')), uses);
      const parts = run.split(/\n|[|;&`]+|\$\(/).map(part => part.trim());
      for (const part of parts.filter(each => each && !/^package="[^"]*"$/.test(each)))
        assert(
          commands.some(command => part.startsWith(`${command} `)),
          part,
        );
    }
  });

  it('check that the package is the one that was tested, and run none of its scripts', () => {
    for (const name of ['attest', 'publish'])
      assert.ok(
        jobs[name]!.steps.some(({ run = '' }) => run.includes('"$SHA256  $package" | sha256sum --check')),
      );
    assert.ok(
      jobs['publish']!.steps.some(({ run = '' }) =>
        /npm publish "\.\/\$package".*--ignore-scripts/.test(run),
      ),
    );
  });
});

it('the job that packs runs the tests first', () => {
  const runs = jobs['build']!.steps.map(({ run = '' }) => run);
  assert.ok(runs.indexOf('.ci/run') >= 0);
  assert.ok(runs.indexOf('.ci/run') < runs.findIndex(run => run.includes('npm pack')));
});
