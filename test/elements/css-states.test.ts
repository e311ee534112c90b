import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsStatus } from '../../src/controllers/feed-controller.js';
import { setStates } from '../../src/elements/css-states.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { show } from '../helpers/show.js';

class StatefulElement extends HTMLElement {
  readonly internals = this.attachInternals();
}
customElements.define('stateful-element', StatefulElement);

const statesOf = ({ internals }: StatefulElement) => [...internals.states].sort();

describe('the CSS states', () => {
  const rows: [status: NewsStatus, isStale: boolean, states: string[]][] = [
    ['idle', false, []],
    ['loading', false, ['loading']],
    ['ready', false, []],
    ['empty', false, ['empty']],
    ['error', false, ['error']],
    ['error', true, ['error', 'stale']],
    // Old articles that are being requested anew: only a failed request makes them stale.
    ['loading', true, ['loading']],
    ['ready', true, []],
  ];
  for (const [status, isStale, states] of rows) {
    it(`of status ${status}, ${isStale ? 'stale' : 'not stale'}, are: ${states.join() || 'none'}`, () => {
      const element = new StatefulElement();
      setStates(element.internals.states, status, isStale);
      expect(statesOf(element)).to.deep.equal(states);
    });
  }

  it('are replaced by those of the next status', () => {
    const element = new StatefulElement();
    setStates(element.internals.states, 'error', true);
    setStates(element.internals.states, 'loading', true);
    expect(statesOf(element)).to.deep.equal(['loading']);
    setStates(element.internals.states, 'ready', false);
    expect(statesOf(element)).to.deep.equal([]);
  });

  it('leave states of others alone', () => {
    const element = new StatefulElement();
    element.internals.states.add('chosen');
    setStates(element.internals.states, 'empty', false);
    setStates(element.internals.states, 'ready', false);
    expect(statesOf(element)).to.deep.equal(['chosen']);
  });

  it('are not set on a server, where an element has no internals', () => {
    expect(() => setStates(undefined, 'error', true)).not.to.throw();
  });

  it('have error when nothing came, and stale when what is shown is old', async () => {
    const site = await serve({
      '/never.json': { status: 404 },
      '/once.json': [{ json: jsonFeed(stories(1)) }, { status: 404 }, { json: jsonFeed(stories(1)) }],
    });
    const never = await show(html`<news-list endpoint=${site.url('/never.json')}></news-list>`);
    expect(never.matches(':state(error)')).to.equal(true);
    expect(never.matches(':state(stale)')).to.equal(false);
    const once = await show(html`<news-list endpoint=${site.url('/once.json')}></news-list>`);
    await once.reload();
    expect(once.matches(':state(error):state(stale)')).to.equal(true);
    await once.reload();
    expect(once.matches(':state(stale)')).to.equal(false);
  });
});
