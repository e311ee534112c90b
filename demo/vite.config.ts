/** `vite` serves the demo page and its feeds; `vite build` writes them to `dist-demo` for any static server. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { sampleNewspaper } from './vite-plugin.js';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [sampleNewspaper()],
  // Not the pages of `test/consumers/`, whose packages aren't installed here.
  optimizeDeps: { entries: ['index.html'] },
  build: { outDir: 'dist-demo', target: 'es2022', modulePreload: { polyfill: false } },
});
