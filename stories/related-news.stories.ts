import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
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

export const Default: Story = {};

export const BesideAStory: Story = {
  render: () => html`
    <news-article id="story" .feed=${sampleFeed} heading-level="1"></news-article>
    <related-news for="story" view-all="#all"></related-news>
  `,
};
