import { expect, fixture } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import { tabStopAfter, tabStopBefore } from '../../../src/features/growing/tab-stops.js';

/** Draws the template; returns the ids of the tab stops before and after the element with the id `mark`. */
async function around(template: TemplateResult): Promise<(string | undefined)[]> {
  const page = await fixture(html`<div>${template}</div>`);
  const mark = page.querySelector('#mark')!;
  return [tabStopBefore(mark)?.id, tabStopAfter(mark)?.id];
}

/** Adds an open or closed shadow root with this content to the element. */
function withShadow(element: Element, content: TemplateResult, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = element.attachShadow({ mode });
  render(content, root);
  return root;
}

const before = html`<a id="before" href="#">Before</a>`;
const after = html`<a id="after" href="#">After</a>`;
const mark = html`<div id="mark"><a href="#">Inside</a></div>`;

describe('the tab stops around an element', () => {
  it('are the nearest ones, and none of its content', async () => {
    expect(
      await around(html`<a href="#">First</a>${before}${mark}${after}<a href="#">Last</a>`),
    ).to.deep.equal(['before', 'after']);
  });

  it('are missing at the start and the end of the page', async () => {
    expect(await around(mark)).to.deep.equal([undefined, undefined]);
  });

  const stops: readonly [string, TemplateResult][] = [
    ['a button', html`<button id="it"></button>`],
    ['a field', html`<input id="it" />`],
    ['a select', html`<select id="it"></select>`],
    ['a text area', html`<textarea id="it"></textarea>`],
    ['the summary of details', html`<details><summary id="it">More</summary></details>`],
    ['a frame', html`<iframe id="it" title="Map"></iframe>`],
    ['an element with tabindex 0', html`<div id="it" tabindex="0">Map</div>`],
  ];
  for (const [name, stop] of stops) {
    it(`may be ${name}`, async () => {
      expect(await around(html`${mark}${stop}${after}`)).to.deep.equal([undefined, 'it']);
    });
  }

  const others: readonly [string, TemplateResult][] = [
    ['a link without an address', html`<a>No address</a>`],
    ['a disabled button', html`<button disabled>Off</button>`],
    ['a field of a disabled group', html`<fieldset disabled><input /></fieldset>`],
    ['a hidden field', html`<input type="hidden" />`],
    ['a link with tabindex -1', html`<a href="#" tabindex="-1">By script</a>`],
    [
      'an inert link',
      html`<div inert>
        <p><a href="#">Inert</a></p>
      </div>`,
    ],
    ['a link that is not displayed', html`<div hidden><a href="#">Hidden</a></div>`],
    ['an invisible link', html`<div style="visibility: hidden"><a href="#">Invisible</a></div>`],
    [
      'a link in closed details',
      html`<details>
        <summary tabindex="-1">More</summary>
        <a href="#">In</a>
      </details>`,
    ],
  ];
  for (const [name, other] of others) {
    it(`are never ${name}`, async () => {
      expect(await around(html`${before}${other}${mark}${other}${after}`)).to.deep.equal(['before', 'after']);
    });
  }

  it('are found in open shadow roots, too', async () => {
    const page = await fixture(
      html`<div>
        ${before}
        <div id="mark"></div>
        <div><p></p></div>
        ${after}
      </div>`,
    );
    const root = withShadow(page.querySelector('p')!, html`<a href="#">Deep</a>`);
    expect(tabStopAfter(page.querySelector('#mark')!)).to.equal(root.querySelector('a'));
  });

  it('are none of a shadow root of the element', async () => {
    const page = await fixture(
      html`<div>
        ${before}
        <div id="mark"></div>
        ${after}
      </div>`,
    );
    const element = page.querySelector('#mark')!;
    withShadow(element, html`<a href="#">Inside</a>`);
    expect([tabStopBefore(element)?.id, tabStopAfter(element)?.id]).to.deep.equal(['before', 'after']);
  });

  it('may be outside of the shadow root in which the element is', async () => {
    const page = await fixture(
      html`<div>
        ${before}
        <section></section>
        ${after}
      </div>`,
    );
    const root = withShadow(page.querySelector('section')!, mark);
    const element = root.querySelector('#mark')!;
    expect([tabStopBefore(element)?.id, tabStopAfter(element)?.id]).to.deep.equal(['before', 'after']);
  });

  it('are not in the shadow root of an inert element', async () => {
    const page = await fixture(
      html`<div>
        <div id="mark"></div>
        <section inert></section>
        ${after}
      </div>`,
    );
    withShadow(page.querySelector('section')!, html`<a href="#">Inert</a>`);
    expect(tabStopAfter(page.querySelector('#mark')!)?.id).to.equal('after');
  });

  it('are unknown for an element that is in a closed shadow root or not in the page', async () => {
    const page = await fixture(
      html`<div>
        ${before}
        <section></section>
        ${after}
      </div>`,
    );
    const closed = withShadow(page.querySelector('section')!, mark, 'closed').querySelector('#mark')!;
    for (const element of [closed, document.createElement('div')])
      expect([tabStopBefore(element), tabStopAfter(element)]).to.deep.equal([undefined, undefined]);
  });
});
