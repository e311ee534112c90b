/** For plugins that change a chunk after Rolldown has minified it: new code, and a source map that still fits. */
import remapping from '@jridgewell/remapping';
import type MagicString from 'magic-string';
import type { Rolldown } from 'vite';

/** Gives a chunk its edited code, and its map file the positions in the edited code. */
export function replaceCode(
  bundle: Rolldown.OutputBundle,
  chunk: Rolldown.OutputChunk,
  edited: MagicString,
): void {
  const map = mapFileOf(bundle, chunk);
  const combined = remapping(
    [edited.generateMap({ hires: true }).toString(), map.source.toString()],
    () => null,
  );
  chunk.code = edited.toString();
  map.source = combined.toString();
}

/** The file with a chunk's source map. Throws when there is none. */
export function mapFileOf(
  bundle: Rolldown.OutputBundle,
  { fileName }: Rolldown.OutputChunk,
): Rolldown.OutputAsset {
  const map = bundle[`${fileName}.map`];
  if (map?.type !== 'asset')
    throw new Error(`${fileName} has no source map. Build with \`sourcemap: true\`.`);
  return map;
}
