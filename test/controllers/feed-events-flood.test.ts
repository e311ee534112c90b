import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { dispatchError } from '../../src/controllers/feed-events.js';
import type { FeedHost } from '../../src/controllers/feed-host.js';
import { FeedError } from '../../src/feed-error.js';
import { Clock } from '../helpers/clock.js';

customElements.define('failing-element', class extends LitElement {});

describe('failures of 300 elements at once', () => {
  const { warn } = console;
  let clock: Clock;
  let told: string[];
  let events: string[];
  beforeEach(() => {
    clock = new Clock(1000);
    console.warn = (text: string) => told.push(text);
    [told, events] = [[], []];
  });
  afterEach(() => {
    clock.restore();
    console.warn = warn;
  });

  async function fail(count: number): Promise<void> {
    const box = await fixture<HTMLElement>(
      html`<div>${Array.from({ length: count }, () => html`<failing-element></failing-element>`)}</div>`,
    );
    box.addEventListener('news-error', ({ error }) => events.push(error.message));
    for (const [index, element] of [...box.children].entries())
      dispatchError(
        { element } as unknown as FeedHost,
        new FeedError(`Down: ${index}`, { reason: 'network' }),
      );
    await Promise.all(Array.from(box.children, element => (element as LitElement).updateComplete));
    await Promise.resolve();
  }

  it('have 20 messages and the number of the others in the console, and an event each', async () => {
    await fail(300);
    expect(events).to.have.length(300);
    expect(told).to.deep.equal(Array.from({ length: 20 }, (_, index) => `[news-elements] Down: ${index}`));
    clock.ring();
    expect(told.slice(20)).to.deep.equal(['[news-elements] 280 more failures: see news-error']);
  });

  it('leave later ones their messages', async () => {
    await fail(20);
    clock.ring();
    await fail(1);
    clock.ring();
    expect(told).to.have.length(21);
    expect(told[20]).to.equal('[news-elements] Down: 0');
  });
});
