import { expect, fixture, html } from '@open-wc/testing';
import { afterRemoval } from '../../src/controllers/after-removal.js';

/** Counts how often `afterRemoval` called back: a custom element passes itself on each time it leaves the document. */
class LeavingElement extends HTMLElement {
  calls = 0;

  disconnectedCallback(): void {
    afterRemoval(this, () => this.calls++);
  }
}
customElements.define('leaving-element', LeavingElement);

async function place() {
  const box = await fixture<HTMLElement>(
    html`<div>
      <leaving-element></leaving-element>
      <p></p>
    </div>`,
  );
  return { box, element: box.querySelector<LeavingElement>('leaving-element')! };
}

describe('after its removal, an element', () => {
  it('is called back in a microtask, not at once', async () => {
    const { element } = await place();
    element.remove();
    expect(element.calls).to.equal(0);
    await Promise.resolve();
    expect(element.calls).to.equal(1);
  });

  it('is called back when an element around it was removed', async () => {
    const { box, element } = await place();
    box.remove();
    await Promise.resolve();
    expect(element.calls).to.equal(1);
  });

  it('is not called back when it is moved within the document', async () => {
    const { box, element } = await place();
    box.append(element);
    await Promise.resolve();
    expect(element.calls).to.equal(0);
  });

  it('is not called back when it is back before the task ends', async () => {
    const { box, element } = await place();
    element.remove();
    box.prepend(element);
    element.remove();
    box.append(element);
    await Promise.resolve();
    expect(element.calls).to.equal(0);
  });

  it('is called back when it moved into a node outside of the document', async () => {
    const { element } = await place();
    document.createElement('div').append(element);
    await Promise.resolve();
    expect(element.calls).to.equal(1);
  });
});
