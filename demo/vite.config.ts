/** `vite` serves the demo page and its feeds; `vite build` writes them to `dist-demo` for any static server. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { libraryFiles } from './library-plugin.js';
import { precompress } from './precompress.js';
import { sampleNewspaper } from './vite-plugin.js';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [sampleNewspaper(), libraryFiles(), precompress()],
  // Not the pages of `test/consumers/`, whose packages aren't installed here.
  optimizeDeps: { entries: ['index.html', 'builder.html'] },
  build: {
    outDir: 'dist-demo',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'builder.html'],
      output: {
        codeSplitting: {
          groups: [
            // A file of its own runs before the elements, as `page.ts` says; code in an entry runs after all it imports.
            { name: 'page-setup', test: /\/demo\/page-setup\.ts$/, priority: 1 },
            // What both pages need at once comes in one file.
            { name: 'elements', test: /\/src\/define\.ts$/ },
          ],
        },
      },
    },
  },
});
