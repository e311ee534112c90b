import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { sampleFeed } from './sample-feed.js';
import { harbourNews, json, loaded, served, source } from './sources.js';
import { toJsonFeed } from '../src/formats/json-feed/to-json-feed.js';

/** Stories of what a visitor does in lists: load further pages, filter, refresh, and open a story in a `<news-article>`. */
export default { title: 'Browsing' } satisfies Meta;

type Story = StoryObj;

/** Fake source of an endless feed: each page has three articles and the URL of a next page. */
const endless = source('pages/feed.json', url => {
  const page = Number(url.searchParams.get('page') ?? 1);
  const articles = sampleFeed.articles.slice(0, 3).map(article => ({
    ...article,
    id: `${page}-${article.id}`,
    url: `${article.url}?page=${page}`,
    title: `${article.title} (page ${page})`,
  }));
  return json(toJsonFeed({ ...sampleFeed, articles, next: `${endless}?page=${page + 1}` }));
});

export const MoreByButton: Story = {
  render: () => html`<news-list heading="Harbour news" limit="3" endpoint=${endless}></news-list>`,
};
export const MoreByScrolling: Story = {
  render: () =>
    html`<news-list heading="Harbour news" limit="3" more="scroll" endpoint=${endless}></news-list>`,
};

/** Fake source whose second page is answered with status 404. */
const broken = source('broken/feed.json', url =>
  url.search
    ? new Response('', { status: 404 })
    : json(toJsonFeed({ ...sampleFeed, next: `${broken}?page=2` })),
);

/** The second page fails to load: the stories of the first page stay, and a button repeats the request. */
export const MoreFails: Story = {
  render: () => html`<news-list heading="Harbour news" layout="compact" endpoint=${broken}></news-list>`,
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const list = await loaded(canvasElement);
    await list.loadMore();
    await expect(list.articles).toHaveLength(sampleFeed.articles.length);
    await expect(list.shadowRoot?.querySelector('[part~="retry"]')).not.toBeNull();
  },
};

export const Filters: Story = {
  render: () => html`<news-list heading="Harbour news" filters endpoint=${harbourNews}></news-list>`,
};
export const FilterChosen: Story = {
  render: () =>
    html`<news-list heading="Harbour news" filters category="markets" endpoint=${harbourNews}></news-list>`,
};

/** How many requests the fake source `growing` has received: from the second request on, it sends two more articles. */
let timesAsked = 0;
const growing = source('growing/feed.json', url => {
  const articles = sampleFeed.articles.slice(timesAsked++ ? 0 : 2);
  return served({ ...sampleFeed, articles })(url);
});

/**
 * The list requests new stories every 15 seconds, and for the first three seconds of this demonstration every second. A
 * button appears; new stories are inserted when it is pressed, so that no card moves by itself.
 */
export const Refresh: Story = {
  beforeEach: () => {
    timesAsked = 0;
    const setTimeout = window.setTimeout.bind(window);
    const soon = (run: () => void, ms = 0) => setTimeout(run, ms > 14_000 && ms <= 15_000 ? 1000 : ms);
    window.setTimeout = soon as typeof setTimeout;
    const restore = () => (window.setTimeout = setTimeout);
    setTimeout(restore, 3000);
    return restore;
  },
  render: () =>
    html`<news-list heading="Harbour news" refresh="15" limit="3" endpoint=${growing}></news-list>`,
  play: async ({ canvasElement }) => {
    const { shadowRoot } = await loaded(canvasElement);
    const newStories = () => shadowRoot?.querySelector('[part~="new-articles"]');
    await waitFor(() => expect(newStories()).toBeTruthy(), { timeout: 10_000 });
  },
};

const withReader = html`
  <news-list heading="Harbour news" heading-level="1" reader="story" endpoint=${harbourNews}></news-list>
  <news-article id="story" hidden></news-article>
`;

export const Reader: Story = { render: () => withReader };

/** The `<news-article>` shows a chosen story in place of the list; the browser's Back button returns to the list. */
export const ReaderWithAStory: Story = {
  render: () => withReader,
  play: async ({ canvasElement }) => {
    const { shadowRoot } = await loaded(canvasElement);
    shadowRoot?.querySelector<HTMLElement>('[part~="link"]')?.click();
    const reader = canvasElement.querySelector('news-article');
    await waitFor(() => expect(reader?.checkVisibility()).toBe(true));
    await expect(reader?.articles[0]?.title).toBe(sampleFeed.articles[0]?.title);
  },
};

/** The second list leaves out the stories that the first one shows. */
export const Dedupe: Story = {
  render: () => html`
    <news-list heading="Top stories" dedupe limit="2" more="none" endpoint=${harbourNews}></news-list>
    <news-list heading="The rest" dedupe layout="headlines" endpoint=${harbourNews}></news-list>
  `,
};

const updated = source(
  'updated/feed.json',
  served({
    ...sampleFeed,
    articles: sampleFeed.articles.slice(0, 1).map(article => ({
      ...article,
      tags: ['bridge', 'harbour'],
      readingMinutes: 4,
      published: new Date('2026-03-01T08:00:00Z'),
      modified: new Date('2026-03-03T09:30:00Z'),
    })),
  }),
);

/** A story modified two days after publication; its topics link to pages of the site through `link-template`. */
export const Updated: Story = {
  render: () =>
    html`<news-article link-template="/news?section={category}" endpoint=${updated}></news-article>`,
};
