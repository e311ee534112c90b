/** The next page is fetched when the visitor seems about to ask for it, and not without such a sign. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { NewsListElement } from '../../../src/index.js';
import { whenIdle } from '../../../src/controllers/when-idle.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { growing } from '../../helpers/growing.js';
import { serve, type HttpAnswer } from '../../helpers/serve.js';
import { pointAt, pointAway, pressEnter } from '../../helpers/input.js';
import { drawn, inline, part, parts, record, show, texts } from '../../helpers/show.js';
import { useUsualViewport } from '../../helpers/viewport.js';
import { waitUntil } from '../../helpers/wait-until.js';

const first: HttpAnswer = { json: jsonFeed(stories(3), { next_url: 'page-2.json' }) };
/** The second page. Its first story is the last one of the first page. */
const second: HttpAnswer = { json: jsonFeed(stories(3, 3)) };

/** Draws a list of three stories with its button for more, once the lazily imported code for further pages is there. */
async function firstPage(second_: HttpAnswer = second) {
  const site = await serve({ '/page-1.json': first, '/page-2.json': second_ });
  const list = await show<NewsListElement>(
    html`<news-list limit="3" layout="headlines" endpoint=${site.url('/page-1.json')}></news-list>`,
  );
  await growing(list);
  const asked = async () => (await site.requests()).map(({ path }) => path);
  /** Resolves when the second page has been requested, received and read. */
  const arrived = async () => {
    await site.requested('/page-2.json');
    await waitUntil(() => performance.getEntriesByName(site.url('/page-2.json')).length > 0);
    await new Promise<void>(whenIdle);
  };
  return { list, site, asked, arrived, more: () => part(list, 'more')! };
}

/** Fixes `navigator.connection`. Chromium measures it, and on a busy machine it looks slow, which would stop prefetching. */
function claimConnection(connection: object): void {
  Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
}

describe('the next page', () => {
  before(useUsualViewport);
  beforeEach(() => claimConnection({ effectiveType: '4g' }));
  after(() => Reflect.deleteProperty(navigator, 'connection'));
  afterEach(pointAway);

  it('is fetched when the pointer comes to the button, and shown by the press without another request', async () => {
    const { list, arrived, asked, more } = await firstPage();
    const events = record(list);
    await pointAt(more());
    await arrived();
    await drawn(list);
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3']);
    expect(events).to.deep.equal([]);
    more().click();
    await waitUntil(() => parts(list, 'link').length === 5);
    expect(texts(list, 'headline').slice(3)).to.deep.equal(['Story 4', 'Story 5']);
    expect(list.shadowRoot!.activeElement).to.equal(parts(list, 'link')[3]);
    expect(await asked()).to.deep.equal(['/page-1.json', '/page-2.json']);
    expect(events.map(({ type }) => type)).to.deep.equal(['news-load']);
    expect(part(list, 'more')).to.equal(undefined);
  });

  it('is fetched when the button has the focus', async () => {
    const { list, arrived, asked, more } = await firstPage();
    parts(list, 'link')[2]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(list.shadowRoot!.activeElement).to.equal(more());
    await arrived();
    await pressEnter();
    await waitUntil(() => parts(list, 'link').length === 5);
    expect(await asked()).to.have.length(2);
  });

  it('is one request when the press comes before its answer', async () => {
    const { list, site, asked, more } = await firstPage({ ...second, hold: true });
    more().focus();
    await site.requested('/page-2.json');
    more().click();
    await drawn(list);
    expect(more().getAttribute('aria-disabled')).to.equal('true');
    await site.release('/page-2.json');
    await waitUntil(() => parts(list, 'link').length === 5);
    expect(await asked()).to.have.length(2);
  });

  it('is fetched when a scrolling reader nears the end, not while nobody scrolls', async () => {
    const { list, site, asked } = await firstPage();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(await asked()).to.have.length(1);
    list.style.marginBlockStart = '200px';
    list.after(Object.assign(document.createElement('div'), { style: 'block-size: 2000px' }));
    scrollTo(0, 20);
    await site.requested('/page-2.json');
    await drawn(list);
    expect(parts(list, 'link')).to.have.length(3);
  });

  it('is not prefetched with Save-Data or on a 2g connection', async () => {
    for (const connection of [{ saveData: true }, { effectiveType: '2g' }]) {
      claimConnection(connection);
      const { asked, list, more } = await firstPage();
      await pointAt(more());
      more().focus();
      await drawn(list);
      expect(await asked(), JSON.stringify(connection)).to.have.length(1);
      more().click();
      await waitUntil(() => parts(list, 'link').length === 5);
    }
  });

  it('reports a failure only when the visitor asks for it', async () => {
    const { list, arrived, more } = await firstPage({ status: 404 });
    more().focus();
    await arrived();
    expect(list.error).to.equal(undefined);
    more().click();
    await waitUntil(() => list.error?.status === 404);
    expect(texts(list, 'headline')).to.have.length(3);
  });

  it('is not fetched while enough stories wait', async () => {
    const list = await show<NewsListElement>(
      html`<news-list limit="3"
        >${inline(jsonFeed(stories(6), { next_url: 'https://news.invalid/2' }))}</news-list
      >`,
    );
    await growing(list);
    part(list, 'more')!.focus();
    await drawn(list);
    part(list, 'more')!.click();
    await waitUntil(() => parts(list, 'link').length === 6);
    expect(list.error).to.equal(undefined);
  });
});
