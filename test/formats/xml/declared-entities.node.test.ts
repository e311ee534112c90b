import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaredEntities } from '../../../src/formats/xml/declared-entities.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { newLexicon } from '../../../src/html/lexicon.js';

const declared = (subset: string, length = 10_000) =>
  declaredEntities(`<?xml version="1.0"?><!DOCTYPE rss [${subset}]>`, length, newLexicon());

const titleOf = async (subset: string, title: string, format = 'rss'): Promise<string | undefined> => {
  const text =
    format === 'rss'
      ? `<rss version="2.0"><channel><title>Quay</title><item><title>${title}</title></item></channel></rss>`
      : `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>${title}</title></entry></feed>`;
  return (await parseFeed(`<?xml version="1.0"?>\n<!DOCTYPE ${format} [${subset}]>\n${text}`)).articles[0]
    ?.title;
};

test('a feed’s own entities are read, in RSS and in Atom, as text and in names of HTML', async () => {
  const subset = `<!ENTITY brand "Lantern &amp; Buoy">\n<!ENTITY nbsp "&#160;">\n<!ENTITY copy-right '© &brand;'>`;
  for (const format of ['rss', 'feed']) {
    assert.equal(await titleOf(subset, 'The &brand; opens', format), 'The Lantern & Buoy opens');
    assert.equal(
      await titleOf(subset, '&copy-right;&nbsp;2026 caf&eacute;', format),
      '© Lantern & Buoy\u00a02026 café',
    );
  }
});

test('the first declaration of a name counts, and none in a comment', () => {
  const entity = declared('<!-- <!ENTITY a "0"> --><!ENTITY a "1"><!ENTITY a "2"><!ENTITY b \'"\'>');
  assert.deepEqual([entity('a'), entity('b'), entity('c')], ['1', '"', undefined]);
});

test('what is elsewhere is not read', () => {
  const entity = declared(
    '<!ENTITY a SYSTEM "file:///etc/hosts"><!ENTITY b PUBLIC "x" "https://news.example/b"><!ENTITY % c "1">%c;<!ENTITY d SYSTEM "d.gif" NDATA gif>',
  );
  for (const name of ['a', 'b', 'c', 'd', '%']) assert.equal(entity(name), undefined, name);
});

test('entities are replaced in one another one level deep, and never without an end', () => {
  const entity = declared('<!ENTITY a "&b;&b;"><!ENTITY b "&c;"><!ENTITY c "&a;"><!ENTITY d "&d;">');
  assert.deepEqual(['a', 'b', 'c', 'd'].map(entity), ['&c;&c;', '&a;', '&b;&b;', '&d;']);
});

test('a billion laughs are few, and as long as the answer at most a few times', async () => {
  const levels = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  const title = await titleOf(`<!ENTITY l0 "ha">${levels.join('')}`, '&l10;');
  assert.ok(title!.length <= 1000, String(title?.length));
});

test('there are 256 entities of 1,000 characters at most', () => {
  const many = Array.from({ length: 300 }, (_, n) => `<!ENTITY e${n} "x">`).join('');
  const entity = declared(`${many}`);
  assert.deepEqual([entity('e255'), entity('e256')], ['x', undefined]);
  assert.equal(declared(`<!ENTITY a "${'x'.repeat(1001)}">`)('a'), undefined);
  const nested = declared(`<!ENTITY a "${'x'.repeat(400)}"><!ENTITY b "&a;&a;&a;">`)('b')!;
  assert.equal(nested.length, 800 + '&a;'.length);
});

test('references add no more than twice the length of the answer; the rest of them stay', () => {
  const entity = declared(`<!ENTITY a "${'x'.repeat(1000)}">`, 1500);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => entity('a')?.length),
    [1000, 1000, 1000, undefined],
  );
});
