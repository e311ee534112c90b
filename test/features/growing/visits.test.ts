/** Visits within a document. `test/e2e/scroll-restoration.node.test.ts` tells reloads from new visits. */
import { expect } from '@open-wc/testing';
import { currentVisit, entryKey } from '../../../src/features/growing/visits.js';

const { href } = location;

const travelled = () => new Promise(resolve => addEventListener('popstate', resolve, { once: true }));

describe('a visit', () => {
  it('ends with a step back, which begins another one: a return, without a scroll by the visitor', async () => {
    const first = currentVisit();
    history.pushState(null, '', '?story');
    expect(currentVisit()).to.equal(first);
    dispatchEvent(new WheelEvent('wheel'));
    expect(first.hasMoved).to.equal(true);
    const back = travelled();
    history.back();
    await back;
    const second = currentVisit();
    expect(second.id).not.to.equal(first.id);
    expect([second.isReturn, second.hasMoved]).to.deep.equal([true, false]);
  });
});

describe('an entry of the history', () => {
  it('has a key of its own, which it keeps', async () => {
    const first = entryKey();
    history.pushState(null, '', '?story');
    expect(entryKey()).not.to.equal(first);
    const back = travelled();
    history.back();
    await back;
    expect(entryKey()).to.equal(first);
    expect(location.href).to.equal(href);
  });
});
