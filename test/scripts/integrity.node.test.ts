/** Tests the plugin that writes `integrity.json`, with a build in a temporary folder. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build, type Plugin } from 'vite';
import { hashScripts, writeIntegrity } from '../../scripts/build/integrity.js';

describe('integrity.json', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'news-elements-integrity-'));
    await writeFile(join(folder, 'entry.js'), `import('./part.js').then(console.log);`);
    await writeFile(join(folder, 'part.js'), 'export const part = 1;');
    // A plugin that changes a file once it is written, and so after all others have seen the bundle.
    const late: Plugin = {
      name: 'late',
      async writeBundle({ dir = '' }) {
        const entry = join(dir, 'entry.js');
        await writeFile(entry, `/* late */${await readFile(entry, 'utf8')}`);
      },
    };
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      // The other plugin stands after this one, and the hashes are right all the same.
      plugins: [writeIntegrity(), late],
      build: {
        outDir: 'out',
        sourcemap: true,
        modulePreload: false,
        rolldownOptions: {
          input: join(folder, 'entry.js'),
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      },
    });
  });
  after(() => rm(folder, { recursive: true }));

  const written = async (): Promise<Record<string, string>> =>
    JSON.parse(await readFile(join(folder, 'out/integrity.json'), 'utf8')) as Record<string, string>;

  it('lists every script in the folder and below, and nothing else', async () => {
    assert.deepEqual(Object.keys(await written()), ['chunks/part.js', 'entry.js']);
  });

  it('has the hashes of the files on the disk, as the attribute `integrity` takes them', async () => {
    for (const [file, hash] of Object.entries(await written())) {
      const bytes = await readFile(join(folder, 'out', file));
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
    }
    assert.match(await readFile(join(folder, 'out/entry.js'), 'utf8'), /^\/\* late \*\//);
  });

  it('is no longer right when a file changes, which hashing the folder anew shows', async () => {
    const before = await written();
    await writeFile(join(folder, 'out/chunks/part.js'), 'export const part = 2;');
    const now = await hashScripts(join(folder, 'out'));
    assert.equal(now['entry.js'], before['entry.js']);
    assert.notEqual(now['chunks/part.js'], before['chunks/part.js']);
  });
});
