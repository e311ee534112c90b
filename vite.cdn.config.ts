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

/** Whether the entry can't do without a module. */
function isNeededAtOnce(
  id: string,
  moduleOf: (id: string) => Rolldown.ModuleInfo | null,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = moduleOf(id);
  return (
    !!module &&
    (module.isEntry || module.importers.some(importer => isNeededAtOnce(importer, moduleOf, seen)))
  );
}

/** What reads any other answer is fetched in one go: a request after the other would take longer than its bytes. */
const shared = {
  reading:
    /\/src\/(?:load\/load-any-feed|html\/text|formats\/(?:recognise|rare|answer\/decode|xml\/media-of|read-dates\/common-date|draft\/(?:to-articles|excerpt|absolute-html|pictures)))\.ts$/,
  xml: /\/src\/(?:html\/inert-parser|formats\/xml\/(?:xml-node|long-texts))\.ts$/,
  apis: /\/src\/(?:load\/sources|formats\/(?:apis|api-error|api-signatures|draft\/each-entry))\.ts$/,
  odd: /\/src\/(?:formats\/(?:learn|read-dates\/(?:parse-date|months))|html\/(?:rare-entities|latin-entities))\.ts$/,
};

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
              debugName: 'entry',
              name: (id, context) =>
                isNeededAtOnce(id, each => context.getModuleInfo(each)) ? 'entry' : null,
            },
            ...Object.entries(shared).map(([name, test]) => ({ name, test })),
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
