import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { DatesHost } from '../../../src/features/upkeep/relative-dates.js';
import { Upkeep } from '../../../src/features/upkeep/upkeep.js';
import { Clock } from '../../helpers/clock.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { serve } from '../../helpers/serve.js';
import { drawn, inline, show, texts } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

let clock: Clock;
let hidden = false;
const realHidden = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;
beforeEach(() => {
  clock = new Clock(11_000);
  Object.defineProperty(Document.prototype, 'hidden', { ...realHidden, get: () => hidden });
});
afterEach(() => {
  clock.restore();
  hidden = false;
  Object.defineProperty(Document.prototype, 'hidden', realHidden);
});

function hide(value: boolean): void {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('relative times', () => {
  it('go on while the page is in view, by one timer for all cards', async () => {
    const RealDate = Date;
    let now = RealDate.now();
    globalThis.Date = class extends RealDate {
      constructor(...value: []) {
        super(...((value.length ? value : [now]) as []));
      }
      static override now = () => now;
    } as DateConstructor;
    try {
      const minutes = (ago: number) => new Date(now - ago * 60_000 - 30_000).toISOString();
      const feed = jsonFeed([{ date_published: minutes(2) }, { date_published: minutes(5) }]);
      const site = await serve({ '/feed.json': { json: feed } });
      const list = await show(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
      expect(texts(list, 'date')).to.deep.equal(['2 minutes ago', '5 minutes ago']);
      await waitUntil(() => clock.waits.length > 0);
      expect(clock.waits).to.deep.equal([30_000]);
      now += 60_000;
      clock.ring();
      await drawn(list);
      expect(texts(list, 'date')).to.deep.equal(['3 minutes ago', '6 minutes ago']);
      hide(true);
      expect(clock.waits).to.deep.equal([]);
      hide(false);
      await drawn(list);
      expect(clock.waits).to.have.length(1);
    } finally {
      globalThis.Date = RealDate;
    }
  });
});

describe('an element', () => {
  /** A story of two and a half minutes ago, whose date changes in half a minute. */
  const recent = () => jsonFeed([{ date_published: new Date(Date.now() - 150_000).toISOString() }]);

  it('keeps its dates true in the window of a pop-up while the page itself is hidden', async () => {
    const list = await show(html`<news-list lang="en">${inline(recent())}</news-list>`);
    await waitUntil(() => clock.waits.length === 1);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const { contentDocument: page, contentWindow: view } = frame;
    page!.body.append(list);
    hide(true);
    list.requestUpdate();
    await drawn(list);
    expect(clock.waits).to.have.length(1);
    Object.defineProperty((view as unknown as typeof globalThis).Document.prototype, 'hidden', {
      value: true,
    });
    page!.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(clock.waits).to.deep.equal([]);
  });

  it('has no timers while it is not in the page, and has them again when it is put back', async () => {
    const list = await show(html`<news-list lang="en">${inline(recent())}</news-list>`);
    const page = list.parentElement!;
    await waitUntil(() => clock.waits.length === 1);
    list.remove();
    expect(clock.waits).to.deep.equal([]);
    list.requestUpdate();
    await drawn(list);
    expect(clock.waits).to.deep.equal([]);
    page.append(list);
    await waitUntil(() => clock.waits.length === 1);
  });

  it('sets no timer when it is updated in a page that is hidden', async () => {
    const list = await show(html`<news-list lang="en">${inline(recent())}</news-list>`);
    await waitUntil(() => clock.waits.length === 1);
    hide(true);
    list.requestUpdate();
    await drawn(list);
    expect(clock.waits).to.deep.equal([]);
  });

  it('has the code of the notice before anything fails', () => {
    let fetched = 0;
    const prepareNotice = async () => void fetched++;
    new Upkeep({ element: document.createElement('div'), prepareNotice } as unknown as DatesHost);
    expect(fetched).to.equal(1);
  });
});
