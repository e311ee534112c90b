import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { Feed, NewsListElement } from '../../src/index.js';
import { drawn, next, part, parts, place, texts } from '../helpers/show.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { waitUntil } from '../helpers/wait-until.js';

/** A frame in the page, whose window has classes of its own. */
async function frame(): Promise<HTMLIFrameElement> {
  return fixture<HTMLIFrameElement>(html`<iframe width="700" height="600"></iframe>`);
}

const NOON = Date.UTC(2026, 2, 1, 12);

/** A feed with a date of the given class. */
const feedWith = (DateOfWindow: DateConstructor): Feed => ({
  format: 'own',
  articles: [{ id: '1', title: 'Fog', tags: [], authors: [], published: new DateOfWindow(NOON) }],
});

/** The dates that a list draws of the feed. */
async function datesOf(feed: unknown): Promise<readonly string[]> {
  const list = await place<NewsListElement>(
    html`<news-list lang="en" date-style="long" time-zone="UTC" .feed=${feed}></news-list>`,
  );
  await drawn(list);
  return texts(list, 'date');
}

function frozen<T>(value: T): T {
  if (Object(value) !== value) return value;
  Object.values(value as object).forEach(frozen);
  return Object.freeze(value);
}

/** A proxy of the object and of all objects in it, as frameworks make them. `bound` says whether methods know their object. */
function proxied<T extends object>(target: T, bound: boolean): T {
  return new Proxy(target, {
    get(object, name, proxy) {
      const value: unknown = Reflect.get(object, name, object instanceof Date ? object : proxy);
      if (typeof value === 'function' && bound && object instanceof Date)
        return value.bind(object) as unknown;
      return typeof value === 'object' && value ? proxied(value, bound) : value;
    },
  });
}

describe('a list draws the dates of a feed', () => {
  const dates = ['March 1, 2026'];

  it('that another window has made', async () => {
    const { contentWindow } = await frame();
    const { Date: Foreign } = contentWindow as unknown as typeof globalThis;
    const feed = feedWith(Foreign);
    expect(feed.articles[0]!.published).not.to.be.instanceOf(Date);
    expect(await datesOf(feed)).to.deep.equal(dates);
  });

  it('that is frozen, which stays as it is', async () => {
    const feed = frozen(feedWith(Date));
    const before = JSON.stringify(feed);
    expect(await datesOf(feed)).to.deep.equal(dates);
    expect(JSON.stringify(feed)).to.equal(before);
  });

  it('behind proxies whose dates work', async () => {
    expect(await datesOf(proxied(feedWith(Date), true))).to.deep.equal(dates);
  });

  it('except those that no code can read, and throws nothing', async () => {
    expect(await datesOf(proxied(feedWith(Date), false))).to.deep.equal([]);
  });
});

describe('an element in the document of a frame', () => {
  it('reads the data in a script that the frame has made, and its own fallback', async () => {
    const { contentDocument } = await frame();
    const page = contentDocument!;
    const list = document.createElement('news-list');
    const script = page.createElement('script');
    script.type = 'application/feed+json';
    script.text = JSON.stringify(jsonFeed(stories(2)));
    const fallback = page.createElement('a');
    fallback.textContent = 'All news';
    list.append(script, fallback);
    const loaded = next(list, 'news-load');
    page.body.append(list);
    await loaded;
    await drawn(list);
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
  });

  it('has the language of the shadow host around it', async () => {
    const { contentDocument } = await frame();
    const host = contentDocument!.createElement('div');
    host.lang = 'de';
    contentDocument!.body.append(host);
    const list = document.createElement('news-list');
    host.attachShadow({ mode: 'open' }).append(list);
    await drawn(list);
    expect(list.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('de');
  });

  it('hides the mark of a picture that does not load', async () => {
    const { contentDocument } = await frame();
    const list = document.createElement('news-list');
    const image = { src: new URL('/none.jpg', location.href).href, alt: '' };
    list.feed = { format: 'own', articles: [{ id: '1', title: 'Fog', tags: [], authors: [], image }] };
    contentDocument!.body.append(list);
    await drawn(list);
    await waitUntil(() => part(list, 'image')?.classList.contains('broken'));
  });

  it('draws a link to the top of a story that is long for the window of the frame', async () => {
    const box = await frame();
    box.height = '120';
    const story = document.createElement('news-article');
    const body = '<p>Some words that fill a line.</p>'.repeat(12);
    story.article = { id: '1', title: 'Fog', tags: [], authors: [], body };
    box.contentDocument!.body.append(story);
    await waitUntil(() => parts(story, 'top-link').length);
  });
});
