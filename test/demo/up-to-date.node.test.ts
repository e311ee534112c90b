import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { makeUpToDate, type Made } from '../../demo/up-to-date.js';

const made: Made = { script: 'make:all', reads: ['in', 'settings.js'], writes: ['out'] };

describe('what a script makes', () => {
  let root: string;
  let runs: number;
  const write = (file: string, text: string): Promise<void> => writeFile(join(root, file), text);
  const output = (): Promise<string> => readFile(join(root, 'out/all.txt'), 'utf8');

  /** Stands for the script: writes the texts of all files of `in/` into `out/all.txt`. */
  const script = async (): Promise<void> => {
    runs++;
    const files = await readdir(join(root, 'in'));
    const texts = await Promise.all(files.map(file => readFile(join(root, 'in', file), 'utf8')));
    await mkdir(join(root, 'out'), { recursive: true });
    await write('out/all.txt', texts.join());
  };
  const update = (run = script): Promise<void> => makeUpToDate(root, made, run);

  beforeEach(async () => {
    runs = 0;
    root = await mkdtemp(join(tmpdir(), 'news-elements-made-'));
    await mkdir(join(root, 'in'));
    await write('settings.js', '');
    await write('in/a', 'A');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is made once from the same inputs', async () => {
    await update();
    await update();
    assert.equal(runs, 1);
    assert.equal(await output(), 'A');
  });

  it('is made anew after each kind of change, whatever the time of the file', async () => {
    const changes: [title: string, change: () => Promise<void>][] = [
      ['nothing was made before', async () => {}],
      ['an input has changed', () => write('in/a', 'B')],
      ['an input was added', () => write('in/b', '')],
      ['an input was removed', () => rm(join(root, 'in/b'))],
      ['the settings have changed', () => write('settings.js', '//')],
      ['the settings are gone', () => rm(join(root, 'settings.js'))],
      ['an output has changed, as after another build', () => write('out/all.txt', 'development')],
      ['an output is empty, as after an interrupted build', () => write('out/all.txt', '')],
      ['an output is missing', () => rm(join(root, 'out/all.txt'))],
      ['there is an output that the script has not written', () => write('out/old.txt', '')],
      ['there is no output', () => rm(join(root, 'out'), { recursive: true })],
      ['the record is cut off', () => write('node_modules/.cache/news-elements/make-all.json', '{"re')],
    ];
    const old = new Date('2020-01-01');
    let expected = 0;
    for (const [title, change] of changes) {
      await change();
      await utimes(join(root, 'in/a'), old, old);
      await update();
      assert.equal(runs, ++expected, title);
      await update();
      assert.equal(runs, expected, `${title}, and nothing since`);
    }
  });

  it('is not trusted where nobody has recorded of what it was made', async () => {
    await mkdir(join(root, 'out'));
    await write('out/all.txt', 'A');
    await update();
    assert.equal(runs, 1);
  });

  it('is made once more if an input has changed while the script ran', async () => {
    await update(async () => {
      await script();
      await write('in/a', 'changed meanwhile');
    });
    await update();
    assert.equal(await output(), 'changed meanwhile');
  });

  it('is made by one run for all who ask meanwhile', async () => {
    await Promise.all([update(), update(), update()]);
    assert.equal(runs, 1);
  });

  it('is missed, with what npm has printed, until the script succeeds', async () => {
    const run = (code: string): Promise<void> =>
      write('package.json', JSON.stringify({ scripts: { 'make:all': `node -e "${code}"` } }));
    await run(`console.log('This input is broken.'); process.exit(1)`);
    await assert.rejects(makeUpToDate(root, made), /npm run make:all failed:\nThis input is broken\./);
    await run(`require('fs').mkdirSync('out')`);
    await makeUpToDate(root, made);
    assert.deepEqual(await readdir(join(root, 'out')), []);
  });
});
