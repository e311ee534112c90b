import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsArticleElement } from '../src/elements/news-article/news-article.js';
import { sampleFeed } from './sample-feed.js';

type Args = Partial<NewsArticleElement>;

export default {
  title: 'Elements/news-article',
  component: 'news-article',
  args: { feed: sampleFeed },
  argTypes: { layout: { control: 'select', options: ['full', 'card', 'summary'] } },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Full: Story = {};
export const Card: Story = { args: { layout: 'card' } };
export const Summary: Story = { args: { layout: 'summary' } };
export const NoImages: Story = { args: { noImages: true } };
export const RightToLeft: Story = { args: { lang: 'ar' }, globals: { direction: 'rtl' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
export const NotFound: Story = { args: { articleId: 'nowhere' } };
