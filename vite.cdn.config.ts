/** `vite build --config vite.cdn.config.ts` writes what a script tag loads: Lit on board, and chunks for what can wait. */
import { defineConfig, type Rolldown } from 'vite';
import { inlineRuntime } from './scripts/build/inline-runtime.js';
import { minifyEntry } from './scripts/build/minify-entry.js';
import { minifyTemplates } from './scripts/build/minify-templates.js';
import { shareEntry } from './scripts/build/share-entry.js';
import { staticProperties } from './scripts/build/static-properties.js';
import manifest from './package.json' with { type: 'json' };

/** Whether the entry can't do without a module. */
function isNeededAtOnce(
  id: string,
  moduleOf: (id: string) => Rolldown.ModuleInfo | null,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = moduleOf(id);
  return (
    !!module &&
    (module.isEntry || module.importers.some(importer => isNeededAtOnce(importer, moduleOf, seen)))
  );
}

/** What reads any other answer is fetched in one go: a request after the other would take longer than its bytes. */
const shared = {
  reading:
    /\/src\/(?:load\/load-any-feed|html\/text|formats\/(?:recognise|rare|answer\/decode|xml\/media-of|read-dates\/common-date|draft\/(?:to-articles|excerpt|absolute-html|pictures)))\.ts$/,
  xml: /\/src\/(?:html\/inert-parser|formats\/xml\/(?:xml-node|long-texts))\.ts$/,
  apis: /\/src\/(?:load\/sources|formats\/(?:apis|api-error|api-signatures|draft\/each-entry))\.ts$/,
  odd: /\/src\/(?:formats\/(?:learn|read-dates\/(?:parse-date|months))|html\/(?:rare-entities|latin-entities))\.ts$/,
};

export default defineConfig({
  plugins: [
    staticProperties(),
    minifyTemplates(),
    shareEntry(manifest.version),
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
              debugName: 'entry',
              name: (id, context) =>
                isNeededAtOnce(id, each => context.getModuleInfo(each)) ? 'entry' : null,
            },
            ...Object.entries(shared).map(([name, test]) => ({ name, test })),
          ],
        },
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Vite keeps the white space of libraries; this doesn't.
        minify: true,
      },
    },
  },
});
