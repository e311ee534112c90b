import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { harbourNews } from './sources.js';

/** Three designs of the same elements, made with public custom properties and parts only. */
export default { title: 'Theming' } satisfies Meta;

const front = html`
  <news-list layout="hero" heading="Latest" heading-level="1" endpoint=${harbourNews}></news-list>
  <news-article id="story" endpoint=${harbourNews}></news-article>
  <related-news for="story" view-all="#all"></related-news>
`;

const themed = (name: string, style: TemplateResult, page: TemplateResult = front): StoryObj => ({
  render: () =>
    html`${style}
      <div class=${name}>${page}</div>`,
});

/** A site about cryptocurrencies: cards as boxes, one bright accent colour. */
export const CryptoNews = themed(
  'crypto-news',
  html`
    <style>
      .crypto-news {
        padding: 1.5rem;
        background: light-dark(#f5f6f8, #0f1318);
        font-family: system-ui, sans-serif;
        color: light-dark(#12161c, #e8ebf0);
        --news-accent-color: light-dark(#0a58ca, #6ea8fe);
        --news-surface: light-dark(#fff, #181d25);
        --news-border-color: light-dark(#d9dee6, #2b323d);
        --news-muted-color: light-dark(#566071, #a0aabb);
        --news-radius: 12px;
        --news-gap: 1.25rem;
        --news-summary-lines: 2;
      }
      .crypto-news ::part(category) {
        padding: 0.1em 0.6em;
        border-radius: 1em;
        background: light-dark(#e3edff, #1b2b47);
      }
      .crypto-news ::part(view-all),
      .crypto-news ::part(more) {
        border-radius: 2em;
      }
      .crypto-news > * + * {
        margin-block-start: 3rem;
      }
    </style>
  `,
);

/** A newspaper: serif fonts, hairlines, wide gaps, long excerpts. */
export const Broadsheet = themed(
  'broadsheet',
  html`
    <style>
      .broadsheet {
        max-inline-size: 72rem;
        margin-inline: auto;
        padding: 1.5rem;
        background: light-dark(#fdfbf5, #171613);
        color: light-dark(#1b1a17, #eae6dc);
        --news-font: Georgia, 'Noto Serif', serif;
        --news-heading-font: Georgia, 'Noto Serif', serif;
        --news-accent-color: light-dark(#8a1c1c, #f0a29a);
        --news-border-color: light-dark(#b9b2a2, #57524a);
        --news-radius: 0;
        --news-gap: 2.25rem;
        --news-image-ratio: 3 / 2;
        --news-summary-lines: 5;
        --news-card-min-width: 15em;
      }
      .broadsheet ::part(heading) {
        font-size: 1.75em;
        font-style: italic;
        font-weight: 400;
      }
      .broadsheet ::part(category) {
        font-variant-caps: all-small-caps;
        letter-spacing: 0.06em;
      }
      .broadsheet ::part(headline) {
        font-weight: 700;
      }
      .broadsheet > * + * {
        margin-block-start: 3rem;
      }
    </style>
  `,
);

/** A blog: one narrow column, a monospace font, headlines only in the list. */
export const MinimalBlog = themed(
  'minimal-blog',
  html`
    <style>
      .minimal-blog {
        max-inline-size: 36rem;
        margin-inline: auto;
        font:
          1.0625rem/1.6 ui-monospace,
          monospace;
        --news-accent-color: currentColor;
        --news-heading-font: inherit;
        --news-border-color: transparent;
        --news-radius: 0;
        --news-measure: 36rem;
      }
      .minimal-blog ::part(headline) {
        font-weight: 600;
      }
      .minimal-blog ::part(category) {
        font-weight: 400;
        text-decoration: underline;
      }
      .minimal-blog > * + * {
        margin-block-start: 3rem;
      }
    </style>
  `,
  html`
    <news-list layout="headlines" heading="Notes" heading-level="1" endpoint=${harbourNews}></news-list>
    <news-article id="story" endpoint=${harbourNews}></news-article>
    <related-news for="story" layout="headlines" limit="3"></related-news>
  `,
);

const dark = { scheme: 'dark' };
const rightToLeft = { direction: 'rtl' };

/** Each of the three designs in a dark colour scheme. */
export const CryptoNewsDark: StoryObj = { ...CryptoNews, globals: dark };
export const BroadsheetDark: StoryObj = { ...Broadsheet, globals: dark };
export const MinimalBlogDark: StoryObj = { ...MinimalBlog, globals: dark };

/** Each of the three designs, laid out from right to left. */
export const CryptoNewsRightToLeft: StoryObj = { ...CryptoNews, globals: rightToLeft };
export const BroadsheetRightToLeft: StoryObj = { ...Broadsheet, globals: rightToLeft };
export const MinimalBlogRightToLeft: StoryObj = { ...MinimalBlog, globals: rightToLeft };
