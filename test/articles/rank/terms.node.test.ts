import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { rankRelated } from '../../../src/articles/rank/rank-related.js';
import { BUCKETS, termReader, type Terms } from '../../../src/articles/rank/terms.js';

const terms = (text: string, weight = 1): Terms => termReader()([[text, weight]]);
/** The weights of a text's terms, the heaviest first, rounded to three places. */
const weightsOf = (text: string, weight?: number): number[] =>
  terms(text, weight)
    .weights.map(each => Math.round(each * 1000) / 1000)
    .sort((a, b) => b - a);
const keysOf = (text: string): number[] => [...terms(text).keys].sort((a, b) => a - b);

test('a word of seven letters has the weight 1, a shorter one less, and each n-gram a quarter of it', () => {
  // harbour; har, harb, arbo, rbou, bour
  assert.deepEqual(weightsOf('harbour'), [1, 0.25, 0.25, 0.25, 0.25, 0.25]);
  // 5/7 for ferry; fer, ferr, erry
  assert.deepEqual(weightsOf('ferry'), [0.714, 0.25, 0.25, 0.25]);
  assert.deepEqual(weightsOf('in'), [0.286]);
});

test('a word with a capital first letter weighs twice as much', () => {
  // 1 + ln(2 × 5/7) for the word
  assert.deepEqual(weightsOf('Ferry'), [1.357, 0.5, 0.5, 0.5]);
});

test('an acronym and a word with a digit have their full weight though they are short', () => {
  // 1 + ln 2
  assert.deepEqual(weightsOf('EU'), [1.693]);
  assert.deepEqual(weightsOf('26'), [1]);
});

test('the weights of a repeated term are added, and grow with the logarithm', () => {
  // 1 + ln 2 for the word; 2 × 0.25 for each n-gram
  assert.deepEqual(weightsOf('harbour, harbour'), [1.693, 0.5, 0.5, 0.5, 0.5, 0.5]);
  const { weights } = termReader()([
    ['in', 1],
    ['in', 1.5],
  ]);
  assert.deepEqual(
    weights.map(each => each.toFixed(3)),
    ['0.714'],
  );
});

test('a text that is missing or has no words has no terms', () => {
  const read = termReader();
  for (const text of [null, undefined, '', ' \n', '“—…”', '!?', '\u0301'])
    assert.deepEqual(read([[text, 1]]), { keys: [], weights: [] }, String(text));
});

for (const [one, other] of [
  ['FERRY', 'ferry'],
  ['Élections', 'elections'],
  ['e\u0301te\u0301', 'été'],
  ['Ёлка', 'елка'],
  ['كـــتاب', 'كتاب'],
  ['كِتَاب', 'كتاب'],
  ['AI가', 'AI 가'],
  ['ferry—boat', 'ferry boat'],
] as const) {
  test(`${one} has the terms of ${other}`, () => assert.deepEqual(keysOf(one), keysOf(other)));
}

test('Chinese, Japanese and Korean words have n-grams of two characters, with the weight of a word', () => {
  // 渡し船, 渡し, し船
  assert.deepEqual(weightsOf('渡し船'), [1, 1, 1]);
  assert.deepEqual(weightsOf('船'), [0.5]);
});

test('inflected words and compounds share n-grams', () => {
  for (const [one, other] of [
    ['museum', 'museums'],
    ['Hochwasserschutz', 'Hochwasser'],
    ['выставка', 'выставку'],
  ] as const) {
    const keys = new Set(terms(other).keys);
    assert.ok(terms(one).keys.filter(key => keys.has(key)).length >= 3, one);
  }
});

test('one reader reads every article as if it were the first', () => {
  const read = termReader();
  const first = read([['The ferry is late', 1]]);
  read([['Fog on the ferry', 3]]);
  assert.deepEqual(read([['The ferry is late', 1]]), first);
});

test('every key is below the number of buckets and stands once in a text', () => {
  const { keys, weights } = terms(
    Array.from({ length: 20_000 }, (_, n) => `word${n.toString(36)} 渡${n} 🛥`).join(' '),
  );
  assert.ok(keys.every(key => Number.isInteger(key) && key >= 0 && key < BUCKETS));
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(weights.length, keys.length);
});

let count = 0;

function article(title: string): Article {
  return { id: `story-${++count}`, title, tags: [], authors: [] };
}

const strangers = [
  'Apple harvest begins early',
  'Chess club wins the cup',
  'A recipe for lentil soup',
  'Museum shows lost maps',
].map(title => article(title));

for (const [language, story, related, other] of [
  [
    'Korean, whatever the ending',
    '부산항에서 화재가 발생했다',
    '부산항의 화재 원인 조사',
    '서울 지하철 요금 인상',
  ],
  ['Japanese', '東京で桜が満開になりました', '桜の満開、東京では平年より早く', '大阪の新しい図書館が開館'],
  ['Chinese', '北京地铁新线路今日开通', '地铁新线路首日客流', '上海博物馆展出古地图'],
  ['Thai by its words, which no spaces part', 'ฝนตกที่เชียงใหม่', 'เชียงใหม่มีฝน', 'ตกลงที่มา'],
  ['Thai', 'น้ำท่วมภาคเหนือหลังฝนตกหนัก', 'ฝนตกหนักทำให้น้ำท่วม', 'ราคาทองคำวันนี้'],
  [
    'Arabic, with and without the article',
    'افتتاح المتحف الجديد في المدينة',
    'زوار متحف جديد',
    'ارتفاع أسعار القمح',
  ],
  [
    'German compounds',
    'Hochwasserschutz an der Elbe',
    'Neues Hochwasser erwartet',
    'Schachverein gewinnt Pokal',
  ],
  ['Russian cases', 'Выставка в городском музее', 'Музей открыл выставку', 'Цены на пшеницу растут'],
  [
    'accents left out',
    'Élections à Montréal',
    'Montreal compte ses voix apres les elections',
    'Une recette de soupe',
  ],
] as const) {
  test(`Finds shared words in other languages: ${language}`, () => {
    const [first] = rankRelated(article(story), [article(other), article(related), ...strangers]);
    assert.equal(first?.title, related);
  });
}
