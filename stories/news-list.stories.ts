import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { NewsListElement } from '../src/elements/news-list/news-list.js';
import { sampleFeed } from './sample-feed.js';
import { harbourNews, loaded } from './sources.js';

type Args = Partial<NewsListElement>;

export default {
  title: 'Elements/news-list',
  component: 'news-list',
  args: { endpoint: harbourNews, heading: 'Harbour news' },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const list = await loaded(canvasElement);
    await expect(list.shadowRoot?.querySelectorAll('[part~="card"]')).toHaveLength(
      sampleFeed.articles.length,
    );
  },
};

export const Pages: Story = {
  args: { limit: 3 },
  play: async ({ canvasElement }) => {
    const list = await loaded(canvasElement);
    await list.loadMore();
    await expect(list.articles).toHaveLength(6);
  },
};

export const OneCategory: Story = { args: { category: 'markets', heading: 'Markets' } };
export const Korean: Story = { args: { lang: 'ko', heading: '항구 소식' } };
