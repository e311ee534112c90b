/** `vite build --config vite.cdn.config.ts` writes what a script tag loads: Lit on board, and chunks for what can wait. */
import { defineConfig, type Rolldown } from 'vite';
import { addTools } from './scripts/build/add-tools.js';
import { inlineRuntime } from './scripts/build/inline-runtime.js';
import { minifyEntry } from './scripts/build/minify-entry.js';
import { minifyTemplates } from './scripts/build/minify-templates.js';
import { shareEntry } from './scripts/build/share-entry.js';
import { staticProperties } from './scripts/build/static-properties.js';
import manifest from './package.json' with { type: 'json' };

/**
 * Chunks that several lazy parts share, each named after its door: the module that is imported lazily, with all that it
 * imports itself and that is in no chunk before. What reads one answer then comes in one request, not one after the other.
 */
const doors = {
  entry: 'src/cdn/news-elements.ts',
  reading: 'src/formats/stages.ts',
  xml: 'src/formats/xml/xml-node.ts',
  sources: 'src/load/sources.ts',
};

/** The chunk of a module; `null` for what only one lazy part imports, and so is in its chunk. */
function chunkOf(id: string, moduleOf: (id: string) => Rolldown.ModuleInfo | null): string | null {
  const importers = new Set([id]);
  // A set also visits what is added meanwhile: all modules from which static imports lead here.
  for (const each of importers)
    for (const importer of moduleOf(each)?.importers ?? []) importers.add(importer);
  const [name] =
    Object.entries(doors).find(([, door]) => [...importers].some(each => each.endsWith(door))) ?? [];
  if (name) return name;
  if (moduleOf(id)?.dynamicImporters.length) return null;
  const lazy = [...importers].filter(each => moduleOf(each)?.dynamicImporters.length);
  // What several formats share comes with what all formats share.
  return lazy.length > 1 && lazy.every(each => /\/src\/formats\//.test(each)) ? 'reading' : null;
}

export default defineConfig({
  plugins: [
    staticProperties(),
    minifyTemplates(),
    addTools('src/cdn/tools.ts'),
    shareEntry(manifest.version, 'tools.js'),
    inlineRuntime(),
    minifyEntry(),
  ],
  publicDir: false,
  // Chunks are found relative to the file that asks for them, on any host and under any path.
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    sourcemap: true,
    lib: { entry: 'src/cdn/news-elements.ts', formats: ['es'] },
    rolldownOptions: {
      // For Node alone; a browser has its own DOMParser and never asks for it.
      external: '@xmldom/xmldom',
      // The entry holds what chunks share with it, and is one file: one request.
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
        chunkFileNames: ({ name }) => (name === 'tools' ? 'tools.js' : 'chunks/[name]-[hash].js'),
        // Vite keeps the white space of libraries; this doesn't.
        minify: true,
      },
    },
  },
});
