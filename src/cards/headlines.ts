import { css } from 'lit';
import type { CardLayout } from './card.js';
import { rows } from './rows.js';
import { headline, meta, words } from './parts.js';

/** Cards with headline, category and date only, without picture and excerpt; in as many columns as fit. */
export const headlines: CardLayout<'headlines'> = {
  name: 'headlines',

  render: (article, view) => words(article, view, headline(article, view), meta(article, view)),

  styles: [
    rows,
    css`
      .headlines {
        --_card: 5.125em;
      }
      .headlines .headline {
        font-weight: 600;
      }
    `,
  ],
};
