import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divide } from '../../../src/formats/draft/divide.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const titleOf = (text: string): string => divide(text)[0];

test('a story without a title has the first sentence of its summary', () => {
  assert.equal(titleOf('The ferry is late. Again.'), 'The ferry is late.');
  assert.equal(titleOf('Late! The ferry is late? Yes.'), 'Late! The ferry is late?');
  assert.equal(
    titleOf('Version 2.5.1 of the timetable is out! Read it.'),
    'Version 2.5.1 of the timetable is out!',
  );
  assert.equal(titleOf('渡轮在大雾中停在港口里等待着。大家都在等。'), '渡轮在大雾中停在港口里等待着。');
  assert.equal(titleOf(''), '');
});

test('the first sentence doesn’t end at an initial, an abbreviation or the number of a list', () => {
  for (const [text, title] of [
    ['Three things to bring along: 1. A rope. 2. A sail.', 'Three things to bring along: 1. A rope.'],
    ['The U.S. Navy has lent us a tug. It is grey.', 'The U.S. Navy has lent us a tug.'],
    ['Bring warm things, e.g. a shawl. It is cold.', 'Bring warm things, e.g. a shawl.'],
    [
      'Das Hafenfest beginnt am 3. Mai (z. B. mit Musik). Kommt!',
      'Das Hafenfest beginnt am 3. Mai (z. B. mit Musik).',
    ],
    ['The new pilot is J. Moor. He is here.', 'The new pilot is J. Moor.'],
    ['The pier was built in 1902. It stands.', 'The pier was built in 1902.'],
    ['Will the ferry be at pier 3? It may.', 'Will the ferry be at pier 3?'],
    ['The fare is $13.507. Bring change.', 'The fare is $13.507.'],
    ['The lock holds, say 40%. The rest leaks.', 'The lock holds, say 40%.'],
  ] as const)
    assert.equal(titleOf(text), title);
});

test('a long first sentence is cut after a word', () => {
  // 9 words of 12 characters with their spaces are 108 characters; the tenth begins within 110.
  assert.equal(titleOf('lighthouses '.repeat(20).trim()), `${'lighthouses '.repeat(9).trim()}…`);
  assert.equal(titleOf('x'.repeat(110)), 'x'.repeat(110));
});

test('a long sentence without spaces is cut after 110 characters, none of them in half', () => {
  assert.equal(titleOf('灯塔'.repeat(60)), `${'灯塔'.repeat(55)}…`);
  assert.equal(titleOf(`灯${'😀'.repeat(60)}`), `灯${'😀'.repeat(54)}…`);
});

test('the summary goes on behind the title, so that no text is there twice', () => {
  const summaryOf = (text: string): string => divide(text)[1];
  assert.equal(summaryOf('The ferry is late. Again.'), 'Again.');
  assert.equal(summaryOf('The ferry is late.'), '');
  assert.equal(summaryOf('No full stop'), '');
  assert.equal(summaryOf('渡轮在大雾中停在港口里等待着。大家都在等。'), '大家都在等。');
  assert.equal(summaryOf('lighthouses '.repeat(12).trim()), `…${'lighthouses '.repeat(3).trim()}`);
  assert.equal(summaryOf('灯塔'.repeat(60)), `…${'灯塔'.repeat(5)}`);
});

test('a draft with a title keeps its summary, one with a blank title has it divided', async () => {
  const item = (title: string) =>
    `<item><title>${title}</title><description>The ferry is late. Again.</description></item>`;
  const { articles } = await parseFeed(`<rss><channel>${item('Ferry')}${item(' ')}</channel></rss>`);
  assert.deepEqual(
    articles.map(({ title, summary }) => [title, summary]),
    [
      ['Ferry', 'The ferry is late. Again.'],
      ['The ferry is late.', 'Again.'],
    ],
  );
});
