import { expect } from '@open-wc/testing';
import { define } from '../../src/elements/define.js';

describe('registering a tag', () => {
  it('upgrades the elements of that name', () => {
    const early = document.createElement('newly-defined');
    document.body.append(early);
    class NewlyDefined extends HTMLElement {}
    define('newly-defined', NewlyDefined);
    expect(early).to.be.instanceOf(NewlyDefined);
    early.remove();
  });

  it('again leaves the first class in its place, and throws nothing', () => {
    class First extends HTMLElement {}
    define('taken-tag', First);
    define('taken-tag', First);
    define('taken-tag', class extends HTMLElement {});
    expect(customElements.get('taken-tag')).to.equal(First);
  });

  it('with a name that is none throws, as that is a mistake of the caller', () => {
    expect(() => define('nodash', class extends HTMLElement {})).to.throw(DOMException);
  });
});
