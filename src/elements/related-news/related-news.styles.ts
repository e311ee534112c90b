import { css } from 'lit';

export const relatedStyles = css`
  .base {
    border-block-start: 2px solid var(--_rule-strong);
    padding-block-start: 1em;
  }
  .view-all {
    font-weight: 600;
    font-size: 0.9375em;
    color: var(--_accent);
    text-decoration: none;
  }
  .view-all:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @container (inline-size >= 30em) {
    .list {
      grid-template-columns: 1fr 1fr;
      row-gap: var(--_gap);
    }
    .list > * {
      display: grid;
      align-content: start;
      row-gap: 0.75em;
      padding: 0;
      border: 0;
    }
    .list .picture {
      order: -1;
      max-inline-size: none;
      margin: 0;
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
    .list .words {
      display: block;
    }
  }
`;
