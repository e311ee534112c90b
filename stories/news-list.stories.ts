import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { NewsListElement } from '../src/elements/news-list/news-list.js';
import { sampleFeed } from './sample-feed.js';

type Args = Partial<NewsListElement>;

export default {
  title: 'Elements/news-list',
  component: 'news-list',
  args: { feed: sampleFeed, heading: 'Harbour news' },
  argTypes: {
    layout: { control: 'select', options: ['grid', 'list', 'compact', 'headlines', 'hero'] },
    more: { control: 'select', options: ['button', 'scroll', 'none'] },
  },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('news-list');
    await list?.updateComplete;
    await expect(list?.shadowRoot?.querySelectorAll('[part~="card"]')).toHaveLength(
      sampleFeed.articles.length,
    );
  },
};

export const Pages: Story = {
  args: { limit: 3 },
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('news-list');
    await list?.updateComplete;
    await list?.loadMore();
    await expect(list?.articles).toHaveLength(6);
  },
};

export const OneCategory: Story = { args: { category: 'markets', heading: 'Markets' } };
export const Korean: Story = { args: { lang: 'ko', heading: '항구 소식' } };
