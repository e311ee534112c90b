import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { configure } from '../src/configure.js';
import type { NewsListElement } from '../src/elements/news-list/news-list.js';
import { sampleFeed } from './sample-feed.js';

type Args = Partial<NewsListElement>;

const layouts = ['grid', 'list', 'compact', 'headlines', 'hero'];

export default {
  title: 'Elements/news-list',
  component: 'news-list',
  args: { feed: sampleFeed, heading: 'Harbour news' },
  argTypes: { layout: { control: 'select', options: layouts } },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Grid: Story = {
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('news-list');
    await list?.updateComplete;
    await expect(list?.shadowRoot?.querySelectorAll('[part~="card"]')).toHaveLength(
      sampleFeed.articles.length,
    );
  },
};
export const List: Story = { args: { layout: 'list' } };
export const Compact: Story = { args: { layout: 'compact' } };
export const Headlines: Story = { args: { layout: 'headlines' } };
export const Hero: Story = { args: { layout: 'hero' } };
export const NoImages: Story = { args: { noImages: true } };
export const Korean: Story = { args: { lang: 'ko' } };
export const RightToLeft: Story = { args: { lang: 'ar' }, globals: { direction: 'rtl' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Empty: Story = { args: { feed: { ...sampleFeed, articles: [] } } };

/** Shows the state that an answer leads to. */
function answered(fetch: typeof globalThis.fetch, settings: Args = {}): Story {
  return {
    args: { ...settings, feed: undefined, endpoint: 'https://news.example/feed.json' },
    beforeEach: () => {
      configure({ fetch });
      return () => configure({ fetch: undefined });
    },
  };
}

const status = (code: number) => async () => new Response('', { status: code });

export const Waiting = answered(() => new Promise(() => undefined));
export const Consent = answered(status(200), { loading: 'click' });
export const ServerError = answered(status(404));
export const NotAFeed = answered(async () => new Response('<!doctype html><title>Welcome</title>'));
export const Unreachable = answered(() => Promise.reject(new TypeError('Failed to fetch')));
