import { css } from 'lit';

export const relatedStyles = css`
  .base {
    border-block-start: 2px solid var(--_rule-strong);
    padding-block-start: 1em;
  }
  .head {
    margin-block-end: 0.25em;
  }
  @container (inline-size >= 44em) {
    .list {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: var(--_gap);
    }
    .list .card {
      block-size: 100%;
    }
    .list .card:nth-child(2) {
      border-block-start: 0;
    }
    .list .headline {
      font-size: 1.125em;
    }
  }
`;
