/** Tests build plugins of the script-tag files with small modules: a plugin with nothing to rewrite fails the build. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plugin } from 'vite';
import { addTools } from '../../scripts/build/add-tools.js';
import { inlineRuntime } from '../../scripts/build/inline-runtime.js';
import { minifyEntry } from '../../scripts/build/minify-entry.js';
import { minifyTemplates } from '../../scripts/build/minify-templates.js';
import { shareEntry } from '../../scripts/build/share-entry.js';
import { staticProperties } from '../../scripts/build/static-properties.js';
import { editPackages } from '../../scripts/build/edit-packages.js';
import { filesOf, inMemory, originOf } from '../helpers/build-files.js';

describe('a chunk that got the runtime', () => {
  it('maps back to its source', async () => {
    const importer = (name: string): string =>
      `import * as part from '/src/${name}-part.ts';\nconsole.log(part, 'second line of ${name}');`;
    const modules = {
      '/src/entry.ts': `import('/src/one.ts'); import('/src/two.ts');`,
      '/src/one.ts': importer('one'),
      '/src/two.ts': importer('two'),
      '/src/one-part.ts': 'export const one = 1;',
      '/src/two-part.ts': 'export const two = 2;',
    };
    const groups = ['one', 'two'].map(name => ({ name, test: new RegExp(name) }));
    const files = await filesOf(inMemory(modules, inlineRuntime(), groups));
    assert(originOf(files, 'second line of two').startsWith('console.log('));
    assert(files.every(({ fileName }) => !fileName.includes('runtime')));
    const copies = files.filter(file => 'code' in file && file.code.startsWith('const{'));
    assert.equal(copies.length, 2);
  });
});

describe('a plugin that finds nothing to rewrite', () => {
  const twoFiles = {
    '/src/entry.ts': `import('/src/part.ts').then(console.log); export const value = Math.random();`,
    '/src/part.ts': 'export const one = 1;',
  };
  const attempts: [title: string, plugin: Plugin, modules: Record<string, string>, message: RegExp][] = [
    [
      'share-entry, when no chunk imports the entry',
      shareEntry('entry', '1'),
      twoFiles,
      /No chunk imports the entry/,
    ],
    [
      'share-entry, when the entry exports nothing',
      shareEntry('entry', '1'),
      { '/src/entry.ts': 'alert()' },
      /no `export/,
    ],
    [
      'add-tools, when the import is lost',
      { ...addTools('/src/part.ts'), transform: () => null },
      twoFiles,
      /has lost the import/,
    ],
    [
      'inline-runtime, when the runtime has no chunk of its own',
      inlineRuntime(),
      {
        '/src/entry.ts': `import * as part from '/src/part.ts'; console.log(part);`,
        '/src/part.ts': 'export const one = 1;',
      },
      /with other modules/,
    ],
    ['minify-entry, when nothing became smaller', minifyEntry(), { '/src/entry.ts': 'alert()' }, /smaller/],
    [
      'minify-templates, without a template',
      minifyTemplates(),
      { '/src/entry.ts': 'alert()' },
      /No template/,
    ],
    [
      'static-properties, without decorators',
      staticProperties(),
      { '/src/entry.ts': 'alert()' },
      /No module/,
    ],
    [
      'edit-packages, without a file that it edits',
      editPackages({ 'lit-html/lit-html.js': [[/hook/, '']] }),
      twoFiles,
      /The build has no lit-html\/lit-html\.js/,
    ],
    [
      'edit-packages, when a file has nothing to remove',
      editPackages({ 'lit-html/lit-html.js': [[/hook/, '']] }),
      {
        '/src/entry.ts': `import '/node_modules/lit-html/lit-html.js'; alert();`,
        '/node_modules/lit-html/lit-html.js': 'alert()',
      },
      /nothing that matches \/hook\//,
    ],
    [
      'static-properties, when decorators are imported and not used',
      staticProperties(),
      { '/src/entry.ts': `import { state } from 'lit/decorators.js'; alert(state);` },
      /none stands/,
    ],
  ];

  for (const [title, plugin, modules, message] of attempts)
    it(`fails the build: ${title}`, async () => {
      await assert.rejects(filesOf(inMemory(modules, plugin)), message);
    });

  it('leaves a bundle alone that needs no runtime', async () => {
    await assert.doesNotReject(filesOf(inMemory(twoFiles, inlineRuntime())));
  });
});
