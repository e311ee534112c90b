import { expect, fixture } from '@open-wc/testing';
import { adoptStyles, html, render, type TemplateResult } from 'lit';
import { columns } from '../../src/cards/columns.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { inline, part, show } from '../helpers/show.js';

/** Boxes with these contents in a list of this class; `--_gap` is 20 px, `1em` is 10 px. */
async function listOf(name: string, width: number, contents: readonly TemplateResult[], style = '') {
  const host = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px; ${style}"></div>`);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [columns]);
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

const nine = Array.from({ length: 9 }, () => html`<p>Fog</p>`);

describe('columns of cards', () => {
  it('follows the width of the element, not of the window', async () => {
    const list = await show(html`
      <div style="inline-size: 900px"><news-list>${inline(jsonFeed(stories(4)))}</news-list></div>
    `);
    const columns = () => getComputedStyle(part(list, 'list')!).gridTemplateColumns.split(' ').length;
    expect(columns()).to.be.above(1);
    list.parentElement!.style.inlineSize = '280px';
    expect(columns()).to.equal(1);
  });

  for (const name of ['grid', 'hero']) {
    // With 17em = 170px and a gap of 20px, three columns need 550px.
    for (const [width, count] of [
      [550, 3],
      [549, 2],
      [359, 1],
      [100, 1],
    ] as const) {
      it(`${name}: ${count} of them fit into ${width} pixels`, async () => {
        const { inFirstRow, cards, host } = await listOf(name, width, nine);
        expect(inFirstRow()).to.equal(count);
        expect(cards()[0]!.offsetWidth, 'no card is wider than the element').to.be.at.most(host.clientWidth);
      });
    }
  }

  it('are as wide as --news-card-min-width at least', async () => {
    const { inFirstRow } = await listOf('grid', 550, nine, '--news-card-min-width: 100px');
    expect(inFirstRow()).to.equal(4);
  });

  it('have a line above cards without a picture only', async () => {
    const { root } = await listOf('grid', 550, [
      html`<div class="picture"></div>
        <div class="words">Fog</div>`,
      html`<div class="words text-only">Fog</div>`,
    ]);
    const lines = [...root.querySelectorAll('.words')].map(box => {
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(box);
      return [borderTopWidth, borderTopStyle, borderTopColor];
    });
    expect(lines[0]!.slice(0, 2)).to.deep.equal(['0px', 'none']);
    expect(lines[1]).to.deep.equal(['1px', 'solid', 'rgb(4, 5, 6)']);
  });

  it('are nothing for lists of other layouts', async () => {
    const { root, inFirstRow } = await listOf('list', 550, nine);
    expect(getComputedStyle(root.querySelector('.list')!).display).to.equal('block');
    expect(inFirstRow()).to.equal(1);
  });
});
