import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en as enList } from '../../src/locales/en.js';
import { filterTexts } from '../../src/locales/en-filters.js';
import { noticeTexts } from '../../src/locales/en-notice.js';
import { storyTexts } from '../../src/locales/en-story.js';
import { builtInLanguages, findLocale as findTexts } from '../../src/locales/index.js';
import type { Locale } from '../../src/locales/locale.js';

/** All texts, of which English has those of stories, notices and filters in chunks of their own. */
const findLocale = async (...args: Parameters<typeof findTexts>): Promise<Locale> =>
  filterTexts(noticeTexts(storyTexts(await findTexts(...args))));
const en = filterTexts(noticeTexts(storyTexts(enList)));
const keys = Object.keys(en).sort() as (keyof Locale)[];

for (const tag of builtInLanguages) {
  test(`${tag} has every text, with the places that English has`, async () => {
    const texts = await findLocale(tag);
    // The texts for `pt` are in Brazilian Portuguese, so their `lang` is `pt-BR`.
    assert.equal(texts.lang.replace('pt-BR', 'pt'), tag);
    assert.deepEqual(Object.keys(texts).sort(), keys);
    for (const key of keys.filter(key => key !== 'lang')) {
      assert.deepEqual(placesIn(texts[key]), placesIn(en[key]), key);
    }
    // Two languages may share a word (`Top`), but hardly three.
    const english = keys.filter(key => JSON.stringify(texts[key]) === JSON.stringify(en[key]));
    if (tag !== 'en') assert.ok(english.length < 3, `still English: ${english.join(', ')}`);
  });

  test(`${tag} has exactly the plural forms of its grammar`, async () => {
    const texts = await findLocale(tag);
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.sort();
    for (const key of ['added', 'newStories', 'minutes'] as const) {
      assert.deepEqual(Object.keys(texts[key]).sort(), forms, key);
    }
  });
}

function placesIn(text: Locale[keyof Locale]): string[] {
  const whole = typeof text === 'string' ? text : text.other;
  assert.notEqual(whole.trim(), '');
  return whole.match(/\{.*?\}/g) ?? [];
}

for (const [tag, lang] of [
  ['en_US', 'en'],
  ['EN-gb', 'en'],
  ['ko_kr', 'ko'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh_hk', 'zh-Hant'],
  ['zh-Hant-MO', 'zh-Hant'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['es-419', 'es'],
  ['fa-AF', 'fa'],
  ['iw', 'he'],
  ['de-AT-u-nu-latn', 'de'],
  ['sw', 'en'],
  ['constructor', 'en'],
  ['not a language', 'en'],
  ['', 'en'],
] as const) {
  test(`"${tag}" reads ${lang}`, async () => assert.equal((await findLocale(tag)).lang, lang));
}

test('a language is a promise once, and at hand from then on', async () => {
  assert.ok(!(findTexts('en-AU') instanceof Promise));
  const texts = await findTexts('it');
  assert.equal(findTexts('it-CH'), texts);
});

test("the page's own words replace those of a built-in language", async () => {
  const texts = await findLocale('de-CH', [{ lang: 'de', retry: 'Nochmals' }]);
  assert.equal(texts.retry, 'Nochmals');
  assert.equal(texts.all, 'Alle');
});

test("the page's own language fills its gaps in English", async () => {
  const texts = await findLocale('sw-KE', [{ lang: 'SW', all: 'Zote' }]);
  assert.equal(texts.all, 'Zote');
  assert.equal(texts.top, en.top);
});

test("the closest of the page's own languages wins", async () => {
  const own = [
    { lang: 'fr', top: 'Début' },
    { lang: 'fr_CA', top: 'Sommet' },
    { lang: 'bad tag', top: '?' },
  ];
  assert.equal((await findLocale('fr-CA', own)).top, 'Sommet');
  assert.equal((await findLocale('fr-BE', own)).top, 'Début');
});
