import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { commonSupplies, supply } from '../../src/formats/supply.js';
import { decodeEntities } from '../../src/html/entities.js';
import { newLexicon, type Lexicon } from '../../src/html/lexicon.js';

const firstTitle = async (feed: string): Promise<string | undefined> =>
  (await parseFeed(feed)).articles[0]?.title;

/** A lexicon as a first parse leaves it, which met these entity names. */
const lacking = (...names: string[]): Lexicon => ({ ...newLexicon(), unknown: new Set(names) });

test('HTML’s rarer entities are known, in text and in broken XML', async () => {
  const title = 'A &amp;CounterClockwiseContourIntegral; of &spades;';
  assert.equal(
    await firstTitle(`<rss><channel><item><title>${title}</title></item></channel></rss>`),
    'A ∳ of ♠',
  );
});

test('the common supplies are the names of Latin letters and a reader of rare dates', () => {
  assert.equal(commonSupplies.characters?.get('eacute'), 'é');
  assert.equal(commonSupplies.characters?.get('spades'), undefined);
  assert.equal(commonSupplies.parseDate?.('20. März 2024')?.toISOString(), '2024-03-20T00:00:00.000Z');
});

test('names of Latin letters bring the common supplies', async () => {
  const fuller = await supply(lacking('eacute'));
  assert.equal(decodeEntities('Caf&eacute; &oacute;', fuller!), 'Café ó');
  assert.equal(fuller?.parseDate, commonSupplies.parseDate);
});

test('rarer names are brought beside those of Latin letters', async () => {
  const fuller = await supply(lacking('spades', 'nosuchname'));
  assert.equal(decodeEntities('&spades; &eacute; &nosuchname;', fuller!), '♠ é &nosuchname;');
});

test('names that HTML lacks bring nothing', async () => {
  assert.equal(await supply(lacking('nosuchname', 'constructor', 'x1')), undefined);
});

test('nothing is brought for a feed that lacked nothing', async () => {
  assert.equal(await supply(newLexicon()), undefined);
});

test('an unread date brings a reader, unless one has tried already', async () => {
  assert.ok(await supply({ ...newLexicon(), hasUnreadDate: true }));
  assert.equal(await supply({ ...newLexicon(commonSupplies), hasUnreadDate: true }), undefined);
});

test('each lexicon is new, and what one feed met is not in that of another', async () => {
  const first = await supply(lacking('spades'));
  const second = await supply(lacking('eacute'));
  assert.equal(second?.characters?.has('spades'), false);
  assert.equal(commonSupplies.characters?.has('spades'), false);
  assert.deepEqual([first?.unknown.size, first?.hasUnreadDate], [0, false]);
});
