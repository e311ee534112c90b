import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { sampleFeed } from './sample-feed.js';
import { arabicNews, harbourNews, loaded, served, source } from './sources.js';

/** Loading, empty and failed states of all three elements; then the same news in dark and right-to-left pages. */
export default { title: 'States' } satisfies Meta;

type Story = StoryObj;

const all = (endpoint: string, timeout = 10): TemplateResult => html`
  <news-list heading="A list" heading-level="1" limit="3" timeout=${timeout} endpoint=${endpoint}></news-list>
  <news-article heading="A story" timeout=${timeout} endpoint=${endpoint}></news-article>
  <related-news
    heading="Related"
    limit="3"
    timeout=${timeout}
    endpoint=${endpoint}
    loading="eager"
  ></related-news>
`;

const never = () => new Promise<Response>(() => undefined);
const status = (code: number) => () => new Response('', { status: code });
const text = (body: string) => () => new Response(body);

const waiting = source('waiting/feed.json', never);
const slow = source('slow/feed.json', async url => {
  await new Promise(resolve => setTimeout(resolve, 2000));
  return await served(sampleFeed)(url);
});
const empty = source('empty/feed.json', served({ ...sampleFeed, articles: [] }));
const unreachable = source('unreachable/feed.json', () => Promise.reject(new TypeError('Failed to fetch')));
const silent = source('silent/feed.json', never);
const missing = source('missing/feed.json', status(404));
const page = source('page.html', text('<!doctype html><title>Welcome</title>'));

/** The source never answers: placeholders fill the space that the cards will take. */
export const Waiting: Story = { render: () => all(waiting, 3600), parameters: { waits: true } };
/** The source answers after two seconds. */
export const Slow: Story = { render: () => all(slow) };
export const Empty: Story = { render: () => all(empty) };
/** No endpoint is set. */
export const Configuration: Story = { render: () => all('') };
/** `fetch` rejects with a `TypeError`, as it does when the server is down or its answer lacks the CORS header. */
export const Network: Story = { render: () => all(unreachable) };
/** The source doesn't answer before `timeout`, here after half a second. */
export const Timeout: Story = { render: () => all(silent, 0.5) };
/** The server answers with status 404. */
export const HTTP: Story = { render: () => all(missing), name: 'HTTP' };
/** The server answers with a web page instead of a feed. */
export const Format: Story = { render: () => all(page) };
/** The feed has no article with the id in `article-id`. */
export const NotFound: Story = {
  render: () => html`<news-article endpoint=${harbourNews} article-id="nowhere"></news-article>`,
};

/** No request is sent before the visitor presses the consent button. */
export const Consent: Story = {
  render: () => html`<news-list heading="Harbour news" loading="click" endpoint=${harbourNews}></news-list>`,
};

/** The element's children, here a link, are shown when the stories can't be loaded. */
export const Fallback: Story = {
  render: () =>
    html`<news-list endpoint=${missing}><a href="https://example.com/news">All our news</a></news-list>`,
};

/** Slots replace the texts for the empty and the failed state, and the heading. */
export const OwnWords: Story = {
  render: () => html`
    <news-list endpoint=${empty}><p slot="empty">A quiet day. Come back tomorrow.</p></news-list>
    <news-list endpoint=${missing}><p slot="error">The news is having a rest.</p></news-list>
    <news-list limit="3" endpoint=${harbourNews}
      ><h2 slot="heading">From <em>our</em> harbour</h2></news-list
    >
  `,
};

let isDown = false;
const failing = source('failing/feed.json', url =>
  isDown
    ? new Response('', { status: 404 })
    : served({ ...sampleFeed, articles: sampleFeed.articles.slice(0, 3) })(url),
);

/** A reload fails: the stories stay, with a notice. */
export const Stale: Story = {
  beforeEach: () => {
    isDown = false;
  },
  render: () => html`<news-list heading="Harbour news" endpoint=${failing}></news-list>`,
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const list = await loaded(canvasElement);
    isDown = true;
    await list.reload();
  },
};

const withoutPictures = source(
  'pictures/feed.json',
  served({
    ...sampleFeed,
    articles: sampleFeed.articles.map(({ image, ...article }) => ({
      ...article,
      // The URL of a style sheet: the request succeeds, but browsers can't decode the answer as an image.
      image: image && { ...image, src: new URL('page.css', document.baseURI).href, srcset: undefined },
    })),
  }),
);

/** A picture that fails to load leaves a tinted box, without alternative text on it. */
export const BrokenPictures: Story = {
  render: () => html`<news-list limit="3" endpoint=${withoutPictures}></news-list>`,
};

export const NoImages: Story = {
  render: () => html`
    <news-list no-images endpoint=${harbourNews}></news-list>
    <news-article no-images endpoint=${harbourNews}></news-article>
  `,
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: () => html`
    <div lang="ar">
      <news-list layout="hero" heading="أخبار الميناء" heading-level="1" endpoint=${arabicNews}></news-list>
      <news-article endpoint=${arabicNews}></news-article>
      <related-news endpoint=${arabicNews} article-id="story-1" view-all="#all"></related-news>
    </div>
  `,
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  render: () => html`
    <news-list layout="hero" heading="Harbour news" heading-level="1" endpoint=${harbourNews}></news-list>
    <news-article endpoint=${harbourNews}></news-article>
    <related-news endpoint=${harbourNews} article-id="story-1" view-all="#all"></related-news>
  `,
};
