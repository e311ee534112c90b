import { css } from 'lit';

export const relatedStyles = css`
  .base {
    border-block-start: 2px solid var(--_rule-strong);
    padding-block-start: 1em;
  }
  .head {
    margin-block-end: 0.25em;
  }
  @container (inline-size >= 30em) {
    .list {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--_gap);
      padding-block-start: 0.75em;
    }
    .list .card,
    .list .card + .card {
      flex-direction: column;
      gap: 0.75em;
      padding: 0;
      border: 0;
    }
    @container style(--news-surface) {
      .list .card,
      .list .card + .card {
        padding: 1em;
      }
    }
    .list .picture {
      order: -1;
      flex: none;
      inline-size: 100%;
      max-inline-size: none;
    }
    .list .text-only {
      border-block-start: 1px solid var(--_rule);
      padding-block-start: 0.75em;
    }
    .list .headline {
      font-size: 1.0625em;
    }
    .list .summary {
      font-size: 0.875em;
    }
  }
  @container (inline-size >= 60em) {
    .list {
      grid-template-columns: repeat(4, 1fr);
    }
  }
`;
