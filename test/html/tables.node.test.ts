import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  asideElements,
  decoration,
  furniture,
  hiddenElements,
  inlineElements,
  isInlineImage,
  voidElements,
} from '../../src/html/tables.js';

describe('the kinds of elements', () => {
  it('leave no element both within a line and beside the story', () => {
    for (const name of inlineElements) assert.ok(!asideElements.has(name), name);
  });

  it('know no hidden element without an end tag', () => {
    for (const name of hiddenElements) assert.ok(!voidElements.has(name), name);
  });
});

describe('a URL', () => {
  for (const url of [
    'https://herald.example/spacer.gif',
    'https://secure.gravatar.com/avatar/1?s=96',
    'https://feeds.feedburner.com/~r/herald/~4/1',
    'https://stats.wp.com/b.gif',
    'https://matomo.herald.example/matomo.php?idsite=1',
    'https://img.shields.io/badge/a-b.svg',
    'https://herald.example/favicon.ico',
    'https://herald.example/talk.MP3?session=1',
  ])
    it(`${url} is never a story's picture`, () => assert.match(url, decoration));

  for (const url of [
    'https://herald.example/emoji/1f600.png',
    'https://herald.example/avatar.jpg',
    'https://herald.example/tracking/1',
    'https://herald.example/img/facebook_icon.png',
  ])
    it(`${url} is skipped in a story's HTML`, () => assert.match(url, furniture));

  for (const url of [
    'https://herald.example/2026/11/harbour.jpg',
    'https://herald.example/pixel-art/boat.webp',
    'https://herald.example/counter-terror.jpg',
    'https://herald.example/facebook-visit-1200.jpg',
  ])
    it(`${url} may be a story's picture`, () => {
      assert.doesNotMatch(url, decoration);
      assert.doesNotMatch(url, furniture);
    });

  it('with the picture in itself is known in any case', () => {
    assert.equal(isInlineImage(' DATA:image/gif;base64,R0lG'), true);
    assert.equal(isInlineImage('https://herald.example/data:1.jpg'), false);
  });
});
