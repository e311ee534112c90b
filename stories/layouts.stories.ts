import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { layouts } from '../src/cards/index.js';
import { sampleFeed } from './sample-feed.js';

/** Every layout in a wide and in a narrow place of the same window: what counts is the element's own width. */
export default { title: 'Layouts' } satisfies Meta;

const inPlaces = (layout: string): StoryObj => ({
  render: () => html`
    <div style="display: flex; flex-wrap: wrap; gap: 3rem; align-items: start">
      <news-list layout=${layout} .feed=${sampleFeed} style="flex: 1; min-inline-size: 24rem"></news-list>
      <news-list layout=${layout} .feed=${sampleFeed} limit="4" style="inline-size: 18rem"></news-list>
    </div>
  `,
});

export const Grid = inPlaces('grid');
export const List = inPlaces('list');
export const Compact = inPlaces('compact');
export const Headlines = inPlaces('headlines');
export const Hero = inPlaces('hero');

/** Whoever adds a layout sees it here at once. */
export const All: StoryObj = {
  render: () =>
    html`${layouts.map(
      ({ name }) =>
        html`<news-list layout=${name} heading=${name} .feed=${sampleFeed} limit="3"></news-list>`,
    )}`,
};
