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
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

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
      for (const [name, { permissions = workflow.permissions }] of Object.entries(workflow.jobs)) {
        const allowed: Record<string, object> = {
          attest: { 'id-token': 'write', attestations: 'write' },
          publish: { 'id-token': 'write' },
        };
        assert.deepEqual(permissions, allowed[name] ?? { contents: 'read' }, name);
      }
    });
  });
}

describe('the jobs that sign and publish', () => {
  const steps = [...jobs['attest']!.steps, ...jobs['publish']!.steps];

  it('have neither the repository nor its dependencies', () => {
    for (const { uses = '', run = '' } of steps) {
      assert.doesNotMatch(uses, /checkout/);
      assert.doesNotMatch(run, /\bnpm (?!publish)|\bnpx\b|\bgit\b|\.ci\//);
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
