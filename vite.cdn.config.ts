/** `vite build --config vite.cdn.config.ts` writes what a script tag loads: Lit on board, and chunks for what can wait. */
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { staticProperties } from './scripts/static-properties.js';
import { version } from './package.json' with { type: 'json' };

/** Takes the white space and the comments out of our templates and styles: a fifth of the bytes. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:html|css)`/.test(code)) return null;
    return minifyHTMLLiterals(code, { fileName: id });
  },
};

/**
 * Lets chunks take what they share with the entry from the entry that runs, instead of importing it by its name.
 * `news-elements.js?ver=2` (WordPress adds that) and what a CDN redirects to are other URLs than chunks know: they would
 * load and run everything once more.
 */
function shareEntry(): Plugin {
  const shared = `globalThis[Symbol.for('news-elements ${version}')]`;
  return {
    name: 'share-entry',
    renderChunk(code, { isEntry }) {
      if (!isEntry) {
        return code.replace(/^import \{(.+)\} from "\.\.\/news-elements\.js";$/m, (_, names: string) => {
          return `const {${names.replaceAll(' as ', ': ')}} = ${shared};`;
        });
      }
      const list = /^export \{ (.+) \};$/m.exec(code)?.[1] ?? '';
      const pairs = list.split(', ').map(pair => pair.split(' as '));
      const properties = pairs.map(([local, name = local]) => `${name}: ${local}`);
      // Rolldown gives those that are only for chunks names of a letter or two.
      const exported = pairs.filter(([local = '', name = local]) => name.length > 2);
      return code.replace(/^export \{ .+ \};$/m, () => {
        return `export { ${exported.map(pair => pair.join(' as ')).join(', ')} };\n${shared} = {${properties.join(', ')}};`;
      });
    },
  };
}

/** What Rolldown's minifier leaves of the entry, Terser makes a fiftieth smaller. */
const minifyEntry: Plugin = {
  name: 'minify-entry',
  async generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      const small = await minify(chunk.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, ''), {
        module: true,
        compress: { passes: 2, pure_getters: true },
        sourceMap: { content: JSON.stringify(chunk.map), url: `${file}.map` },
      });
      chunk.code = small.code ?? chunk.code;
      const map = bundle[`${file}.map`];
      if (map?.type === 'asset' && typeof small.map === 'string') map.source = small.map;
    }
  },
};

/** Rolldown's few bytes of runtime are a file of their own, found out late: chunks that need them get them inside. */
const inlineRuntime: Plugin = {
  name: 'inline-runtime',
  generateBundle(_options, bundle) {
    const runtime = Object.values(bundle).find(file => file.name === 'rolldown-runtime');
    if (runtime?.type !== 'chunk') return;
    const [, body = '', exported = ''] = /^(.*)export\{(.*)\};/s.exec(runtime.code) ?? [];
    const value = `(()=>{${body}return{${exported.replace(/(\w+) as (\w+)/g, '$2:$1')}}})()`;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(
        /import\{([^{}]*)\}from"\.\/rolldown-runtime-[^"]*";/,
        (_, names: string) => `const{${names.replaceAll(' as ', ':')}}=${value};`,
      );
    }
    delete bundle[runtime.fileName];
    delete bundle[`${runtime.fileName}.map`];
  },
};

/**
 * Chunks that several lazy parts share, each named after its door: the module that is imported lazily, with all that it
 * imports itself and that is in no chunk before. What reads one answer then comes in one request, not one after the other.
 */
const doors = {
  entry: 'src/cdn/news-elements.ts',
  reading: 'src/formats/stages.ts',
  xml: 'src/formats/xml/xml-node.ts',
  sources: 'src/load/sources.ts',
};

/** The chunk of a module; `null` for what only one lazy part imports, and so is in its chunk. */
function chunkOf(id: string, moduleOf: (id: string) => Rolldown.ModuleInfo | null): string | null {
  const importers = new Set([id]);
  // A set also visits what is added meanwhile: all modules from which static imports lead here.
  for (const each of importers)
    for (const importer of moduleOf(each)?.importers ?? []) importers.add(importer);
  const [name] =
    Object.entries(doors).find(([, door]) => [...importers].some(each => each.endsWith(door))) ?? [];
  if (name) return name;
  if (moduleOf(id)?.dynamicImporters.length) return null;
  const lazy = [...importers].filter(each => moduleOf(each)?.dynamicImporters.length);
  // What several formats share comes with what all formats share.
  return lazy.length > 1 && lazy.every(each => /\/src\/formats\//.test(each)) ? 'reading' : null;
}

export default defineConfig({
  plugins: [staticProperties(), minifyTemplates, shareEntry(), inlineRuntime, minifyEntry],
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
        codeSplitting: {
          groups: [
            {
              name: (id: string, context: Rolldown.ChunkingContext) =>
                chunkOf(id, each => context.getModuleInfo(each)),
            },
          ],
        },
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Vite keeps the white space of libraries; this doesn't.
        minify: true,
      },
    },
  },
});
