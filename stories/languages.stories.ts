import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { builtInLanguages } from '../src/locales/index.js';
import { arabicNews, harbourNews } from './sources.js';

/** Labels and dates in every built-in language; titles and excerpts stay in the language of the feed. */
export default { title: 'Languages' } satisfies Meta;

const nameOf = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** Draws a list for each entry of `builtInLanguages`, so that a language added there appears here by itself. */
export const All: StoryObj = {
  render: () => html`
    <h1>Languages</h1>
    <div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 3rem 2rem">
      ${builtInLanguages.map(
        tag => html`
          <news-list
            lang=${tag}
            heading=${nameOf(tag)}
            layout="compact"
            limit="2"
            filters
            endpoint=${harbourNews}
          ></news-list>
        `,
      )}
    </div>
  `,
};

/** A list with `lang="ar"` is laid out from right to left, in a page that is laid out from left to right. */
export const RightToLeftInAnEnglishPage: StoryObj = {
  render: () => html`
    <news-list
      lang="ar"
      layout="list"
      heading="أخبار الميناء"
      heading-level="1"
      endpoint=${arabicNews}
    ></news-list>
  `,
};
