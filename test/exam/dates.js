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
const formats = fileURLToPath(new URL('../../src/formats/', import.meta.url));
await build({
  // As sources are read: the usual shapes by one module, all others by another.
  stdin: {
    contents: `export { rare } from './rare.js'; export { commonDate } from './usual-dates.js'; export { parseDate } from './dates.js';`,
    resolveDir: formats,
  },
  bundle: true,
  format: 'esm',
  outfile,
});
const { rare, commonDate, parseDate } = await import(outfile);
rare.parseDate = parseDate;

/** Who is right where this library and an expected answer disagree: each was looked at. */
const verdicts = {
  '2013-02-05T09:02:21.880-08:00':
    'this library: RFC 3339 counts the offset, as the oracle itself does in 2003-02-28T18:14:55-08:00',
  'Fri, 28 Xyz 2010 21:03:38 GMT': 'this library: Xyz is no month, and January is a guess',
  '28 Xyz 2010 21:03:38 GMT': 'this library: as above',
};

const table = {};
const wrong = [];
for (const { s, utc, tier } of JSON.parse(await readFile(shared, 'utf8')).vectors) {
  const got =
    commonDate(s)
      ?.toISOString()
      .replace(/\.\d+Z$/, 'Z') ?? null;
  const right = utc === undefined ? got !== null : got === utc;
  const row = (table[tier] ??= { right: 0, of: 0, 'false dates': 0 });
  row.of++;
  if (right) row.right++;
  else
    wrong.push({ tier, text: s, expected: utc ?? 'a date', got, right: verdicts[s] ?? 'not looked at yet' });
  if (utc === null && got) row['false dates']++;
}
for (const row of Object.values(table)) row['%'] = ((100 * row.right) / row.of).toFixed(1);
console.log('\nDates, % right');
console.table(table);
console.log(`Where this library says otherwise (${wrong.length}):`);
for (const { tier, text, expected, got, right } of wrong)
  console.log(`  ${text} (${tier})\n    expected ${expected}\n    got      ${got}\n    right    ${right}`);
