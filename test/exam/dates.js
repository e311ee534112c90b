// Dates as feeds write them, with what they mean.
// node test/exam/dates.js
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const shared = new URL('../../../shared/dates/dates.json', import.meta.url);
if (!existsSync(shared)) {
  console.log('dates: ../shared/dates is absent, nothing to examine.');
  process.exit(0);
}
const outfile = fileURLToPath(new URL('node_modules/.exam/dates.js', import.meta.url));
await mkdir(fileURLToPath(new URL('node_modules/.exam/', import.meta.url)), { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL('../../src/formats/dates.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  outfile,
});
const { parseDate } = await import(outfile);

const table = {};
const wrong = [];
for (const { s, utc, tier } of JSON.parse(await readFile(shared, 'utf8')).vectors) {
  const got =
    parseDate(s)
      ?.toISOString()
      .replace(/\.\d+Z$/, 'Z') ?? null;
  const right = utc === undefined ? got !== null : got === utc;
  const row = (table[tier] ??= { right: 0, of: 0, 'false dates': 0 });
  row.of++;
  if (right) row.right++;
  else wrong.push({ tier, text: s, expected: utc ?? 'a date', got });
  if (utc === null && got) row['false dates']++;
}
for (const row of Object.values(table)) row['%'] = ((100 * row.right) / row.of).toFixed(1);
console.log('\nDates, % right');
console.table(table);
console.table(wrong);
