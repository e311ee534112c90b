/** Who may read a story, in the words of APIs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessIn } from '../../../src/formats/json/access.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const accessOf = (item: object, fields = {}) => accessIn({ ...item }, fields);

test('a story is for members where an API says so', () => {
  for (const item of [
    { isPremium: true },
    { is_paid: 1 },
    { paywall: 'true' },
    { paywall: 'metered' },
    { memberOnly: true },
    { 'subscribers-only': 'yes' },
    { isAccessibleForFree: false },
    { isAccessibleForFree: 'https://schema.org/False' },
    { visibility: 'members' },
    { audience: 'only_paid' },
    { content: { protected: true } },
    { access_level: { name: 'Premium' } },
    { visibility: 'public', premium: true },
    { access: false },
  ])
    assert.equal(accessOf(item), 'members', JSON.stringify(item));
});

test('a story is for everyone where an API says so', () => {
  for (const item of [
    { isPremium: false },
    { is_paid: 0 },
    { paywall: 'none' },
    { isAccessibleForFree: 'True' },
    { visibility: 'public' },
    { audience: 'everyone' },
    { access: 'free' },
    { access: true },
  ])
    assert.equal(accessOf(item), 'free', JSON.stringify(item));
});

test('any other value says nothing', () => {
  for (const item of [
    {},
    { premium: null },
    { paywall: 'unknown' },
    { paid: 250 },
    { visibility: 'unlisted' },
    { audience: 'Parents of members' },
    { premium: {} },
    { access: [] },
    { visibility: 'x'.repeat(1e6) },
  ])
    assert.equal(accessOf(item), undefined, JSON.stringify(item).slice(0, 80));
});

test('a path of the page counts alone', () => {
  assert.equal(accessOf({ premium: false, gate: { on: true } }, { access: 'gate.on' }), 'members');
  assert.equal(accessOf({ premium: true, gate: { free: 1 } }, { access: 'gate.free' }), 'members');
  assert.equal(accessOf({ premium: true, gate: { is_free: 1 } }, { access: 'gate.is_free' }), 'free');
  assert.equal(accessOf({ premium: true }, { access: 'gate' }), undefined);
});

test('an article says it', async () => {
  const posts = [
    { title: 'Fog', url: '/fog', isPremium: true },
    { title: 'Sun', url: '/sun' },
  ];
  const { articles } = await parseFeed(JSON.stringify({ posts }), { url: 'https://quay.example/api' });
  assert.deepEqual(
    articles.map(({ access }) => access),
    ['members', undefined],
  );
});
