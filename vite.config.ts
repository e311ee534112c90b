/** Builds the npm package: one module for each source module, none bundled, so that bundlers can drop unused modules. */
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { alwaysProduction } from './scripts/build/always-production.js';
import { collectLicences } from './scripts/build/collect-licences.js';
import manifest from './package.json' with { type: 'json' };

const entries = [
  ...readdirSync('src/define').map(file => `src/define/${file}`),
  // Started as a thread, by its URL: nothing imports it.
  'src/server/reading-worker.ts',
];
const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

export default defineConfig({
  // Of other packages, the modules contain only a helper of the compiler.
  plugins: [alwaysProduction(), collectLicences()],
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
      // Node's modules, and packages that npm installs as dependencies, are imported and not included.
      external: id =>
        id.startsWith('node:') || packages.some(name => id === name || id.startsWith(`${name}/`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // Files of compiler helpers (for decorators) would have the compiler's name and version in their path.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.+\//, 'runtime/')}.js`,
      },
    },
  },
});
