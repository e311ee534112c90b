import { css, html } from 'lit';
import type { CardLayout } from './card.js';
import { headline, meta, picture, summary, words } from './parts.js';

/** One story under the other, hairlines between them, the picture at the end of the line. */
export const list: CardLayout = {
  name: 'list',

  render: (article, view, position) => html`
    ${words(article, view, [meta(article, view), headline(article, view), summary(article)])}
    ${picture(article, view, position, '(min-width: 40em) 16em, 34vw')}
  `,

  styles: css`
    .list .card {
      display: flex;
      gap: 1em var(--_gap);
      padding-block: 1.25em;
    }
    .list .card + .card {
      border-block-start: 1px solid var(--_rule);
    }
    .list .card:last-child {
      padding-block-end: 0;
    }
    .list .words {
      flex: 1;
      min-inline-size: 0;
    }
    .list .picture {
      flex: 0 0 34%;
      max-inline-size: 15em;
      align-self: start;
    }
    @container (inline-size < 26em) {
      .list .card {
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
  `,
};
