import { css } from 'lit';
import type { CardLayout } from './card.js';
import { rows } from './rows.js';
import { headline, meta, words } from './parts.js';

/** Layout with as many columns as fit: cards with headline, category and date, without picture and excerpt. */
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
