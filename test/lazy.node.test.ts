import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../src/feed-error.js';
import { lazy } from '../src/lazy.js';

test('a part that is there is what its import resolves to', async () => {
  const { FeedError: Loaded } = await lazy(() => import('../src/feed-error.js'));
  assert.equal(Loaded, FeedError);
});

test('a part that is missing is a FeedError that names the file and says what to upload', async () => {
  const missing = './chunks/rss-Ab12_-cd.js';
  const error: unknown = await lazy(() => import(missing)).catch((cause: unknown) => cause);
  assert.ok(error instanceof FeedError);
  assert.equal(error.reason, 'network');
  assert.match(error.message, /^rss-Ab12_-cd\.js of news-elements can't be loaded: upload .*"chunks"/);
  assert.ok(error.cause instanceof Error);
});

test('an engine that names no file in its error has it named from the import itself', async () => {
  const load = () => Promise.reject(new TypeError('Importing a module script failed.'));
  load.toString = () => "()=>import('./chunks/xml-Ab12_-cd.js')";
  await assert.rejects(lazy(load), /^FeedError: xml-Ab12_-cd\.js of news-elements/);
});
