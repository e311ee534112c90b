import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsArticleElement } from '../src/elements/news-article/news-article.js';
import { specimen } from './specimen.js';
import { sampleFeed } from './sample-feed.js';
import { arabicNews, harbourNews, served, source } from './sources.js';

/** Fake source with one article, made by `specimen`, whose body has many kinds of HTML elements. */
const everything = source(
  'everything/feed.json',
  served({ ...sampleFeed, articles: [specimen(new URL('.', document.baseURI).href)] }),
);

type Args = Partial<NewsArticleElement>;

export default {
  title: 'Elements/news-article',
  component: 'news-article',
  args: { endpoint: harbourNews },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Default: Story = {};
export const Card: Story = { args: { layout: 'card' } };
export const Summary: Story = { args: { layout: 'summary' } };
export const ForMembers: Story = { args: { articleId: 'story-5' } };
export const WordsOnly: Story = { args: { articleId: 'story-2' } };

/** A body with headings, lists, quotations, a figure, a table, code, a video and a disclosure. */
export const Typesetting: Story = { args: { endpoint: everything } };
export const TypesettingDark: Story = { ...Typesetting, globals: { scheme: 'dark' } };

export const RightToLeft: Story = { args: { endpoint: arabicNews }, globals: { direction: 'rtl' } };
export const CardRightToLeft: Story = {
  args: { endpoint: arabicNews, layout: 'card' },
  globals: { direction: 'rtl' },
};
export const SummaryRightToLeft: Story = {
  args: { endpoint: arabicNews, layout: 'summary' },
  globals: { direction: 'rtl' },
};
