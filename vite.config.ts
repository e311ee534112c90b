/** `vite` serves the demo page; `vite build` writes the package: one module for each of ours, with nothing bundled. */
import { defineConfig } from 'vite';

const tags = ['news-article', 'news-list', 'related-news'];

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: [
        'src/index.ts',
        'src/define.ts',
        'src/server/index.ts',
        ...tags.map(tag => `src/define/${tag}.ts`),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit\/.+|dompurify|@xmldom\/xmldom)(\/|$)/,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's one helper, for decorators, would be named after the compiler and its version.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.+\//, 'runtime/')}.js`,
      },
    },
  },
});
