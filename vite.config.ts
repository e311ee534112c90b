/** `vite` serves the demo page; `vite build` writes the package: one module for each of ours, with nothing bundled. */
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

const elements = readdirSync('src/elements', { withFileTypes: true }).filter(entry => entry.isDirectory());

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
        ...elements.map(({ name }) => `src/elements/${name}/define.ts`),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit\/.+|dompurify|@xmldom\/xmldom)(\/|$)/,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: ({ name }) => `${published(name)}.js`,
      },
    },
  },
});

function published(name: string): string {
  return (
    name
      // `news-elements/define/news-list` registers one element.
      .replace(/^elements\/(.+)\/define$/, 'define/$1')
      // The compiler's helper for decorators would be named after the compiler and its version.
      .replace(/^_virtual\/.+\//, 'runtime/')
  );
}
