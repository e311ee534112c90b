import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsArticleElement } from '../src/elements/news-article/news-article.js';
import type { Article, ArticleMedia } from '../src/article.js';
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

/** Fake source with one article that has these recordings. */
const recorded = (name: string, media: readonly ArticleMedia[], more: Partial<Article> = {}): string =>
  source(
    `${name}/feed.json`,
    served({ ...sampleFeed, articles: [{ ...sampleFeed.articles[1]!, media, ...more }] }),
  );
const tape: ArticleMedia = {
  ...{ url: 'https://sound.example/tides.mp3', type: 'audio/mpeg', kind: 'audio' },
  ...{ title: 'The tides, read aloud', duration: 1450 },
};
const film: ArticleMedia = {
  ...{ url: 'https://films.example/bridge.mp4', type: 'video/mp4', kind: 'video', duration: 245 },
};

/** Sound below the headline; nothing is asked of its host before a press. */
export const Podcast: Story = { args: { endpoint: recorded('podcast', [tape]) } };
/** A film whose poster is the lead picture. */
export const Film: Story = {
  args: { endpoint: recorded('film', [film], { image: sampleFeed.articles[0]!.image }) },
};
/** A film of a host whose player may be shown in a frame. */
export const EmbeddedFilm: Story = {
  args: {
    endpoint: recorded('embedded', [
      { ...film, url: 'https://vimeo.com/1', type: 'text/html', embed: 'https://player.vimeo.com/video/1' },
    ]),
  },
};
export const SeveralRecordings: Story = {
  args: {
    endpoint: recorded('several', [
      tape,
      { ...tape, url: 'https://sound.example/2.mp3', title: 'A word with the keeper', duration: 3723 },
      { ...film, url: 'https://films.example/7', type: 'text/html', title: 'The keeper on film' },
    ]),
  },
};
