import { css, html } from 'lit';
import type { CardLayout } from './card.js';
import { headline, meta, picture, summary, words } from './parts.js';

/**
 * One card below the other, with hairlines between them. A card's picture is at the inline end, beside the text; where the
 * text would be too narrow (large letters on a small phone), the picture wraps to below the text. In an element at least
 * 60em wide, category and date have a column of their own.
 */
export const list: CardLayout<'list'> = {
  name: 'list',

  render: (article, view, position) => html`
    ${words(article, view, meta(article, view), headline(article, view), summary(article))}
    ${picture(article, view, position, '(min-width: 50em) 17em, 34vw')}
  `,

  styles: css`
    .list {
      --_card: 11em;
      display: grid;
      gap: 1.25em var(--_gap);
    }
    .list > * {
      display: flex;
      flex-wrap: wrap;
      gap: 1em var(--_gap);
    }
    .list > * + * {
      padding-block-start: 1.25em;
      border-block-start: 1px solid var(--_rule);
    }
    .list .words {
      flex: 1 1 8em;
      min-inline-size: 0;
      max-inline-size: 46em;
    }
    .list .picture {
      flex: 0 0 34%;
      max-inline-size: 17em;
      align-self: start;
      order: 1;
      margin-inline-start: auto;
    }
    @container (inline-size < 26em) {
      .list > * {
        column-gap: 1em;
      }
      .list .picture {
        flex-basis: 30%;
        --_ratio: 1;
      }
      .list .summary {
        --_lines: 2;
      }
    }
    @container (inline-size >= 44em) {
      .list .headline {
        font-size: 1.375em;
      }
    }
    @container (inline-size >= 60em) {
      .list .words {
        display: grid;
        grid-template: auto 1fr / 10em 1fr;
        column-gap: var(--_gap);
        max-inline-size: 58em;
      }
      .list .meta {
        grid-row: 1 / 3;
        align-content: start;
        margin-block-start: 0.375em;
      }
      .list :is(.headline, .summary) {
        grid-column: 2;
      }
    }
  `,
};
