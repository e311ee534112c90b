/** `refresh`: the element requests its feed at intervals, and offers new stories by a button, so that cards don't move. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { NewsListElement } from '../../src/index.js';
import { Clock } from '../helpers/clock.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, next, part, place, show, textOf, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const old = jsonFeed(stories(3));
const news = jsonFeed([...stories(2, 10), ...stories(3)]);

let clock: Clock;
let hidden = false;
const realHidden = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;
beforeEach(() => {
  clock = new Clock(11_000);
  Object.defineProperty(Document.prototype, 'hidden', { ...realHidden, get: () => hidden });
});
afterEach(() => {
  clock.restore();
  Object.defineProperty(Document.prototype, 'hidden', realHidden);
});

function hide(value: boolean): void {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

const seconds = () => clock.waits.map(ms => Math.round(ms / 1000));
/** Whether a timer for the next refresh is set. Its wait is 60 s less the time since the last refresh began. */
const isWaiting = () => seconds().some(wait => wait > 20 && wait <= 60);

/** Triggers the next refresh at once, and presses the button for new stories when it appears. */
async function askForNews(list: Element): Promise<void> {
  await waitUntil(isWaiting);
  clock.ring();
  await waitUntil(() => part(list, 'new-articles'));
  part(list, 'new-articles')!.click();
}

describe('refresh', () => {
  it('tells how many new stories there are, and shows them when asked', async () => {
    const site = await serve({ '/feed.json': [{ json: old }, { json: news }] });
    const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    const place = part(list, 'card')!.getBoundingClientRect().top;
    await waitUntil(isWaiting);
    clock.ring();
    await waitUntil(() => part(list, 'new-articles'));
    expect(textOf(part(list, 'new-articles'))).to.equal('2 new stories');
    await waitUntil(() => textOf(part(list, 'status')) === '2 new stories');
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3']);
    expect(part(list, 'card')!.getBoundingClientRect().top).to.equal(place);
    await expect(list).to.be.accessible();

    part(list, 'new-articles')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => texts(list, 'headline').length === 5);
    expect(texts(list, 'headline').slice(0, 3)).to.deep.equal(['Story 10', 'Story 11', 'Story 1']);
    await waitUntil(() => textOf(list.shadowRoot!.activeElement!) === 'Story 10');
    expect(part(list, 'new-articles')).to.equal(undefined);
  });

  it('goes on in the window of a pop-up while the page itself is hidden', async () => {
    const site = await serve({ '/feed.json': [{ json: old }, { json: news }] });
    const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    await waitUntil(isWaiting);
    frame.contentDocument!.body.append(list);
    hide(true);
    expect(isWaiting()).to.equal(true);
    clock.ring();
    await waitUntil(() => part(list, 'new-articles'));
    hide(false);
  });

  it('keeps the way to further pages when new stories are shown', async () => {
    const [first, second] = [old, news].map(page => ({ json: { ...page, next_url: 'page-2.json' } }));
    const site = await serve({
      '/feed.json': [first!, second!],
      '/page-2.json': { json: jsonFeed(stories(1, 20)) },
    });
    const list = await show<NewsListElement>(
      html`<news-list limit="3" refresh="60" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    await askForNews(list);
    await waitUntil(() => texts(list, 'headline').includes('Story 10'));
    await list.loadMore();
    expect(texts(list, 'headline')).to.have.length(6);
    expect(texts(list, 'headline').at(-1)).to.equal('Story 20');
  });

  it('leaves no gap where more came than a page has', async () => {
    const page = (first: number, next: string) => ({ json: jsonFeed(stories(3, first), { next_url: next }) });
    const site = await serve({
      '/feed.json': [page(10, 'page-2.json'), page(1, 'page-2.json')],
      '/page-2.json': page(4, 'page-3.json'),
      '/page-3.json': page(7, 'page-4.json'),
      '/page-4.json': { json: jsonFeed(stories(3, 10)) },
    });
    const list = await show<NewsListElement>(
      html`<news-list limit="3" refresh="60" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    await askForNews(list);
    await waitUntil(() => texts(list, 'headline')[0] === 'Story 1');
    while (part(list, 'more')) await list.loadMore();
    const all = Array.from({ length: 12 }, (_, index) => `Story ${index + 1}`);
    expect(texts(list, 'headline')).to.deep.equal(all);
  });

  it('asks the server itself, again and again', async () => {
    const site = await serve({ '/feed.json': { json: old } });
    const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    for (const times of [2, 3]) {
      await waitUntil(isWaiting);
      clock.ring();
      const asked = await site.requested('/feed.json', times);
      expect(asked.at(-1)!.headers['cache-control']).to.match(/no-cache|max-age=0/);
    }
    await waitUntil(isWaiting);
    expect(part(list, 'new-articles')).to.equal(undefined);
  });

  it('waits for fifteen seconds at least', async () => {
    const site = await serve({ '/feed.json': { json: old } });
    await show(html`<news-list refresh="1" endpoint=${site.url('/feed.json')}></news-list>`);
    await waitUntil(() => seconds().some(wait => wait > 5 && wait <= 15));
  });

  it('pauses while the page is hidden and goes on when it is seen again', async () => {
    const site = await serve({ '/feed.json': { json: old } });
    await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    await waitUntil(isWaiting);
    hide(true);
    expect(clock.waits).to.deep.equal([]);
    hide(false);
    expect(isWaiting()).to.equal(true);
  });

  it('ends when the element is removed', async () => {
    const site = await serve({ '/feed.json': { json: old } });
    const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    await waitUntil(isWaiting);
    list.remove();
    expect(clock.waits).to.deep.equal([]);
  });

  it('says nothing of a look that failed', async () => {
    const site = await serve({ '/feed.json': [{ json: old }, { status: 404 }] });
    const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    await waitUntil(isWaiting);
    clock.ring();
    await site.requested('/feed.json', 2);
    await waitUntil(isWaiting);
    expect([list.status, list.error]).to.deep.equal(['ready', undefined]);
    expect(texts(list, 'headline')).to.have.length(3);
  });

  it('waits no shorter than it is told, however long that is', async () => {
    const site = await serve({ '/feed.json': { json: old } });
    await show(html`<news-list refresh="3600000" endpoint=${site.url('/feed.json')}></news-list>`);
    await waitUntil(() => seconds().some(wait => wait > 86_400));
    expect(clock.waits.every(ms => ms < 2 ** 31)).to.equal(true);
  });

  it('shows what failed to come before, or was not there yet, without a button', async () => {
    for (const first of [{ status: 404 }, { json: jsonFeed([]) }]) {
      const site = await serve({ '/feed.json': [first, { json: old }] });
      const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
      await waitUntil(isWaiting);
      clock.ring();
      await waitUntil(() => texts(list, 'headline').length === 3);
      expect([list.status, part(list, 'new-articles')]).to.deep.equal(['ready', undefined]);
      list.remove();
    }
  });

  it('asks nothing of a host before the visitor agrees', async () => {
    const site = await serve({ '/feed.json': { json: old } });
    await place(
      html`<news-list refresh="60" loading="click" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    await waitUntil(isWaiting);
    clock.ring();
    await waitUntil(isWaiting);
    expect(await site.requests()).to.deep.equal([]);
  });

  it('renews a headline in a list where it stands', async () => {
    const [first, ...rest] = stories(3);
    const corrected = jsonFeed([{ ...first, title: 'Story 1, corrected' }, ...rest]);
    const site = await serve({ '/feed.json': [{ json: old }, { json: corrected }] });
    const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    await waitUntil(isWaiting);
    clock.ring();
    await waitUntil(() => texts(list, 'headline')[0] === 'Story 1, corrected');
    expect(texts(list, 'headline').slice(1)).to.deep.equal(['Story 2', 'Story 3']);
  });

  it('removes a story that the source has withdrawn, and keeps those of further pages', async () => {
    const [first, second, third] = stories(3) as [object, object, object];
    const page = (...items: object[]) => ({ json: jsonFeed(items, { next_url: 'page-2.json' }) });
    const site = await serve({
      '/feed.json': [page(first, second, third), page(first, third)],
      '/page-2.json': { json: jsonFeed(stories(2, 20)) },
    });
    const list = await show<NewsListElement>(
      html`<news-list limit="3" refresh="60" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    await list.loadMore();
    expect(texts(list, 'headline')).to.have.length(5);
    await waitUntil(isWaiting);
    clock.ring();
    await waitUntil(() => !texts(list, 'headline').includes('Story 2'));
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 3', 'Story 20', 'Story 21']);
    expect(part(list, 'new-articles')).to.equal(undefined);
  });

  it('removes nothing from a merged list, in which a source may have failed', async () => {
    const site = await serve({
      '/a.json': [{ json: jsonFeed(stories(2)) }, { status: 404 }],
      '/b.json': { json: jsonFeed(stories(2, 10)) },
    });
    const both = `${site.url('/a.json')} ${site.url('/b.json')}`;
    const list = await show(html`<news-list refresh="60" endpoint=${both}></news-list>`);
    const shown = texts(list, 'headline');
    expect(shown).to.have.length(4);
    await waitUntil(isWaiting);
    clock.ring();
    await site.requested('/b.json', 2);
    await waitUntil(isWaiting);
    expect(texts(await drawn(list), 'headline')).to.deep.equal(shown);
  });

  it('takes no story for another that shares its id', async () => {
    const twins = (...titles: string[]) =>
      jsonFeed(titles.map((title, index) => ({ id: 'same', title, url: `/${index}` })));
    const site = await serve({
      '/feed.json': [{ json: twins('One', 'Two') }, { json: twins('One', 'Two!') }],
    });
    const list = await show(html`<news-list refresh="60" endpoint=${site.url('/feed.json')}></news-list>`);
    await waitUntil(isWaiting);
    clock.ring();
    await waitUntil(() => texts(list, 'headline')[1] !== 'Two');
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['One', 'Two!']);
  });

  it('renews the words of a story that is being read, and puts no other in its place', async () => {
    const [first, ...rest] = stories(3);
    const corrected = jsonFeed([...stories(1, 10), { ...first, title: 'Story 1, corrected' }, ...rest]);
    const site = await serve({ '/feed.json': [{ json: old }, { json: corrected }] });
    const story = await show(
      html`<news-article
        article-id="story-1"
        refresh="60"
        endpoint=${site.url('/feed.json')}
      ></news-article>`,
    );
    await waitUntil(isWaiting);
    const loaded = next(story, 'news-load');
    clock.ring();
    await loaded;
    await drawn(story);
    expect(texts(story, 'headline')).to.deep.equal(['Story 1, corrected']);
  });
});
