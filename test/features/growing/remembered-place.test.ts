import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import {
  placeKey,
  recallPlace,
  rememberPlace as remember,
  type Place,
} from '../../../src/features/growing/remembered-place.js';

const place: Place = { stories: 24, card: 'story-9', top: -12.5, focused: 'story-10' };

const { href } = location;
const storage = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!;

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  Object.defineProperty(globalThis, 'sessionStorage', storage);
  history.replaceState(history.state, '', href);
  sessionStorage.clear();
});

/** What a browser dispatches when the visitor goes back or forward within the document. */
function travel(): void {
  dispatchEvent(new PopStateEvent('popstate'));
  const event = new Event('currententrychange');
  globalThis.navigation?.dispatchEvent(Object.assign(event, { navigationType: 'traverse' }));
}
const rememberPlace = (list: Element, left: Place) => remember(placeKey(list), left);

/** Draws this many lists without an id, as a web page that is loaded anew does; returns them. */
async function lists(count: number): Promise<Element[]> {
  const page = await fixture(html`<div></div>`);
  for (let index = 0; index < count; index++) page.append(document.createElement('news-list-test'));
  return [...page.children];
}

const listWithId = async (id: string) => fixture<HTMLElement>(html`<div id=${id}></div>`);
/** What `recallPlace` finds after the visitor has come back, without the key and the visit that are stored with it. */
function recalled(list: Element): Place | undefined {
  travel();
  return found(list);
}

function found(list: Element): Place | undefined {
  const entry = recallPlace(placeKey(list));
  if (!entry) return undefined;
  const { stories, card, top, focused } = entry;
  return { stories, ...(card && { card, top, focused }) };
}

describe('the place in a list', () => {
  it('is found when the visitor comes back, and only once', async () => {
    rememberPlace(await listWithId('top'), place);
    const again = await listWithId('top');
    expect(recalled(again)).to.deep.equal(place);
    expect(recalled(again)).to.equal(undefined);
  });

  it('is that number of stories, and no scroll position, for a list that is rendered anew during one visit', async () => {
    const list = await listWithId('top');
    rememberPlace(list, place);
    expect(found(list)).to.deep.equal({ stories: place.stories });
    rememberPlace(list, { ...place, source: '/city.json' });
    expect(recallPlace(placeKey(list), '/sport.json')).to.equal(undefined);
    expect(recallPlace(placeKey(list), '/city.json')?.stories).to.equal(place.stories);
  });

  it('is the one where the visitor was last', async () => {
    const list = await listWithId('top');
    rememberPlace(list, place);
    rememberPlace(list, { ...place, stories: 36 });
    expect(recalled(list)?.stories).to.equal(36);
    expect(recalled(list)).to.equal(undefined);
  });

  it('belongs to a list, which is told by its position where it has no id', async () => {
    const [first, second] = await lists(2);
    rememberPlace(first!, { stories: 1 });
    rememberPlace(second!, { stories: 2 });
    first!.parentElement!.remove();
    const again = await lists(2);
    expect(again.map(list => recalled(list)?.stories)).to.deep.equal([1, 2]);
  });

  it('is told apart from those of equal lists in other shadow roots', async () => {
    const page = await fixture(
      html`<div>
        <p></p>
        <p></p>
      </div>`,
    );
    const inside = [...page.children].map((host, index) => {
      const root = host.attachShadow({ mode: index ? 'open' : 'closed' });
      render(html`<div id="top"></div>`, root);
      return root.querySelector('#top')!;
    });
    inside.forEach((list, index) => rememberPlace(list, { stories: index + 1 }));
    expect(inside.map(list => recalled(list)?.stories)).to.deep.equal([1, 2]);
  });

  it('is not used in another entry of the history', async () => {
    const list = await listWithId('top');
    rememberPlace(list, place);
    history.pushState(null, '', '?other');
    expect(recalled(list)).to.equal(undefined);
    const back = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    expect(recalled(list)).to.deep.equal(place);
  });

  it('is stored for 50 lists; the place that was stored first is dropped', async () => {
    const list = await listWithId('0');
    for (let index = 0; index <= 50; index++) {
      list.id = `${index}`;
      rememberPlace(list, { stories: index });
    }
    list.id = '0';
    expect(recalled(list)).to.equal(undefined);
    list.id = '1';
    expect(recalled(list)?.stories).to.equal(1);
  });

  for (const text of ['', '{', 'null', '7', '{"length":1}', '[null,7,"x",[]]']) {
    it(`is stored and found although the storage had ${JSON.stringify(text)}`, async () => {
      const list = await listWithId('top');
      sessionStorage.setItem('news-elements', text);
      expect(recalled(list)).to.equal(undefined);
      rememberPlace(list, place);
      expect(recalled(list)).to.deep.equal(place);
    });
  }

  it('is not stored where the storage is full or forbidden, without an error', async () => {
    const list = await listWithId('top');
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const storages = [() => ({ getItem: () => null, setItem: full }), full];
    for (const get of storages) {
      Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get });
      rememberPlace(list, place);
      expect(recalled(list)).to.equal(undefined);
    }
  });
});
