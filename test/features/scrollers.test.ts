import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import {
  restoreScrollPosition,
  scrollBoxesBy,
  scrollersOf,
  scrollPositionOf,
} from '../../src/features/scrollers.js';

const tall = html`<p style="block-size: 2000px">Story</p>`;
const page = document.scrollingElement!;

describe('the scrollers of an element', () => {
  it('are the boxes around it that scroll, then the page', async () => {
    const box = await fixture(html`
      <main style="block-size: 300px; overflow: auto">
        <section style="block-size: 200px; overflow-y: scroll">${tall}</section>
        <section style="overflow: auto hidden">${tall}</section>
      </main>
    `);
    const [inner, wide] = [...box.querySelectorAll('section')];
    expect(scrollersOf(inner!.firstElementChild!)).to.deep.equal([inner, box, page]);
    // A box that is as high as its content scrolls sideways only.
    expect(scrollersOf(wide!.firstElementChild!)).to.deep.equal([box, page]);
    expect(scrollersOf(document.body)).to.deep.equal([page]);
  });

  it('are found through shadow roots and slots', async () => {
    const host = await fixture<HTMLElement>(html`<div>${tall}</div>`);
    render(
      html`<div id="box" style="block-size: 300px; overflow: auto"><slot></slot></div>`,
      host.attachShadow({ mode: 'open' }),
    );
    const box = host.shadowRoot!.querySelector('#box');
    expect(scrollersOf(host.querySelector('p')!)).to.deep.equal([box, page]);
  });

  it('have positions that can be restored, and are scrolled from the innermost on', async () => {
    const box = await fixture(html`
      <main style="block-size: 300px; overflow: auto; scroll-behavior: smooth">
        <section style="block-size: 200px; overflow: auto">${tall}</section>
        ${tall}
      </main>
    `);
    const inner = box.querySelector('section')!;
    const story = inner.firstElementChild!;
    scrollBoxesBy(scrollersOf(story), 120);
    expect([inner.scrollTop, box.scrollTop]).to.deep.equal([120, 0]);
    const position = scrollPositionOf(story);
    const end = inner.scrollHeight - inner.clientHeight;
    scrollBoxesBy(scrollersOf(story), end);
    expect([inner.scrollTop, box.scrollTop]).to.deep.equal([end, 120]);
    restoreScrollPosition(position);
    expect([inner.scrollTop, box.scrollTop]).to.deep.equal([120, 0]);
  });
});
