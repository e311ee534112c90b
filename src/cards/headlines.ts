import { css } from 'lit';
import type { CardLayout } from './card.js';
import { headline, meta, words } from './parts.js';

/** Words only, as in a column of briefs. */
export const headlines: CardLayout<'headlines'> = {
  name: 'headlines',

  render: (article, view) => words(article, view, headline(article, view), meta(article, view)),

  styles: css`
    .headlines {
      --_card: 4.25em;
    }
    .headlines > * + * {
      margin-block-start: 0.75em;
      padding-block-start: 0.75em;
      border-block-start: 1px solid var(--_rule);
    }
    .headlines .headline {
      font-size: 1em;
      font-weight: 600;
    }
    .headlines .meta {
      margin-block: 0.25em 0;
    }
  `,
};
