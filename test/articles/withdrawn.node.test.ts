import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article.js';
import { withdrawn } from '../../src/articles/withdrawn.js';

/** Articles of a text such as `f5 e4 d`: each with its id, and with the day in May on which it was published. */
const page = (text: string): Article[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map(each => ({
      id: each.charAt(0),
      title: `Story ${each.charAt(0)}`,
      ...(each[1] ? { published: new Date(Date.UTC(2026, 4, Number(each.slice(1)))) } : {}),
      tags: [],
      authors: [],
    }));

for (const [why, shown, latest, gone] of [
  ['a story that is missing is withdrawn', 'c3 b2 a1', 'c3 a1', 'b'],
  ['the first story may be withdrawn, also one of the same moment as the next', 'b1 a1', 'a1', 'b'],
  ['several stories may be withdrawn while new ones come', 'e5 d4 c3 b2 a1', 'f6 e5 a1', 'bcd'],
  ['without dates, the place decides', 'c b a', 'c a', 'b'],
  ['new stories push the last ones off the page', 'd4 c3 b2 a1', 'f6 e5 d4 c3', ''],
  ['stories of further pages stay', 'f6 e5 d4 c3 b2 a1', 'f6 d4', 'e'],
  ['a list that begins with the oldest loses these', 'a1 b2 c3 d4', 'b2 c3 d4 e5', ''],
  ['a pinned old story in front says nothing of the others', 'a1 f6 e5 d4', 'a1 g7 f6 e5', ''],
  ['a list in another order has withdrawn nothing', 'a1 b2 c3 d4', 'd4 a1 c3', ''],
  ['an empty answer has withdrawn nothing', 'b2 a1', '', ''],
  ['an answer of other stories has withdrawn nothing', 'b2 a1', 'd4 c3', ''],
] as const)
  test(why, () => {
    const found = Array.from(withdrawn(page(shown), page(latest)), ({ id }) => id);
    assert.equal(found.sort().join(''), gone);
  });
