/** Functions for plugins that edit a minified chunk, whose source map is by then a separate file of the bundle. */
import remapping from '@jridgewell/remapping';
import type MagicString from 'magic-string';
import type { Rolldown } from 'vite';

/** Sets a chunk's code to the edited code, and its source map to one from the edited code to the source files. */
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

/** The file of the bundle with a chunk's source map. Throws if there is none. */
export function mapFileOf(
  bundle: Rolldown.OutputBundle,
  { fileName }: Rolldown.OutputChunk,
): Rolldown.OutputAsset {
  const map = bundle[`${fileName}.map`];
  if (map?.type !== 'asset')
    throw new Error(`${fileName} has no source map. Build with \`sourcemap: true\`.`);
  return map;
}
