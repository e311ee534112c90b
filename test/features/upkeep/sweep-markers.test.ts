import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FeatureHost } from '../../../src/features/feature.js';
import { sweepMarkers } from '../../../src/features/upkeep/sweep-markers.js';

/** A list as `renderCards` draws it, with a card for each of the names. */
async function listOf(names: readonly string[]) {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const draw = (cards: readonly string[]) =>
    render(
      html`<div class="list">
        ${repeat(
          cards,
          name => name,
          name => html`<div class="card">${name}</div>`,
        )}
      </div>`,
      page,
    );
  draw(names);
  const list = page.querySelector('.list')!;
  const host = { cards: () => [...list.children].map(element => ({ element })) } as unknown as FeatureHost;
  return { draw, list, sweep: () => sweepMarkers(host) };
}

const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `Story ${from + index}`);
const shown = (list: Element) => [...list.children].map(({ textContent }) => textContent);
const commentsIn = (list: Element) => [...list.childNodes].filter(node => node instanceof Comment).length;

describe('comment nodes of cards that were removed', () => {
  it('are removed, so that their number depends on the shown cards alone', async () => {
    const { draw, list, sweep } = await listOf(names(0, 3));
    const atFirst = list.childNodes.length;
    for (let first = 3; first < 300; first += 3) {
      draw(names(first, first + 3));
      sweep();
      expect(list.childNodes.length).to.be.below(3 * 3 + 3 + atFirst);
    }
    expect(shown(list)).to.deep.equal(names(297, 300));
  });

  it('are not missed by Lit, which goes on to add, move and remove cards', async () => {
    const { draw, list, sweep } = await listOf(names(0, 100));
    draw(names(40, 44));
    const before = commentsIn(list);
    sweep();
    expect(commentsIn(list)).to.be.below(before);
    for (const next of [names(38, 50), names(38, 50).reverse(), [], names(0, 3), names(1, 2)]) {
      draw(next);
      sweep();
      expect(shown(list)).to.deep.equal(next);
    }
  });

  it('are the only nodes that are removed', async () => {
    const { draw, list, sweep } = await listOf(names(0, 20));
    draw(names(0, 2));
    list.append('text', document.createComment('of the page'));
    const kept = [...list.childNodes].filter(node => !(node instanceof Comment) || node.data);
    sweep();
    for (const node of kept) expect(node.parentNode).to.equal(list);
  });
});

it('a list without leftovers stays as it is', async () => {
  const { list, sweep } = await listOf(names(0, 12));
  const before = [...list.childNodes];
  sweep();
  expect([...list.childNodes]).to.deep.equal(before);
});

it('an element without cards has nothing to sweep', () => {
  sweepMarkers({ cards: () => [] } as unknown as FeatureHost);
});
