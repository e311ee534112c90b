import { css, html } from 'lit';
import type { CardLayout } from './card.js';
import { headline, meta, picture, words } from './parts.js';

/** A small square picture beside the headline; for side columns and what comes after a story. */
export const compact: CardLayout<'compact'> = {
  name: 'compact',

  render: (article, view, position) => html`
    ${picture(article, view, position, '6em')}
    ${words(article, view, headline(article, view), meta(article, view))}
  `,

  styles: css`
    .compact {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
      gap: 0.875em var(--_gap);
      --_card: 7em;
    }
    .compact > * {
      display: flex;
      gap: 0.875em;
      padding-block-start: 0.875em;
      border-block-start: 1px solid var(--_rule);
    }
    .compact .picture {
      flex: none;
      inline-size: 5em;
      --_ratio: 1;
      align-self: start;
    }
    .compact .words {
      flex: 1;
      min-inline-size: 0;
    }
    .compact .headline {
      font-size: 1em;
      --_headline-lines: 3;
    }
    .compact .meta {
      margin-block: 0.375em 0;
    }
  `,
};
