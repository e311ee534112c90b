import { css, html } from 'lit';
import type { CardLayout } from './card.js';
import { headline, isTextOnly, meta, picture, summary } from './parts.js';

/** Columns of cards, as many as the element is wide enough for. */
export const grid: CardLayout = {
  name: 'grid',

  render: (article, view, position) => html`
    ${picture(article, view, position, '(min-width: 40em) 24em, 100vw')}
    <div class=${isTextOnly(article, view) ? 'words text-only' : 'words'}>
      ${meta(article, view)} ${headline(article, view)} ${summary(article)}
    </div>
  `,

  styles: css`
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--news-card-min-width, 17em)), 1fr));
      gap: calc(var(--_gap) * 1.35) var(--_gap);
    }
    .grid .picture {
      margin-block-end: 0.75em;
    }
    .grid .text-only {
      border-block-start: 2px solid var(--_rule-strong);
      padding-block-start: 0.75em;
    }
    .grid .text-only .headline {
      font-size: 1.375em;
    }
    .grid .text-only .summary {
      --_lines: 6;
      font-size: 1.0625em;
    }
  `,
};
