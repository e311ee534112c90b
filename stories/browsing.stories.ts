import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { configure } from '../src/configure.js';
import { sampleFeed } from './sample-feed.js';

/** What a visitor does with the news: page, filter, look again, open a story. */
export default { title: 'Browsing' } satisfies Meta;

type Story = StoryObj;

const ENDPOINT = 'https://news.example/feed.json';

/** Answers with pages of three stories, one after the other, without end. */
async function endless(url: string | URL | Request): Promise<Response> {
  const page = Number(new URL(url instanceof Request ? url.url : url).searchParams.get('page') ?? 1);
  const items = sampleFeed.articles.slice(0, 3).map(({ title, summary, published }, index) => ({
    id: `${page}-${index}`,
    url: `https://example.com/${page}-${index}`,
    title: `${title} (page ${page})`,
    summary,
    date_published: published?.toISOString(),
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    next_url: `${ENDPOINT}?page=${page + 1}`,
    items,
  };
  return new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/feed+json' } });
}

function answered(story: Story): Story {
  return {
    ...story,
    beforeEach: () => {
      configure({ fetch: endless });
      return () => configure({ fetch: undefined });
    },
  };
}

export const MoreByButton: Story = answered({
  render: () => html`<news-list heading="Harbour news" limit="3" endpoint=${ENDPOINT}></news-list>`,
});
export const MoreByScrolling: Story = answered({
  render: () =>
    html`<news-list heading="Harbour news" limit="3" more="scroll" endpoint=${ENDPOINT}></news-list>`,
});
export const Filters: Story = {
  render: () => html`<news-list heading="Harbour news" filters .feed=${sampleFeed}></news-list>`,
};
export const FilterChosen: Story = {
  render: () =>
    html`<news-list heading="Harbour news" filters category="markets" .feed=${sampleFeed}></news-list>`,
};
export const Refresh: Story = answered({
  render: () =>
    html`<news-list heading="Harbour news" refresh="15" limit="3" endpoint=${ENDPOINT}></news-list>`,
});
export const Reader: Story = {
  render: () => html`
    <news-list heading="Harbour news" heading-level="1" reader="story" .feed=${sampleFeed}></news-list>
    <news-article id="story" hidden></news-article>
  `,
};
export const Dedupe: Story = {
  render: () => html`
    <news-list heading="Top stories" dedupe limit="2" more="none" .feed=${sampleFeed}></news-list>
    <news-list heading="The rest" dedupe layout="headlines" .feed=${sampleFeed}></news-list>
  `,
};
export const Updated: Story = {
  render: () => html`
    <news-article
      link-template="/news?section={category}"
      .article=${{
        ...sampleFeed.articles[0],
        tags: ['bridge', 'harbour'],
        readingMinutes: 4,
        published: new Date('2026-03-01T08:00:00Z'),
        modified: new Date('2026-03-03T09:30:00Z'),
      }}
    ></news-article>
  `,
};
