import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFurniture, isHidden, isTracker, type Attributes } from '../../src/html/unwanted.js';

const has =
  (attributes: Record<string, string>): Attributes =>
  name =>
    attributes[name];

test('elements are hidden by attribute, style or class', () => {
  for (const attributes of [
    { hidden: '' },
    { hidden: 'hidden' },
    { style: 'DISPLAY : none' },
    { style: 'color:red;mso-hide:all' },
    { class: 'a sr-only' },
  ])
    assert.equal(isHidden(has(attributes)), true, JSON.stringify(attributes));
  for (const attributes of [
    {},
    { hidden: 'until-found' },
    { style: 'display: block; opacity: 0' },
    { style: 'font-size: 0' },
    { class: 'hidden-gem' },
  ])
    assert.equal(isHidden(has(attributes)), false, JSON.stringify(attributes));
});

test('a share bar is known by its whole class', () => {
  assert.equal(isFurniture(has({ class: 'a sharedaddy' })), true);
  assert.equal(isFurniture(has({ class: 'sharedaddy-news' })), false);
});

test('pictures of two pixels, and those of web analytics, count readers', () => {
  for (const attributes of [
    { width: '1', height: '1' },
    { src: '/a.gif', height: '0' },
    { src: 'https://www.google-analytics.com/collect' },
    { src: 'https://pixel.wp.com/b.gif?host=a&amp;blog=1' },
  ])
    assert.equal(isTracker(has(attributes)), true, JSON.stringify(attributes));
  for (const attributes of [
    { src: '/google-analytics.png' },
    { width: '100%', height: '2' },
    { src: 'data:,', width: '1' },
    { width: '600' },
  ])
    assert.equal(isTracker(has(attributes)), false, JSON.stringify(attributes));
});
