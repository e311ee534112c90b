import { css, html } from 'lit';
import type { CardLayout } from './card.js';
import { columns } from './columns.js';
import { headline, meta, picture, summary, words } from './parts.js';

/** Layout with the first card large, and the others in columns below it. */
export const hero: CardLayout<'hero'> = {
  name: 'hero',

  render: (article, view, position) => html`
    ${picture(article, view, position, position === 0 ? '(min-width: 48em) 60vw, 100vw' : '(min-width: 40em) 24em, 100vw')}
    ${words(article, view, meta(article, view), headline(article, view), summary(article))}
  `,

  styles: [
    columns,
    css`
      .hero > :first-child {
        grid-column: 1 / -1;
      }
      .hero > :first-child .text-only {
        border: 0;
        padding: 0;
      }
      .hero > :first-child .words .headline {
        font-size: clamp(1.5em, 1em + 2.4cqi, 2.5em);
        --_headline-lines: 5;
      }
      .hero > :first-child .words .summary {
        font-size: 1.125em;
        --_lines: 5;
      }
      @container (inline-size >= 46em) {
        .hero > :first-child:has(.picture) {
          display: grid;
          grid-template-columns: 3fr 2fr;
          column-gap: calc(var(--_gap) * 1.15);
          align-items: start;
          padding-block-end: var(--_gap);
          border-block-end: 1px solid var(--_rule);
        }
        .hero > :first-child .picture {
          margin: 0;
        }
      }
    `,
  ],
};
