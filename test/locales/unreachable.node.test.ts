import assert from 'node:assert/strict';
import { register } from 'node:module';
import { test } from 'node:test';
import { findLocale } from '../../src/locales/index.js';

const unreachable = `export async function resolve(specifier, context, next) {
  if (specifier.endsWith('/vi.js')) throw new Error('unreachable');
  return next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(unreachable)}`);

test('a language that can not be fetched reads English', async () => {
  assert.equal((await findLocale('vi')).lang, 'en');
  assert.ok(findLocale('vi') instanceof Promise, 'and is asked for again');
  assert.equal((await findLocale('id')).lang, 'id');
});
