import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthNumber } from '../../../src/formats/read-dates/months.js';

const english = 'January February March April May June July August September October November December';

test('English months are known in full, by three letters, and in any case', () => {
  english.split(' ').forEach((name, index) => {
    for (const word of [name, name.slice(0, 3), `${name.slice(0, 3)}.`, name.toUpperCase()])
      assert.equal(monthNumber(word), index + 1, word);
  });
  assert.equal(monthNumber('Sept'), 9);
});

for (const [language, words] of Object.entries({
  German: { Januar: 1, Jänner: 1, März: 3, Mai: 5, Dez: 12 },
  French: { janv: 1, février: 2, juin: 6, juillet: 7, août: 8 },
  Spanish: { enero: 1, septiembre: 9, setiembre: 9, dic: 12 },
  Polish: { styczeń: 1, stycznia: 1, października: 10 },
  Russian: { январь: 1, января: 1, МАЯ: 5, дек: 12 },
  Turkish: { Ocak: 1, Şubat: 2, ARALIK: 12 },
  Greek: { Ιανουαρίου: 1, δεκ: 12 },
  Arabic: { يناير: 1, آذار: 3, ديسمبر: 12 },
  Hebrew: { מרץ: 3, במרץ: 3, בדצמבר: 12 },
  Hindi: { जनवरी: 1, दिसंबर: 12 },
  Bengali: { মার্চ: 3 },
  Thai: { มกราคม: 1, ธันวาคม: 12 },
})) {
  test(`${language} months are known, also as they are within a date`, () => {
    for (const [word, month] of Object.entries(words)) assert.equal(monthNumber(word), month, word);
  });
}

test('accents may be lost or be characters of their own', () => {
  assert.equal(monthNumber('fevrier'), 2);
  assert.equal(monthNumber('aout'), 8);
  assert.equal(monthNumber('ma\u0308rz'), 3);
});

test('a longer abbreviation than the usual one is the month that begins so', () => {
  assert.equal(monthNumber('octub'), 10);
  assert.equal(monthNumber('сентяб'), 9);
});

test('any other word is no month', () => {
  for (const word of ['soon', 'Monday', 'Marching', 'constructor', '__proto__', '霧', '12', '☂'])
    assert.equal(monthNumber(word), undefined, word);
});
