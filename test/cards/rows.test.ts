import { expect, fixture } from '@open-wc/testing';
import { adoptStyles, html, render, type TemplateResult } from 'lit';
import { rows } from '../../src/cards/rows.js';

/** Boxes with these contents in a list of this class; `--_gap` is 20 px, `1em` is 10 px. */
async function listOf(name: string, width: number, contents: readonly TemplateResult[], style = '') {
  const host = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px; ${style}"></div>`);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [rows]);
  const draw = (cards: readonly TemplateResult[]) =>
    render(
      html`<div
        class=${name}
        style="font-size: 10px; --_gap: 20px; --_rule: rgb(1, 2, 3); --_rule-strong: rgb(4, 5, 6)"
      >
        ${cards.map(card => html`<div class="card">${card}</div>`)}
      </div>`,
      root,
    );
  draw(contents);
  const cards = () => [...root.querySelectorAll<HTMLElement>('.card')];
  /** How many cards are in the first row. */
  const inFirstRow = () => cards().filter(({ offsetTop }) => offsetTop === cards()[0]!.offsetTop).length;
  return { host, root, draw, cards, inFirstRow };
}

const cardsOf = (count: number) => Array.from({ length: count }, () => html`<p>Fog</p>`);

describe('rows of short cards', () => {
  for (const name of ['compact', 'headlines']) {
    // With 20em = 200px and a gap of 20px, three columns need 640px.
    for (const [width, count] of [
      [640, 3],
      [639, 2],
      [419, 1],
      [100, 1],
    ] as const) {
      it(`${name}: ${count} of them stand side by side in ${width} pixels`, async () => {
        const { inFirstRow, cards, host } = await listOf(name, width, cardsOf(9));
        expect(inFirstRow()).to.equal(count);
        expect(cards()[0]!.offsetWidth, 'no card is wider than the element').to.be.at.most(host.clientWidth);
      });
    }
  }

  it('go from left to right, and stay where they are when cards are added at the end', async () => {
    const { cards, draw } = await listOf('headlines', 640, cardsOf(4));
    const places = () => cards().map(({ offsetLeft, offsetTop }) => [offsetLeft, offsetTop]);
    const before = places();
    expect(before.map(([left]) => left! - before[0]![0]!)).to.deep.equal([0, 220, 440, 0]);
    draw(cardsOf(11));
    expect(places().slice(0, 4)).to.deep.equal(before);
  });

  it('are each below a hairline', async () => {
    const { cards } = await listOf('compact', 640, cardsOf(4));
    for (const card of cards()) expect(getComputedStyle(card).borderTop).to.equal('1px solid rgb(1, 2, 3)');
  });

  it('are nothing for lists of other layouts', async () => {
    const { cards, inFirstRow } = await listOf('list', 640, cardsOf(3));
    expect(inFirstRow()).to.equal(1);
    expect(getComputedStyle(cards()[0]!).borderTopStyle).to.equal('none');
  });
});
