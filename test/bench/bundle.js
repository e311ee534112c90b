/** Writes the files that the benchmark's pages load: the contenders' scripts, bundled and minified, and style sheets. */
import { build } from 'esbuild';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contenders } from './contenders/index.js';

const here = import.meta.dirname;
const root = join(here, '../..');

const options = {
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
  alias: { 'news-elements': join(root, 'dist') },
  mainFields: ['browser', 'module', 'main'],
  define: {
    'process.env.NODE_ENV': '"production"',
    // x-engine reads its runtime, here Preact, from build constants:
    // https://github.com/Financial-Times/x-dash/tree/main/packages/x-engine
    X_ENGINE_RUNTIME_MODULE: '"preact"',
    X_ENGINE_RENDER_MODULE: '"preact"',
    X_ENGINE_FACTORY: 'runtime.h',
    X_ENGINE_RENDER: 'render.render',
    X_ENGINE_COMPONENT: 'runtime.Component',
    X_ENGINE_FRAGMENT: 'runtime.Fragment',
  },
};

/** @param folder path of an existing folder, into which all files are written */
export async function bundleInto(folder) {
  // A build for each contender: in a common build, `splitting` would move code that two of them share to a chunk.
  for (const [name, { script }] of Object.entries(contenders)) {
    if (script) continue;
    await build({
      ...options,
      entryPoints: [join(here, `contenders/${name}.js`)],
      outdir: join(folder, name),
    });
  }
  cpSync(join(root, 'dist/cdn'), join(folder, 'cdn'), { recursive: true });

  const style = name => readFileSync(join(here, 'page', name), 'utf8');
  const theme = readFileSync(
    join(here, 'node_modules/@shoelace-style/shoelace/dist/themes/light.css'),
    'utf8',
  );
  const styles = {
    cards: style('cards.css'),
    'x-teaser': style('x-teaser.css'),
    'sl-card': theme + style('cards.css'),
  };
  for (const [name, text] of Object.entries(styles)) writeFileSync(join(folder, `${name}.css`), text);
}
