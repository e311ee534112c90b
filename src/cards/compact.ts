import { css, html } from 'lit';
import type { CardLayout } from './card.js';
import { headline, meta, picture, words } from './parts.js';
import { rows } from './rows.js';

/** Layout for side columns and lists below a story: cards with a small square picture beside headline, category and date. */
export const compact: CardLayout<'compact'> = {
  name: 'compact',

  render: (article, view, position) => html`
    ${picture(article, view, position, '6em')}
    ${words(article, view, headline(article, view), meta(article, view))}
  `,

  styles: [
    rows,
    css`
      .compact {
        --_card: 7em;
      }
      .compact > * {
        display: flex;
        gap: 0.875em;
      }
      .compact .picture {
        flex: 0 0 5em;
        --_ratio: 1;
        align-self: start;
      }
      .compact .words {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ],
};
