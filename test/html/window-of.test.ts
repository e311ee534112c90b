import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { windowOf } from '../../src/html/window-of.js';

describe('the window of an element', () => {
  it("is the page's own in the page, even where an element of the page has the name of the property", async () => {
    const image = await fixture(html`<img name="defaultView" alt="" />`);
    expect(windowOf(image)).to.equal(window);
  });

  it('is that of the frame in which the element stands now', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const element = document.createElement('p');
    frame.contentDocument!.body.append(element);
    expect(windowOf(element)).to.equal(frame.contentWindow);
  });

  it("is the script's own for an element in a document without a window", () => {
    const { body } = new DOMParser().parseFromString('', 'text/html');
    expect(windowOf(body)).to.equal(window);
  });
});
