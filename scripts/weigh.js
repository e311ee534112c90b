/**
 * `npm run weigh`: prints for each part of `dist/cdn/news-elements.js` (a library, or a module of `src/`) how many bytes
 * smaller the file, compressed with Brotli, would be without this part. Similar parts are compressed together, so the sum of
 * these numbers is less than the size of the file.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { decode } from '@jridgewell/sourcemap-codec';

const file = 'dist/cdn/news-elements.js';
const text = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));

/** The file's code in pieces, in order, each with the part that the piece comes from according to the source map. */
const stretches = [];
const lines = text.split('\n');
decode(map.mappings).forEach((segments, line) => {
  for (const [index, [column, source]] of segments.entries()) {
    const part = source === undefined ? '(build)' : partOf(map.sources[source]);
    stretches.push({ part, code: lines[line]?.slice(column, segments[index + 1]?.[0]) ?? '' });
  }
});

const whole = weigh(() => true);
const rows = [...new Set(stretches.map(({ part }) => part))]
  .map(part => [whole - weigh(each => each !== part), part])
  .sort(([a], [b]) => b - a);
for (const [bytes, part] of rows) console.log(String(bytes).padStart(6), part);
console.log(String(whole).padStart(6), 'all of it');

function weigh(isKept) {
  const code = stretches.filter(({ part }) => isKept(part)).map(stretch => stretch.code);
  return brotliCompressSync(code.join('')).length;
}

/** The part that a source file belongs to: a library's package name, or the path of our module in `src/`. */
function partOf(source) {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return library ?? source.replace(/^.*\/src\/|\.ts$/g, '');
}
