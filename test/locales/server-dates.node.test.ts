import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, type DateStyle } from '../../src/locales/format-date.js';
import { serverDates } from '../../src/locales/server-dates.js';

test('an article has long dates and a list medium ones, both in UTC', () => {
  assert.deepEqual(serverDates('news-article'), { 'date-style': 'long', 'time-zone': 'UTC' });
  for (const tag of ['news-list', 'related-news'])
    assert.deepEqual(serverDates(tag), { 'date-style': 'medium', 'time-zone': 'UTC' });
});

test('a date reads the same however long the page has been cached', () => {
  const published = new Date('2024-01-20T23:30:00Z');
  for (const [tag, text] of [
    ['news-article', 'January 20, 2024'],
    ['news-list', 'Jan 20, 2024'],
  ] as const) {
    const { 'date-style': style, 'time-zone': timeZone } = serverDates(tag);
    for (const now of [published, new Date('2024-01-25T00:00:00Z')])
      assert.equal(formatDate(published, { lang: 'en', style: style as DateStyle, timeZone, now }), text);
  }
});
