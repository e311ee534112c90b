import { expect } from '@open-wc/testing';
import { configuration } from '../../src/configure.js';
import { define } from '../../src/elements/define.js';
import { sharedByCopies } from '../../src/features/shared-by-copies.js';

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

  it('is recorded with the configuration of the copy that serves the tag, the first one', () => {
    const copies = sharedByCopies('tags', new Map<string, object>());
    const theirs = {};
    class Mine extends HTMLElement {}
    define('my-tag', Mine);
    expect(copies.get('my-tag')).to.equal(configuration);
    customElements.define('their-tag', class extends HTMLElement {});
    copies.set('their-tag', theirs);
    define('their-tag', Mine);
    expect(copies.get('their-tag')).to.equal(theirs);
    copies.delete('their-tag');
  });

  it('with a name that is none throws, as that is a mistake of the caller', () => {
    expect(() => define('nodash', class extends HTMLElement {})).to.throw(DOMException);
  });
});
