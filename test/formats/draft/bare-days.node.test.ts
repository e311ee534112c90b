import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const rss = (...dates: readonly string[]): string =>
  `<rss><channel>${dates.map((date, n) => `<item><title>Tide ${n}</title><pubDate>${date}</pubDate></item>`).join('')}</channel></rss>`;
const atom = (...dates: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${dates.map((date, n) => `<entry><title>Tide ${n}</title><updated>${date}</updated></entry>`).join('')}</feed>`;
const read = async (text: string) =>
  (await parseFeed(text)).articles.map(({ published, dateOnly }) => [published?.toISOString(), dateOnly]);

test('dates that are all at midnight are days, whatever their time zone', async () => {
  const days = [
    ['2026-11-03T00:00:00.000Z', true],
    ['2026-11-02T00:00:00.000Z', true],
    ['2026-07-30T00:00:00.000Z', true],
  ];
  const mail = [
    'Tue, 03 Nov 2026 00:00:00 +0100',
    'Mon, 02 Nov 2026 00:00:00 +0100',
    'Thu, 30 Jul 2026 00:00 +0200',
  ];
  assert.deepEqual(await read(rss(...mail)), days);
  const iso = ['2026-11-03T00:00:00+01:00', '2026-11-02T00:00:00.000-05:00', '2026-07-30T00:00Z'];
  assert.deepEqual(await read(atom(...iso)), days);
});

test('a story without a date has no day', async () => {
  const dates = [
    'Tue, 03 Nov 2026 00:00:00 GMT',
    'Mon, 02 Nov 2026 00:00:00 GMT',
    'Sun, 01 Nov 2026 00:00:00 GMT',
    '',
  ];
  assert.deepEqual((await read(rss(...dates))).at(-1), [undefined, undefined]);
});

test('one time of day, or too few dates, and all are times', async () => {
  const midnight = 'Tue, 03 Nov 2026 00:00:00 +0100';
  const time = ['2026-11-02T23:00:00.000Z', undefined];
  assert.deepEqual(await read(rss(midnight, midnight)), [time, time]);
  for (const other of [
    'Tue, 03 Nov 2026 00:00:01 +0100',
    'Tue, 03 Nov 2026 10:00:00 +0100',
    'Tue, 03 Nov 2026 00:30 GMT',
  ])
    assert.deepEqual(
      (await read(rss(midnight, midnight, midnight, other))).slice(0, 3),
      [time, time, time],
      other,
    );
});

test('dates of a JSON Feed that are all at midnight are days, others keep their times', async () => {
  const jsonFeed = (...dates: readonly string[]): string =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: dates.map((date, id) => ({
        id: `${id}`,
        title: 'Tide',
        summary: 'High.',
        date_published: date,
      })),
    });
  const midnights = ['2026-11-03T00:00:00+01:00', '2026-11-02T00:00:00.000Z', '2026-07-30T00:00:00-05:00'];
  assert.deepEqual(await read(jsonFeed(...midnights)), [
    ['2026-11-03T00:00:00.000Z', true],
    ['2026-11-02T00:00:00.000Z', true],
    ['2026-07-30T00:00:00.000Z', true],
  ]);
  assert.deepEqual(await read(jsonFeed(...midnights, '2026-07-29T10:00:00Z')), [
    ['2026-11-02T23:00:00.000Z', undefined],
    ['2026-11-02T00:00:00.000Z', undefined],
    ['2026-07-30T05:00:00.000Z', undefined],
    ['2026-07-29T10:00:00.000Z', undefined],
  ]);
});

test('the last day that systems know is no date', async () => {
  assert.deepEqual(await read(rss('9999-12-31T23:59:59Z', 'Fri, 31 Dec 9999 23:59:59 GMT', '9999-12-31')), [
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  const item = { id: '1', title: 'Tide', summary: 'High.', date_published: '9999-12-31T23:59:59Z' };
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
  assert.deepEqual(await read(feed), [[undefined, undefined]]);
});
