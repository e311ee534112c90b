/** Keyboard navigation in a list with the role `feed`. https://www.w3.org/WAI/ARIA/apg/patterns/feed/#keyboardinteraction */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { FeatureHost } from '../../../src/features/feature.js';
import { moveByKey } from '../../../src/features/growing/feed-keys.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { growing } from '../../helpers/growing.js';
import { pressWithControl } from '../../helpers/input.js';
import { inline, parts, place } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const links = (list: Element) => parts(list, 'link');
const focused = (list: Element) => list.shadowRoot!.activeElement;

describe('a list that grows', () => {
  it('is walked through by Page Down and Page Up, and left by Ctrl+End and Ctrl+Home', async () => {
    const list = await place(html`
      <a id="before" href="#before">Before</a>
      <news-list limit="2">${inline(jsonFeed(stories(3)))}</news-list>
      <button disabled>Never</button>
      <a id="after" href="#after">After</a>
    `);
    await waitUntil(() => links(list).length === 2);
    await growing(list);
    const [first, second] = links(list);
    first!.focus();
    await sendKeys({ press: 'PageDown' });
    expect(focused(list)).to.equal(second);
    await sendKeys({ press: 'PageDown' });
    expect(focused(list)).to.equal(second);
    await sendKeys({ press: 'PageUp' });
    expect(focused(list)).to.equal(first);
    await pressWithControl('End');
    expect(document.activeElement?.id).to.equal('after');
    first!.focus();
    await pressWithControl('Home');
    expect(document.activeElement?.id).to.equal('before');
  });
});

/** A list of three cards, of which the last one has no link, and a button. No tab stop is before or after it. */
async function cards() {
  const list = await fixture<HTMLElement>(html`
    <div>
      <div class="card"><a id="first" href="#">First</a> <button id="inside">Save</button></div>
      <div class="card"><a id="second" href="#">Second</a></div>
      <div class="card"><button id="third">No link</button></div>
      <button id="more">Show more</button>
    </div>
  `);
  const host = {
    element: list,
    cards: () =>
      Array.from(list.querySelectorAll('.card'), element => ({ element, link: element.querySelector('a') })),
  };
  list.addEventListener('keydown', event => moveByKey(event, host as unknown as FeatureHost));
  /** Presses a key on the element with this id; returns the id of the focused element, and whether the key was used. */
  return (id: string, key: string, modifiers: KeyboardEventInit = {}) => {
    const element = list.querySelector<HTMLElement>(`#${id}`)!;
    element.focus();
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
    element.dispatchEvent(event);
    return [document.activeElement?.id, event.defaultPrevented];
  };
}

describe('a key', () => {
  it('moves from anything in a card to the headline of the next or previous one', async () => {
    const press = await cards();
    expect(press('inside', 'PageDown')).to.deep.equal(['second', true]);
    expect(press('third', 'PageUp')).to.deep.equal(['second', true]);
  });

  it('is left to the browser where no card with a link is next', async () => {
    const press = await cards();
    expect(press('first', 'PageUp')).to.deep.equal(['first', false]);
    expect(press('second', 'PageDown')).to.deep.equal(['second', false]);
    expect(press('third', 'PageDown')).to.deep.equal(['third', false]);
  });

  it('is left to the browser outside of cards', async () => {
    const press = await cards();
    expect(press('more', 'PageUp')).to.deep.equal(['more', false]);
    expect(press('more', 'Home', { ctrlKey: true })).to.deep.equal(['more', false]);
  });

  it('is left to the browser where the page has no tab stop before or after the list', async () => {
    const press = await cards();
    for (const key of ['Home', 'End'])
      expect(press('first', key, { ctrlKey: true }), key).to.deep.equal(['first', false]);
  });

  it('is left to the browser if it is another one', async () => {
    const press = await cards();
    for (const key of ['Home', 'End', 'ArrowDown', 'j', ' ', 'constructor'])
      expect(press('first', key), key).to.deep.equal(['first', false]);
  });

  it('is left to the browser with Alt, Shift or Meta, and Page Down with Control, which changes the tab', async () => {
    const press = await cards();
    for (const modifier of ['altKey', 'shiftKey', 'metaKey', 'ctrlKey'])
      expect(press('first', 'PageDown', { [modifier]: true }), modifier).to.deep.equal(['first', false]);
  });
});
