/** Limits in kB of Brotli for what visitors download: the entry (with Lit and JSON Feed), the code of a format, each chunk. */
import { buildSync } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cdn = 'dist/cdn';
const chunks = readdirSync(`${cdn}/chunks`)
  .filter(file => file.endsWith('.js'))
  .map(file => `${cdn}/chunks/${file}`);

/** Chunk → limit in kB; other chunks have the limit of 3 kB. All formats but JSON Feed share the chunk `reading`. */
const limits = {
  purify: 11,
  'story-controller': 8.8,
  reading: 12.7,
  json: 10.3,
  sources: 3.4,
  supply: 3.9,
  tidy: 5.1,
  frames: 4.4,
  'rare-html': 3.3,
  markdown: 4.1,
  'rich-text': 3.9,
  'rank-related': 3.3,
};

const nameOf = file => file.replace(/^.*\/|-[\da-f]{7}\.js$/g, '').replace('.es', '');
const named = name => {
  const found = chunks.filter(file => nameOf(file) === name);
  if (found.length === 0) throw new Error(`.size-limit.js names a chunk "${name}", which the build has not.`);
  return found;
};
// Throws if a chunk of the table was renamed, since its limit would no longer be checked.
Object.keys(limits).forEach(named);

/** The files, and all chunks that they import statically, directly or indirectly. */
function withImports(files, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/\bfrom\s*["'`]([^"'`]+)/g);
    withImports(
      Array.from(imports, ([, path]) => `${cdn}/chunks/${path.replace(/^.*\//, '')}`),
      seen,
    );
  }
  return [...seen];
}

/** Bundles one element with Lit. Returns the files that a page loads before its first card: entry and static imports. */
function bundled(element) {
  const outdir = join(tmpdir(), `news-elements-size-${element}`);
  const { outputs } = buildSync({
    entryPoints: [`dist/define/${element}.js`],
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
  }).metafile;
  const files = new Set();
  const visit = file => {
    if (files.has(file)) return;
    files.add(file);
    for (const { kind, path } of outputs[file].imports) if (kind === 'import-statement') visit(path);
  };
  visit(Object.keys(outputs).find(file => outputs[file].entryPoint === `dist/define/${element}.js`));
  return [...files];
}

// The aim for `news-elements.js` is 15 kB; the limit is its present size.
export default [
  // A list from a JSON Feed loads this file alone.
  { name: 'news-elements.js', path: withImports([`${cdn}/news-elements.js`]), limit: '24.3 kB' },
  // The aim is 11 kB. esbuild puts code that several chunks share into separate files, which Brotli compresses less well.
  { name: 'news-list alone, bundled', path: bundled('news-list'), limit: '28.9 kB' },
  ...['rss', 'atom'].map(format => ({
    name: `+ ${format} and what it takes to read it`,
    path: withImports(['reading', 'xml', format].flatMap(named)),
    limit: '16.8 kB',
  })),
  ...chunks.map(file => ({
    name: `+ ${nameOf(file)}`,
    path: file,
    limit: `${limits[nameOf(file)] ?? 3} kB`,
  })),
];
