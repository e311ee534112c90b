/** Writes the package: one module for each of ours, with nothing bundled, so that bundlers can drop what is unused. */
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

const entries = readdirSync('src/define').map(file => `src/define/${file}`);
const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: ['src/index.ts', 'src/define.ts', 'src/ssr.ts', 'src/server/index.ts', ...entries],
      formats: ['es'],
    },
    rolldownOptions: {
      // What npm installs beside this package is never part of it.
      external: id =>
        id.startsWith('node:') || packages.some(name => id === name || id.startsWith(`${name}/`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's helper for decorators would be named after the compiler and its version.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.+\//, 'runtime/')}.js`,
      },
    },
  },
});
