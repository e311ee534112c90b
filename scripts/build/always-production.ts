/**
 * Makes `vite build` write a production build, whatever the environment says. Vite takes `NODE_ENV` from the process that
 * starts the build: under `vite` (the dev server) it is `development`, and in a test runner often `test`. Vite then chooses
 * packages' export condition `development`: Lit's development build, which is larger, warns on every visitor's console, and
 * gives the files other hashes.
 */
import type { Plugin } from 'vite';

export function alwaysProduction(): Plugin {
  return {
    name: 'always-production',
    apply: 'build',
    config() {
      // Vite reads the variable after this hook. No option of Vite replaces it: `mode` only chooses `.env` files.
      process.env['NODE_ENV'] = 'production';
      // `.env` files belong to one machine, and may set variables that Vite puts into the code.
      return { envDir: false };
    },
    configResolved({ isProduction }) {
      if (!isProduction) throw new Error('This version of Vite no longer takes NODE_ENV from a plugin.');
    },
  };
}
