import { expect } from '@open-wc/testing';
import { formatDate } from '../../src/locales/format-date.js';

// Formats that must be the same in every browser. `format-date.node.test.ts` tests all others.
const published = new Date('2024-01-20T10:30:00Z');
const english = { lang: 'en', timeZone: 'UTC' } as const;

it('writes the date and time of an article as English newspapers do', () => {
  expect(formatDate(published, { ...english, time: true })).to.equal('January 20, 2024, 10:30 AM');
});

it('writes the date of an old card in medium length', () => {
  expect(formatDate(published, english)).to.equal('Jan 20, 2024');
});

it("counts days on the visitor's calendar", () => {
  const now = new Date('2024-01-22T01:00:00Z');
  expect(formatDate(published, { ...english, now })).to.equal('2 days ago');
  expect(formatDate(published, { ...english, now, timeZone: 'America/New_York' })).to.equal('yesterday');
});
