import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RelatedNewsElement } from '../src/elements/related-news/related-news.js';
import { arabicNews, harbourNews } from './sources.js';

type Args = Partial<RelatedNewsElement>;

export default {
  title: 'Elements/related-news',
  component: 'related-news',
  args: { endpoint: harbourNews, articleId: 'story-1', viewAll: '#all' },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const Grid: Story = { args: { layout: 'grid' } };
export const Compact: Story = { args: { layout: 'compact' } };
export const Headlines: Story = { args: { layout: 'headlines' } };
export const Hero: Story = { args: { layout: 'hero' } };
export const RightToLeft: Story = { args: { endpoint: arabicNews }, globals: { direction: 'rtl' } };

/** Related stories in a side column, 18rem wide. */
export const Narrow: Story = {
  decorators: [story => html`<div style="inline-size: 18rem">${story()}</div>`],
};

export const BesideAStory: Story = {
  render: () => html`
    <news-article id="story" endpoint=${harbourNews} heading-level="1"></news-article>
    <related-news for="story" view-all="#all"></related-news>
  `,
};
