import { css, type CSSResult } from 'lit';

/**
 * Short cards below a hairline each, in as many columns as their headlines have room for: what `compact` and
 * `headlines` share. In no columns of text: a list that grows would move what is being read from one into the other.
 */
export const rows: CSSResult = css`
  :is(.compact, .headlines) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    gap: 0.875em var(--_gap);
  }
  :is(.compact, .headlines) > * {
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_rule);
  }
  :is(.compact, .headlines) .headline {
    font-size: 1em;
  }
  :is(.compact, .headlines) .meta {
    margin-block: 0.375em 0;
  }
`;
