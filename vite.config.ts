/** Writes the package: one module for each of ours, with nothing bundled, so that bundlers can drop what is unused. */
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

const tags = readdirSync('src/define').map(file => `src/define/${file}`);

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: ['src/index.ts', 'src/define.ts', 'src/ssr.ts', 'src/server/index.ts', ...tags],
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit(-labs)?\/.+|dompurify|ipaddr\.js|@xmldom\/xmldom)(\/|$)/,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's helper for decorators would be named after the compiler and its version.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.+\//, 'runtime/')}.js`,
      },
    },
  },
});
