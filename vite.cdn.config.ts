/** Builds the files for a script tag in `dist/cdn/`: an entry that contains Lit, and chunks that are loaded when needed. */
import { defineConfig, type Rolldown } from 'vite';
import { addTools } from './scripts/build/add-tools.js';
import { alwaysProduction } from './scripts/build/always-production.js';
import { collectLicences, LICENCES } from './scripts/build/collect-licences.js';
import { inlineRuntime } from './scripts/build/inline-runtime.js';
import { writeIntegrity } from './scripts/build/integrity.js';
import { minifyEntry } from './scripts/build/minify-entry.js';
import { minifyTemplates } from './scripts/build/minify-templates.js';
import { shareEntry } from './scripts/build/share-entry.js';
import { staticProperties } from './scripts/build/static-properties.js';
import { editPackages } from './scripts/build/edit-packages.js';
import manifest from './package.json' with { type: 'json' };

/**
 * Name of a chunk → its door, a module. The chunk contains this module and all that it imports statically, except modules of
 * the chunks before it in this table. So the code that reads one answer is loaded with one request, and not by a series of
 * requests of which each starts when the one before has ended.
 */
const doors = {
  entry: 'src/cdn/news-elements.ts',
  reading: 'src/formats/stages.ts',
  xml: 'src/formats/xml/xml-node.ts',
  sources: 'src/load/sources.ts',
};

/** Name of a module's chunk. `null` leaves it to Rolldown, for instance if only one lazily imported module uses the module. */
function chunkOf(id: string, moduleOf: (id: string) => Rolldown.ModuleInfo | null): string | null {
  const importers = new Set([id]);
  // Collects all modules from which static imports lead to `id`: the loop also visits what it adds to the set.
  for (const each of importers)
    for (const importer of moduleOf(each)?.importers ?? []) importers.add(importer);
  const [name] =
    Object.entries(doors).find(([, door]) => [...importers].some(each => each.endsWith(door))) ?? [];
  if (name) return name;
  if (moduleOf(id)?.dynamicImporters.length) return null;
  const lazy = [...importers].filter(each => moduleOf(each)?.dynamicImporters.length);
  // Modules that only formats import, and several of them, are in the chunk with the code that formats share.
  return lazy.length > 1 && lazy.every(each => /\/src\/formats\//.test(each)) ? 'reading' : null;
}

export default defineConfig({
  plugins: [
    alwaysProduction(),
    editPackages(),
    staticProperties(),
    minifyTemplates(),
    addTools('src/cdn/tools.ts'),
    shareEntry(manifest.version, 'tools.js'),
    collectLicences(),
    inlineRuntime(),
    minifyEntry(`/*! Licences: ${LICENCES} */`),
    writeIntegrity(),
  ],
  publicDir: false,
  // URLs of chunks are relative to the importing file, so that the files work on any host and under any path.
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    sourcemap: true,
    lib: { entry: 'src/cdn/news-elements.ts', formats: ['es'] },
    rolldownOptions: {
      // Left out of the build: only Node imports it, as browsers have `DOMParser`.
      external: '@xmldom/xmldom',
      // Rolldown may add exports to the entry: code that chunks share with it then stays in it, not in a second file.
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'doors',
              name: (id: string, context: Rolldown.ChunkingContext) =>
                chunkOf(id, each => context.getModuleInfo(each)),
            },
          ],
        },
        entryFileNames: '[name].js',
        // Seven hexadecimal digits, the fewest that Rolldown allows, name a version; the entry has the names of all chunks.
        hashCharacters: 'hex',
        chunkFileNames: ({ name }) => (name === 'tools' ? 'tools.js' : 'chunks/[name]-[hash:7].js'),
        // For a library, `build.minify` of Vite keeps white space; this option of Rolldown removes it.
        minify: true,
        // Chunks keep the licence comments of packages.
        comments: { legal: true },
      },
    },
  },
});
