import { css } from 'lit';

/** The progress line above the button for more stories, animated while the next page is being loaded. */
export const growingStyles = css`
  .progress {
    block-size: 2px;
    margin-block-end: 0.5em;
    overflow: hidden;
    background: var(--_rule);
  }
  .progress::before {
    content: '';
    display: block;
    inline-size: 30%;
    block-size: 100%;
    background: var(--_accent);
    animation: progress 1.2s infinite ease-in-out;
  }
  @keyframes progress {
    from {
      margin-inline-start: -30%;
    }
    to {
      margin-inline-start: 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .progress::before {
      animation: none;
      inline-size: 100%;
    }
  }
`;
