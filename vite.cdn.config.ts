/** `vite build --config vite.cdn.config.ts` writes what a script tag loads: Lit on board, and chunks for what can wait. */
import { defineConfig } from 'vite';

export default defineConfig({
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
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Vite keeps the white space of libraries; this doesn't.
        minify: true,
      },
    },
  },
});
