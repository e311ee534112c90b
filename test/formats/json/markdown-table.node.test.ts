/** Tables of Markdown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from '../../../src/formats/json/markdown.js';
import { readTable, tableOf } from '../../../src/formats/json/markdown-table.js';

test('a table has a head, and rows with marks', () => {
  assert.equal(
    markdown('Fog\n| Day | Sky |\n|:--|:-:|\n| 1 | *a* \\| b |\n2 | c | d\n\nRain'),
    '<p>Fog</p><table><thead><tr><th>Day</th><th>Sky</th></tr></thead>' +
      '<tbody><tr><td>1</td><td><em>a</em> | b</td></tr><tr><td>2</td><td>c</td></tr></tbody></table><p>Rain</p>',
  );
});

test('a table may have a head alone', () => {
  const table = readTable(['a | b', '--|--'], 0);
  assert.deepEqual(table, { head: ['a', 'b'], rows: [], next: 2 });
  assert.equal(tableOf(table, new Map()), '<table><thead><tr><th>a</th><th>b</th></tr></thead></table>');
});

test('lines with bars are a paragraph unless a line of as many hyphens is below', () => {
  for (const lines of [['a | b'], ['a | b', 'c | d'], ['a | b', '---'], ['a', '---'], ['a | b', ' | ']])
    assert.equal(readTable(lines, 0), undefined, lines.join());
});
