/** What visitors download, in brotli: the script with Lit and JSON Feed, and what each lazily loaded part adds. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = 'dist/cdn/chunks';
const chunks = readdirSync(folder).filter(file => file.endsWith('.js'));

/** Brotli'd kB by the module that a chunk is named after; others have the limit of a format. */
const limits = { purify: 11 };

const nameOf = file => file.replace(/-[\w-]{8}\.js$/, '');

/** A chunk and the chunks that it can't do without. */
function withImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)/g);
  for (const [, imported] of imports) withImports(imported, seen);
  return seen;
}

export default [
  { name: 'news-elements.js', path: 'dist/cdn/news-elements.js', limit: '15 kB' },
  ...chunks.map(file => ({
    name: `+ ${nameOf(file)}`,
    path: [...withImports(file)].map(chunk => `${folder}/${chunk}`),
    limit: `${limits[nameOf(file)] ?? 3} kB`,
  })),
];
