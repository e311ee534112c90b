import { expect } from '@open-wc/testing';
import { drawnCards } from '../../src/elements/drawn-cards.js';
import { ferry } from '../helpers/show.js';

const article = (id: string) => ({ ...ferry, id });

/** A `<div>` with this HTML, in the place of a shadow root with a list of cards. */
function rootOf(markup: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = markup;
  return root;
}

const card = (id: string, inside = '') => `<div part="card" id="${id}">${inside}</div>`;

describe('drawn cards', () => {
  it('have the article of their position, and their link', () => {
    const link = '<h3 class="headline"><a class="link" href="/a">A</a></h3>';
    const root = rootOf(`<h2>News</h2><div part="list">${card('a', link)}${card('b', link)}</div>`);
    const articles = [article('a'), article('b')];
    const cards = drawnCards(root, articles);
    expect(cards.map(({ element }) => element.id)).to.deep.equal(['a', 'b']);
    expect(cards.map(each => each.article)).to.deep.equal(articles);
    expect(cards[1]!.link).to.equal(root.querySelectorAll('a')[1]);
  });

  it('are found when they have other parts, too, and by the whole name of the part', () => {
    const root = rootOf('<div part="lead card" id="a"></div><div part="card-box"></div>');
    expect(drawnCards(root, [article('a'), article('b')]).map(({ element }) => element.id)).to.deep.equal([
      'a',
    ]);
  });

  it('have no link when their article has no URL', () => {
    expect(drawnCards(rootOf(card('a', '<h3>A</h3>')), [article('a')])[0]!.link).to.equal(null);
  });

  it('without an article are left out: they belong to a list that is about to be drawn anew', () => {
    const root = rootOf(card('a') + card('b'));
    expect(drawnCards(root, [article('a')])).to.have.length(1);
    expect(drawnCards(root, [])).to.deep.equal([]);
  });

  it('look for their link only when it is read, and find what is drawn then', () => {
    const root = rootOf(card('a'));
    const [first] = drawnCards(root, [article('a')]);
    root.firstElementChild!.innerHTML = '<a class="link" href="/late">A</a>';
    expect(first!.link?.getAttribute('href')).to.equal('/late');
  });
});
