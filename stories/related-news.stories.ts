import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RelatedNewsElement } from '../src/elements/related-news/related-news.js';
import { sampleFeed } from './sample-feed.js';

type Args = Partial<RelatedNewsElement>;

export default {
  title: 'Elements/related-news',
  component: 'related-news',
  args: { feed: sampleFeed, articleId: 'story-1', viewAll: '#all' },
  argTypes: { layout: { control: 'select', options: ['grid', 'list', 'compact', 'headlines', 'hero'] } },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const List: Story = {};
export const Compact: Story = { args: { layout: 'compact' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
