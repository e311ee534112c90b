import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { FeatureHost } from '../../../src/features/feature.js';
import { ViewEvents } from '../../../src/features/upkeep/view-events.js';
import { Clock } from '../../helpers/clock.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { serve } from '../../helpers/serve.js';
import { drawn, parts, show } from '../../helpers/show.js';
import { useUsualViewport } from '../../helpers/viewport.js';
import { waitUntil } from '../../helpers/wait-until.js';

let clock: Clock;
before(useUsualViewport);
beforeEach(() => (clock = new Clock(1000, 1000)));
afterEach(() => clock.restore());

describe('news-view', () => {
  it('tells once of each card of which half was in view for a second', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(30)) } });
    const seen: string[] = [];
    const list = await show(html`
      <news-list
        layout="list"
        limit="30"
        endpoint=${site.url('/feed.json')}
        @news-view=${({ article, position }: HTMLElementEventMap['news-view']) =>
          seen.push(`${position}: ${article.title}`)}
      ></news-list>
    `);
    await waitUntil(() => clock.waits.length > 1);
    expect(seen).to.deep.equal([]);
    clock.ring();
    expect(seen[0]).to.equal('0: Story 1');
    expect(seen).to.have.length.below(30);
    const before = [...seen];
    list.requestUpdate();
    await drawn(list);
    await new Promise(requestAnimationFrame);
    clock.ring();
    expect(seen).to.deep.equal(before);
    await waitUntil(() => {
      // Scrolls again in each round, because cards change their estimated size to the real one as they come into view.
      parts(list, 'card').at(-1)!.scrollIntoView({ block: 'center' });
      clock.ring();
      return seen.includes('29: Story 30');
    });
    expect(new Set(seen).size).to.equal(seen.length);
  });
});

/** Cards of 100 by 100 pixels at the top of the page, one for each id, and the `news-view` events of their element. */
async function cardsOf(...ids: string[]) {
  const element = await fixture<HTMLElement>(html`
    <div style="position: fixed; inset: 0 auto auto 0; inline-size: 100px">
      ${ids.map(() => html`<div style="block-size: 100px"><p>Story</p></div>`)}
    </div>
  `);
  const shown = ids.map((id, index) => ({
    article: { id },
    element: element.children[index] as HTMLElement,
  }));
  const seen: string[] = [];
  element.addEventListener('news-view', event => {
    const { article, position } = event;
    seen.push(`${position}: ${article.id}`);
  });
  Object.assign(element, { renderRoot: element });
  const views = new ViewEvents({ element, cards: () => shown } as unknown as FeatureHost);
  views.connect();
  views.start();
  return { element, shown, seen, views };
}

/** Resolves when this number of cards is in view and waits for its second. */
const waiting = (cards: number) => waitUntil(() => clock.waits.length === cards);

describe('a card', () => {
  it('that leaves before its second has passed is not seen', async () => {
    const { shown, seen, views } = await cardsOf('a', 'b');
    await waiting(2);
    shown[0]!.element.style.transform = 'translateX(-60px)';
    await waiting(1);
    clock.ring();
    expect(seen).to.deep.equal(['1: b']);
    views.disconnect();
  });

  it('that comes back is seen after a whole second', async () => {
    const { element, seen, views } = await cardsOf('a');
    await waiting(1);
    element.style.translate = '-60px';
    await waiting(0);
    element.style.translate = '';
    await waiting(1);
    expect(seen).to.deep.equal([]);
    clock.ring();
    expect(seen).to.deep.equal(['0: a']);
    views.disconnect();
  });

  it('counts with the story and the position that it has when the second has passed', async () => {
    const { shown, seen, views } = await cardsOf('a');
    await waiting(1);
    shown.unshift({ article: { id: 'new' }, element: document.createElement('div') });
    shown[1]!.article = { id: 'corrected' };
    clock.ring();
    expect(seen).to.deep.equal(['1: corrected']);
    views.disconnect();
  });

  it('of a story that was seen in another card does not count again', async () => {
    const { seen, views } = await cardsOf('a', 'a', 'b');
    await waiting(3);
    clock.ring();
    expect(seen).to.deep.equal(['0: a', '2: b']);
    views.disconnect();
  });

  it('that was removed from the list meanwhile does not count', async () => {
    const { shown, seen, views } = await cardsOf('a');
    await waiting(1);
    shown.pop();
    clock.ring();
    expect(seen).to.deep.equal([]);
    views.disconnect();
  });

  it('waits no more when the page is hidden, and waits anew when it is seen again', async () => {
    const { seen, views } = await cardsOf('a', 'b');
    await waiting(2);
    views.stop();
    expect(clock.waits).to.deep.equal([]);
    views.start();
    await waiting(2);
    clock.ring();
    views.stop();
    views.start();
    await waiting(2);
    clock.ring();
    expect(seen).to.deep.equal(['0: a', '1: b']);
    views.disconnect();
    expect(clock.waits).to.deep.equal([]);
  });
});
