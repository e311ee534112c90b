/** Tests the build plugins of the script-tag files: source maps stay correct, and a plugin with nothing to rewrite fails. */
import { decode } from '@jridgewell/sourcemap-codec';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { addTools } from '../../scripts/build/add-tools.js';
import { inlineRuntime } from '../../scripts/build/inline-runtime.js';
import { minifyEntry } from '../../scripts/build/minify-entry.js';
import { minifyTemplates } from '../../scripts/build/minify-templates.js';
import { shareEntry } from '../../scripts/build/share-entry.js';
import { staticProperties } from '../../scripts/build/static-properties.js';

type Files = Rolldown.RolldownOutput['output'];

describe('the files for script tags', () => {
  let files: Files;
  before(async () => {
    files = await filesOf({ configFile: 'vite.cdn.config.ts' });
  });

  const texts = {
    'what the entry and chunks share': '"news-select"',
    'an option of a decorator': '"date-style"',
    'an option of a subclass': '"view-all"',
    'a template': '<slot name="empty">',
    'a format': 'ispermalink',
    'a feature': 'sessionStorage',
    'a chunk with the runtime': 'january february',
  };
  for (const [title, text] of Object.entries(texts))
    it(`map back to the line of the source: ${title}`, () => {
      const line = originOf(files, text);
      assert(line.includes(text.replaceAll(/^"|"$/g, '')), line);
    });

  it('are complete without a file for the runtime', () => {
    for (const { fileName, ...file } of files) {
      assert(!fileName.includes('rolldown-runtime'));
      assert(!('code' in file && file.code.includes('rolldown-runtime')), fileName);
    }
  });

  it('export what the package does, and nothing with the short name of an internal', async () => {
    const namesOf = (name: string): string[] => {
      const file = files.find(({ fileName }) => fileName === name);
      assert(file?.type === 'chunk', name);
      const list = /export\{([^}]+)\}/.exec(file.code)?.[1] ?? '';
      return list.split(',').map(each => each.replace(/^.* as /, ''));
    };
    const entry = namesOf('news-elements.js');
    assert.deepEqual(entry.sort(), [
      ...['NewsArticleElement', 'NewsListElement', 'RelatedNewsElement'],
      ...['configure', 'loadFeed', 'parseFeed'],
    ]);
    const source = readFileSync('src/index.ts', 'utf8').match(/^export \{[^}]+\}/gm) ?? [];
    const expected = source
      .flatMap(each => each.match(/[\w ]+(?=[,}])/g) ?? [])
      .map(each => each.trim())
      .filter(each => !each.startsWith('type '));
    assert.deepEqual([...entry, ...namesOf('tools.js')].sort(), expected.sort());
  });
});

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

/** Runs a build without writing to disk; resolves to its chunks and assets. */
async function filesOf(config: InlineConfig): Promise<Files> {
  const built = await build({ ...config, logLevel: 'silent', build: { ...config.build, write: false } });
  return [built].flat().flatMap(each => ('output' in each ? each.output : [])) as unknown as Files;
}

/** Finds the text in the built files, and returns the line of source code to which the source map maps it. */
function originOf(files: Files, text: string): string {
  const chunk = files.find(file => file.type === 'chunk' && file.code.includes(text));
  assert(chunk?.type === 'chunk', `No file has ${text}.`);
  const asset = files.find(({ fileName }) => fileName === `${chunk.fileName}.map`);
  assert(asset?.type === 'asset');
  const map = JSON.parse(asset.source.toString()) as Rolldown.SourceMap;
  const above = chunk.code.slice(0, chunk.code.indexOf(text)).split('\n');
  const column = above.at(-1)!.length;
  const segment = decode(map.mappings)[above.length - 1]!.findLast(([start]) => start <= column);
  assert(segment && segment.length > 1, `The map has nothing for ${text}.`);
  const [, source = 0, line = 0] = segment;
  return map.sourcesContent[source]!.split('\n')[line]!;
}

/** Vite's configuration to build `/src/entry.ts` from modules in memory (path → code), with one plugin and chunk groups. */
function inMemory(
  modules: Record<string, string>,
  plugin: Plugin,
  groups: Rolldown.CodeSplittingGroup[] = [],
): InlineConfig {
  const source: Plugin = {
    name: 'in-memory',
    enforce: 'pre',
    resolveId: id => (id in modules ? id : null),
    load: id => modules[id] ?? null,
  };
  return {
    configFile: false,
    plugins: [source, plugin],
    build: {
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        input: '/src/entry.ts',
        preserveEntrySignatures: 'strict',
        output: { minify: true, codeSplitting: { groups } },
      },
    },
  };
}
