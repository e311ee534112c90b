import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Feed } from '../src/article.js';
import { configure } from '../src/configure.js';
import { arabicFeed, sampleFeed } from './sample-feed.js';

/** What all three elements show when there is nothing to read, and how the same news looks elsewhere. */
export default { title: 'States' } satisfies Meta;

type Story = StoryObj;
type Answer = () => Promise<Response>;

const ENDPOINT = 'https://news.example/feed.json';
const all = (endpoint: string | undefined = ENDPOINT, timeout = 10): TemplateResult => html`
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

/** The state that an answer leads to. */
function answered(answer: Answer, render: () => TemplateResult = () => all()): Story {
  return {
    render,
    beforeEach: () => {
      configure({ fetch: answer });
      return () => configure({ fetch: undefined });
    },
  };
}

const never: Answer = () => new Promise(() => undefined);
const status =
  (code: number): Answer =>
  async () =>
    new Response('', { status: code });
const text =
  (body: string): Answer =>
  async () =>
    new Response(body);
const feedOf = (...items: object[]) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour news', items });

const withoutPictures: Feed = {
  ...sampleFeed,
  articles: sampleFeed.articles.map(article => ({
    ...article,
    image: article.image && { ...article.image, src: 'data:image/png;base64,' },
  })),
};

export const Waiting = answered(never);
export const Empty = answered(text(feedOf()));
export const Configuration: Story = { render: () => all('') };
export const Network = answered(() => Promise.reject(new TypeError('Failed to fetch')));
export const Timeout = answered(never, () => all(ENDPOINT, 0.5));
export const Http = answered(status(404));
export const Format = answered(text('<!doctype html><title>Welcome</title>'));
export const NotFound: Story = {
  render: () => html`<news-article .feed=${sampleFeed} article-id="nowhere"></news-article>`,
};
export const Consent = answered(
  status(404),
  () => html`<news-list loading="click" endpoint=${ENDPOINT}></news-list>`,
);
export const Fallback = answered(
  status(404),
  () => html`<news-list endpoint=${ENDPOINT}><a href="https://example.com/news">All our news</a></news-list>`,
);

/** What was read stays when a reload fails. */
export const Stale: Story = {
  ...answered(
    text(feedOf({ id: '1', title: 'Ferries run as planned', content_text: 'Every hour, all day.' })),
    () => html`<news-list endpoint=${ENDPOINT}></news-list>`,
  ),
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('news-list');
    await new Promise(resolve => list?.addEventListener('news-load', resolve, { once: true }));
    configure({ fetch: status(404) });
    await list?.reload();
  },
};

/** A picture that can't be had leaves its tint, and nothing written on it. */
export const BrokenPictures: Story = {
  render: () => html`<news-list limit="3" .feed=${withoutPictures}></news-list>`,
};

export const NoImages: Story = {
  render: () => html`
    <news-list no-images .feed=${sampleFeed}></news-list>
    <news-article no-images .feed=${sampleFeed}></news-article>
  `,
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: () => html`
    <div lang="ar">
      <news-list layout="hero" heading="أخبار الميناء" heading-level="1" .feed=${arabicFeed}></news-list>
      <news-article .feed=${arabicFeed}></news-article>
      <related-news .feed=${arabicFeed} article-id="story-1" view-all="#all"></related-news>
    </div>
  `,
};

export const Dark: Story = {
  globals: { scheme: 'dark' },
  render: () => html`
    <news-list layout="hero" heading="Harbour news" heading-level="1" .feed=${sampleFeed}></news-list>
    <news-article .feed=${sampleFeed}></news-article>
    <related-news .feed=${sampleFeed} article-id="story-1" view-all="#all"></related-news>
  `,
};
