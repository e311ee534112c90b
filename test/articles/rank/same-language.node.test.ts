import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameLanguageAs } from '../../../src/articles/rank/same-language.js';

const isSame = (story: object, article: object) => sameLanguageAs(story)(article);

for (const [one, other] of [
  ['en', 'en-US'],
  ['pt_BR', 'pt-PT'],
  ['ZH-Hant', 'zh'],
  ['en', undefined],
  ['und', 'en'],
  ['mul', 'en'],
  ['', 'fr'],
  ['English', 'de'],
] as const) {
  test(`${one} and ${other} may be one language`, () => {
    assert.ok(isSame({ title: 'Fog', language: one }, { title: 'Fog', language: other }));
    assert.ok(isSame({ title: 'Fog', language: other }, { title: 'Fog', language: one }));
  });
}

for (const [one, other] of [
  ['en', 'de'],
  ['en-GB', 'fr_CA'],
  ['sr-Latn', 'hr'],
  ['fil', 'fi'],
] as const) {
  test(`${one} and ${other} are two languages`, () => {
    assert.ok(!isSame({ title: 'Fog', language: one }, { title: 'Fog', language: other }));
  });
}

const headlines = {
  Latin: 'Čím žijí přístavy, and why',
  Greek: 'Η γέφυρα κλείνει για επισκευές',
  Cyrillic: 'Мост закрыт на ремонт',
  Armenian: 'Կամուրջը փակ է',
  Hebrew: 'הגשר נסגר לתיקונים',
  Arabic: 'إغلاق الجسر للإصلاح',
  Devanagari: 'पुल मरम्मत के लिए बंद',
  Bengali: 'সেতু মেরামতের জন্য বন্ধ',
  Tamil: 'பாலம் மூடப்பட்டது',
  Thai: 'สะพานปิดซ่อม',
  Burmese: 'တံတားပိတ်သည်',
  Georgian: 'ხიდი დაკეტილია',
  Korean: '다리가 수리를 위해 닫힙니다',
  Amharic: 'ድልድዩ ተዘግቷል',
  Khmer: 'ស្ពានត្រូវបានបិទ',
  Japanese: '港の橋が修理のため閉鎖される',
  Chinese: '港口大桥因维修关闭',
};

for (const [name, title] of Object.entries(headlines)) {
  test(`Without tags, only headlines in ${name} script are in the language of one in ${name} script`, () => {
    const same = Object.entries(headlines).filter(([, other]) => isSame({ title }, { title: other }));
    assert.deepEqual(
      same.map(([script]) => script),
      [name],
    );
  });
}

test('The script of most letters counts, and that of the excerpt, too', () => {
  const story = { title: 'Мост закрыт на ремонт' };
  assert.ok(isSame(story, { title: 'Nova 17: что нового' }));
  assert.ok(!isSame(story, { title: 'The word мост in our town' }));
  assert.ok(isSame(story, { title: 'Nova', summary: 'Что нового в городе' }));
  assert.ok(!isSame({ title: 'Nova', summary: 'Что нового в городе' }, { title: 'Nova' }));
  assert.ok(!isSame({ title: 'Fog' }, { title: 'Нова', summary: 'Что нового' }));
});

test('A tag goes before the script, but only if both articles have one', () => {
  const story = { title: 'Most je zatvoren', language: 'sr-Latn' };
  assert.ok(isSame(story, { title: 'Мост је затворен', language: 'sr' }));
  assert.ok(!isSame(story, { title: 'Мост је затворен' }));
});

test('Articles without letters may be in any language', () => {
  for (const title of ['', '2026', '— 🌧️ 12:30 …', null]) {
    assert.ok(isSame({ title }, { title: 'Мост' }));
    assert.ok(isSame({ title: 'Мост' }, { title }));
  }
  assert.ok(isSame({}, {}));
});
