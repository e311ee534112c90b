import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsArticleElement } from '../src/elements/news-article/news-article.js';
import { arabicFeed, sampleFeed } from './sample-feed.js';
import { specimen } from './specimen.js';

type Args = Partial<NewsArticleElement>;

export default {
  title: 'Elements/news-article',
  component: 'news-article',
  args: { feed: sampleFeed },
  argTypes: { layout: { control: 'select', options: ['full', 'card', 'summary'] } },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const Card: Story = { args: { layout: 'card' } };
export const Summary: Story = { args: { layout: 'summary' } };
export const ForMembers: Story = { args: { articleId: 'story-5' } };
export const WordsOnly: Story = { args: { articleId: 'story-2' } };

/** Everything that a text may hold. */
export const Typesetting: Story = { args: { article: specimen(document.baseURI.replace(/[^/]*$/, '')) } };
export const TypesettingDark: Story = { ...Typesetting, globals: { scheme: 'dark' } };

export const RightToLeft: Story = { args: { feed: arabicFeed }, globals: { direction: 'rtl' } };
export const CardRightToLeft: Story = {
  args: { feed: arabicFeed, layout: 'card' },
  globals: { direction: 'rtl' },
};
export const SummaryRightToLeft: Story = {
  args: { feed: arabicFeed, layout: 'summary' },
  globals: { direction: 'rtl' },
};
