import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { webUrl } from '../../src/html/values.js';
import { holds } from '../helpers/holds.js';

test('a URL that is absolute stays as it was written', () => {
  assert.equal(webUrl(' http://news.example '), 'http://news.example');
});

test('a relative URL is resolved', () => {
  assert.equal(webUrl('../b?c=1', 'https://news.example/a/x/'), 'https://news.example/a/b?c=1');
  assert.equal(webUrl('//cdn.example/x'), 'https://cdn.example/x');
});

test('what is no web address is none', () => {
  for (const value of [
    '',
    ' ',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '/path',
    'https://',
    'https://news.5/',
    'https://256.1.1.1/',
    'https://xn--a/',
    'https://news.example:99999/',
    7,
    null,
    undefined,
  ]) {
    assert.equal(webUrl(value), undefined, String(value));
  }
});

test('a URL is at most 65,536 characters long', () => {
  const url = 'https://news.example/'.padEnd(65_536, 'a');
  assert.equal(webUrl(url), url);
  assert.equal(webUrl(`${url}a`), undefined);
});

test('quotes and angle brackets in a URL are escaped', () => {
  assert.equal(webUrl('https://news.example/"><b>'), 'https://news.example/%22%3E%3Cb%3E');
});

test('whatever looks like a URL is one, or is none', () =>
  holds(
    fc.property(fc.stringMatching(/^https?:\/\/[a-z\d.:-]{1,20}(?:\/[\w.%?&-]{0,9})?$/), text => {
      const url = webUrl(text);
      if (url !== undefined) assert.doesNotThrow(() => new URL(url), url);
    }),
    2000,
  ));
