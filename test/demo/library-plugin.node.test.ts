import assert from 'node:assert/strict';
import { isAbsolute, relative } from 'node:path';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { cdnFiles } from '../../demo/library-plugin.js';

test('the files for script tags are made of files that the demo compares, and of packages', async () => {
  /** Paths of all modules and settings of the build. */
  const inputs = new Set<string>();
  const recordInputs: Plugin = {
    name: 'record-inputs',
    configResolved({ configFileDependencies }) {
      for (const path of configFileDependencies) inputs.add(relative('.', path));
    },
    buildEnd() {
      for (const id of this.getModuleIds()) if (isAbsolute(id)) inputs.add(relative('.', id));
    },
  };
  await build({
    configFile: 'vite.cdn.config.ts',
    logLevel: 'silent',
    plugins: [recordInputs],
    build: { write: false },
  });
  assert(inputs.has('vite.cdn.config.ts') && inputs.has('src/cdn/news-elements.ts'));
  const isCompared = (path: string): boolean =>
    cdnFiles.reads.some(each => path === each || path.startsWith(`${each}/`));
  assert.deepEqual(
    [...inputs].filter(path => !path.startsWith('node_modules/') && !isCompared(path)),
    [],
  );
});
