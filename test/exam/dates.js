// Counts how many date texts with known meaning the library reads correctly from an RSS feed.
// Run: node test/exam/dates.js
import { readFile } from 'node:fs/promises';
import { tsImport } from 'tsx/esm/api';
import { sharedData } from '../helpers/shared-data.js';

const { vectors } = JSON.parse(await readFile(sharedData('dates/dates.json'), 'utf8'));
const { parseFeed } = await tsImport('../../src/formats/parse-feed.ts', import.meta.url);

async function readDate(text) {
  const written = text.replace(/[&<]/g, character => `&#${character.codePointAt(0)};`);
  const feed = `<rss version="2.0"><channel><title>Dates</title><item><title>A story</title>
    <pubDate>${written}</pubDate></item></channel></rss>`;
  const { articles } = await parseFeed(feed);
  return articles[0].published;
}

/** Date text → who is right, where the library and the expected answer disagree, as judged by hand. */
const verdicts = {
  '2013-02-05T09:02:21.880-08:00':
    'this library: RFC 3339 counts the offset, as the oracle itself does in 2003-02-28T18:14:55-08:00',
  'Fri, 28 Xyz 2010 21:03:38 GMT': 'this library: Xyz is no month, and January is a guess',
  '28 Xyz 2010 21:03:38 GMT': 'this library: as above',
};

const table = {};
const wrong = [];
for (const { s, utc, tier } of vectors) {
  const date = await readDate(s);
  const got = date?.toISOString().replace(/\.\d+Z$/, 'Z') ?? null;
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
