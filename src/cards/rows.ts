import { css, type CSSResult } from 'lit';

/**
 * Short cards, each below a hairline, in as many columns as fit. Shared by the layouts `compact` and `headlines`. This is a CSS
 * grid: in CSS multi-column layout, cards added at the end would move others to another column while they are being read.
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
