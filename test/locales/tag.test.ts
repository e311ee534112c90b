import { expect } from '@open-wc/testing';
import { directionOf } from '../../src/locales/tag.js';

// What must be the same in every browser. `tag.node.test.ts` tests the rest.
it('tells the direction of a language', () => {
  expect(['ar', 'he', 'fa', 'en', 'ko'].map(directionOf)).to.deep.equal(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});
