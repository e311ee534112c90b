import { expect } from '@open-wc/testing';
import { withShadowHosts } from '../../src/controllers/shadow-hosts.js';

/** Appends a `<div>` with an attached shadow root to `parent`. */
function hostIn(parent: Node, mode: ShadowRootMode = 'open'): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  parent.appendChild(host);
  return { host, root: host.attachShadow({ mode }) };
}

const elementIn = (parent: Node): HTMLElement => parent.appendChild(document.createElement('p'));

describe('the shadow hosts around an element', () => {
  it('are none in a document: the element is the only one', () => {
    const element = elementIn(document.body);
    expect(withShadowHosts(element)).to.deep.equal([element]);
    element.remove();
  });

  it('come innermost first, through open and closed shadow roots', () => {
    const outer = hostIn(document.body, 'closed');
    const box = elementIn(outer.root);
    const inner = hostIn(box);
    const element = elementIn(inner.root);
    expect(withShadowHosts(element)).to.deep.equal([element, inner.host, outer.host]);
    outer.host.remove();
  });

  it('do not include the one that the element itself is', () => {
    const { host } = hostIn(document.body);
    expect(withShadowHosts(host)).to.deep.equal([host]);
    host.remove();
  });

  it('do not include the host of a slot, whose shadow root is not around the element', () => {
    const { host, root } = hostIn(document.body);
    root.append(document.createElement('slot'));
    const slotted = elementIn(host);
    expect(withShadowHosts(slotted)).to.deep.equal([slotted]);
    host.remove();
  });

  it('are found outside of the document, too', () => {
    const { host, root } = hostIn(document.createDocumentFragment());
    const element = elementIn(root);
    expect(withShadowHosts(element)).to.deep.equal([element, host]);
  });
});
