import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { layouts } from '../src/cards/index.js';
import { sampleFeed } from './sample-feed.js';
import { arabicNews, harbourNews, served, source } from './sources.js';

/** Every layout in a wide and in a narrow column of one window: container queries react to the element's width. */
export default { title: 'Layouts' } satisfies Meta;

const inPlaces = (layout: string): StoryObj => ({
  render: () => html`
    <div style="display: flex; flex-wrap: wrap; gap: 3rem; align-items: start">
      <news-list
        layout=${layout}
        endpoint=${harbourNews}
        style="flex: 1; min-inline-size: min(24rem, 100%)"
      ></news-list>
      <news-list layout=${layout} endpoint=${harbourNews} limit="4" style="inline-size: 18rem"></news-list>
    </div>
  `,
});

export const Grid = inPlaces('grid');
export const List = inPlaces('list');
export const Compact = inPlaces('compact');
export const Headlines = inPlaces('headlines');
export const Hero = inPlaces('hero');

const inEveryLayout = (endpoint: string, { style = '', noImages = false } = {}): StoryObj => ({
  render: () =>
    html`<div style=${style}>
      ${layouts.map(
        ({ name }) =>
          html`<news-list
            layout=${name}
            heading=${name}
            limit="4"
            style="margin-block-end: 3rem"
            ?no-images=${noImages}
            endpoint=${endpoint}
          ></news-list>`,
      )}
    </div>`,
});

/** Draws a list for each entry of `layouts`, so that a layout added there appears here by itself. */
export const All = inEveryLayout(harbourNews);

export const RightToLeft: StoryObj = { ...inEveryLayout(arabicNews), globals: { direction: 'rtl' } };
export const Dark: StoryObj = { ...inEveryLayout(harbourNews), globals: { scheme: 'dark' } };
export const DarkRightToLeft: StoryObj = {
  ...inEveryLayout(arabicNews),
  globals: { direction: 'rtl', scheme: 'dark' },
};
export const WordsOnly = inEveryLayout(harbourNews, { noImages: true });

/** `--news-surface` turns cards into boxes, without hairlines in or between them. */
export const Boxes = inEveryLayout(harbourNews, {
  style:
    'padding: 1.5rem; background: light-dark(#eef0f3, #0f1318); --news-surface: light-dark(#fff, #1a2029)',
});

/** Text at 200 % in a column of 18rem, narrow as a phone: excerpts are cut after some lines, headlines are not. */
export const LargeText = inEveryLayout(harbourNews, { style: 'inline-size: 18rem; font-size: 200%' });

const [example] = sampleFeed.articles;
const longWords = source(
  'words/feed.json',
  served({
    ...sampleFeed,
    articles: [
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      'https://example.com/an/address/that/somebody/took/for/a/headline/and/nobody/changed',
      'Ok',
    ].map((title, index) => ({ ...example!, id: `word-${index}`, title })),
  }),
);

/** Headlines with a word or URL that is wider than the card: browsers break it into several lines. */
export const LongWords = inEveryLayout(longWords, { style: 'inline-size: 18rem' });
