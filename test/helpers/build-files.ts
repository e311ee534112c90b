/** Builds that write nothing to disk, and the source lines to which their source maps lead. */
import { decode } from '@jridgewell/sourcemap-codec';
import assert from 'node:assert/strict';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

export type Files = Rolldown.RolldownOutput['output'];

/** Runs a build without writing to disk; resolves to its chunks and assets. */
export async function filesOf(config: InlineConfig): Promise<Files> {
  const built = await build({ ...config, logLevel: 'silent', build: { ...config.build, write: false } });
  return [built].flat().flatMap(each => ('output' in each ? each.output : [])) as unknown as Files;
}

/** Text of a built file. */
export function textOf(files: Files, name: string): string {
  const file = files.find(({ fileName }) => fileName === name);
  assert(file, `The build made no ${name}.`);
  return file.type === 'chunk' ? file.code : file.source.toString();
}

/** Finds the text in the built files, and returns the line of source code to which the source map maps it. */
export function originOf(files: Files, text: string): string {
  const chunk = files.find(file => file.type === 'chunk' && file.code.includes(text));
  assert(chunk?.type === 'chunk', `No file has ${text}.`);
  const map = JSON.parse(textOf(files, `${chunk.fileName}.map`)) as Rolldown.SourceMap;
  const above = chunk.code.slice(0, chunk.code.indexOf(text)).split('\n');
  const column = above.at(-1)!.length;
  const segment = decode(map.mappings)[above.length - 1]!.findLast(([start]) => start <= column);
  assert(segment && segment.length > 1, `The map has nothing for ${text}.`);
  const [, source = 0, line = 0] = segment;
  return map.sourcesContent[source]!.split('\n')[line]!;
}

/** Vite's configuration to build `/src/entry.ts` from modules in memory (path → code), with one plugin and chunk groups. */
export function inMemory(
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
