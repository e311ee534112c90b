import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webLink } from '../../src/html/web-link.js';

for (const href of [
  'https://news.example/ferry',
  'http://news.example/',
  'HTTPS://news.example/ferry',
  'https://news.example',
  'https://127.0.0.1:8080/ferry',
  '//news.example/ferry',
  '/ferry?page=2#top',
  'ferry',
  '?story=ferry',
  '#ferry',
  '/渡し船',
  'a/b:c',
]) {
  test(`${href} may be a link, as it is written`, () => assert.equal(webLink(href), href));
}

for (const href of [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://news.example/%0Aalert(1)',
  'vbscript:x',
  'data:text/html,x',
  'blob:https://news.example/1',
  'file:///etc/passwd',
  'mailto:desk@news.example',
  'https://',
  'https://news.example:99999/',
]) {
  test(`${JSON.stringify(href)} may be no link`, () => assert.equal(webLink(href), undefined));
}

test('no address is no link', () => {
  assert.equal(webLink(), undefined);
  assert.equal(webLink(''), undefined);
});
