/** Static site generators write a day without a time as midnight UTC, which in America is still the evening before. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Demo, textsOf } from './demo-page.js';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

const midnights = ['2024-01-20T00:00:00Z', '2024-01-19T00:00:00Z', '2024-01-18T00:00:00Z'];

/** Texts of the dates on the cards of a list, then in the first story, for a visitor in `zone`. `timeZone` sets `time-zone`. */
async function datesIn(zone: string, times: readonly string[], timeZone?: string): Promise<string[]> {
  const page = await demo.blank();
  await page.emulateTimezone(zone);
  await demo.visit(page, '/');
  await page.evaluate(
    async (times, timeZone) => {
      const items = times.map((date_published, id) => ({ id: `${id}`, title: `Tide ${id}`, date_published }));
      const elements = ['news-list', 'news-article'].map(tag => {
        const element = document.createElement(tag) as HTMLElementTagNameMap['news-list'];
        if (timeZone) element.setAttribute('time-zone', timeZone);
        element.feed = { version: 'https://jsonfeed.org/version/1.1', items } as never;
        return element;
      });
      document.querySelector('#main')!.replaceChildren(...elements);
      for (const element of elements) await element.updateComplete;
    },
    times,
    timeZone,
  );
  return textsOf(page, '#main > * >>> [part~=date]');
}

test('dates at midnight UTC in the whole feed show the written day in every time zone', async () => {
  const days = ['Jan 20, 2024', 'Jan 19, 2024', 'Jan 18, 2024'];
  for (const zone of ['America/Los_Angeles', 'Asia/Seoul'])
    assert.deepEqual(await datesIn(zone, midnights), [...days, 'January 20, 2024'], zone);
});

test('the time-zone attribute moves no day of such a feed', async () => {
  const [first] = await datesIn('Asia/Seoul', midnights, 'America/Los_Angeles');
  assert.equal(first, 'Jan 20, 2024');
});

test('one date with a time of day makes all dates of the feed points in time', async () => {
  const [first] = await datesIn('America/Los_Angeles', [...midnights, '2024-01-17T10:30:00Z']);
  assert.equal(first, 'Jan 19, 2024');
});
