/** `vite` serves the demo page and its feeds; `vite build` writes them to `dist-demo` for any static server. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { alwaysProduction } from '../scripts/build/always-production.js';
import { collectLicences } from '../scripts/build/collect-licences.js';
import { libraryFiles } from './library-plugin.js';
import { precompress } from './precompress.js';
import { sampleNewspaper } from './vite-plugin.js';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // A path that is no page is answered with 404, not with the front page: that links to the sample's feed, so any path would
  // count as a feed's.
  appType: 'mpa',
  plugins: [alwaysProduction(), sampleNewspaper(), libraryFiles(), collectLicences(), precompress()],
  // Vite searches these pages for dependencies, not those of `test/consumers/`, whose packages aren't installed.
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
            // `page-setup` must run before the elements. Inlined into the entry, it would run after the entry's imports.
            { name: 'page-setup', test: /\/demo\/page-setup\.ts$/, priority: 1 },
            // Both pages import all three elements at once, so these and what they import become one file.
            { name: 'elements', test: /\/src\/define\.ts$/ },
          ],
        },
      },
    },
  },
});
