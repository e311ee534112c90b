/** Builds under other values of `NODE_ENV`, as the dev server and test runners set it, compared with production's. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { build, resolveConfig, type Rolldown } from 'vite';
import { hashBytes } from '../../scripts/build/integrity.js';

const configs = {
  'build:cdn': 'vite.cdn.config.ts',
  'build:modules': 'vite.config.ts',
  'build:demo': 'demo/vite.config.ts',
};

const { NODE_ENV, NEWS_NOW } = process.env;
// The demo's dates are relative to the time of its build.
process.env['NEWS_NOW'] = '2026-03-14T09:00Z';
after(() => {
  restore('NODE_ENV', NODE_ENV);
  restore('NEWS_NOW', NEWS_NOW);
});

for (const [script, configFile] of Object.entries(configs))
  describe(script, () => {
    it('makes in the environment of a dev server the bytes that it makes in production', async () => {
      const production = await hashesOfBuild(configFile, 'production');
      assert(Object.keys(production).length > 10);
      assert.deepEqual(await hashesOfBuild(configFile, 'development'), production);
    });

    for (const environment of ['test', ''])
      it(`is for production where NODE_ENV is "${environment}"`, async () => {
        process.env['NODE_ENV'] = environment;
        assert.equal((await resolveConfig({ configFile }, 'build')).isProduction, true);
      });
  });

/** Builds without writing to disk; resolves to file → hash. */
async function hashesOfBuild(configFile: string, environment: string): Promise<Record<string, string>> {
  process.env['NODE_ENV'] = environment;
  const built = await build({ configFile, logLevel: 'silent', build: { write: false } });
  const { output } = [built].flat()[0] as unknown as Rolldown.RolldownOutput;
  return Object.fromEntries(
    output.map(file => [
      file.fileName,
      hashBytes(Buffer.from(file.type === 'chunk' ? file.code : file.source)),
    ]),
  );
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
