import { css, type CSSResult } from 'lit';

/** Columns of cards with the picture on top, as many as fit into the element. Shared by the layouts `grid` and `hero`. */
export const columns: CSSResult = css`
  .grid,
  .hero {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--news-card-min-width, 17em)), 1fr));
    gap: calc(var(--_gap) * 1.35) var(--_gap);
  }
  :is(.grid, .hero) .picture {
    margin-block-end: 0.75em;
  }
  :is(.grid, .hero) .text-only {
    border-block-start: 1px solid var(--_rule-strong);
    padding-block-start: 0.75em;
  }
  :is(.grid, .hero) .text-only .headline {
    font-size: 1.375em;
  }
  :is(.grid, .hero) .text-only .summary {
    --_lines: 6;
    font-size: 1.0625em;
  }
`;
