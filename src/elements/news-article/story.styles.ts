import { css } from 'lit';
import { bodyStyles } from './body.styles.js';

export const storyStyles = css`
  .story {
    max-inline-size: var(--news-measure, 65ch);
    font-size: 1.0625em;
  }
  .story .headline {
    display: block;
    overflow: visible;
    font-size: clamp(1.625em, 1.1em + 2.6cqi, 2.5em);
  }
  .story > .meta {
    margin-block: 0.75em 0;
    font-size: 0.875em;
  }
  .byline {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.625em;
    font-size: 0.875em;
  }
  /* Above the headline link's ::after box, which covers the whole story in the summary layout. */
  .byline a {
    position: relative;
    z-index: 1;
  }
  .avatar {
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    object-fit: cover;
    background: var(--_tint);
  }
  .avatar + .avatar {
    margin-inline-start: -0.9em;
  }
  .lede {
    margin-block-start: 1em;
    font-size: 1.25em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .figure {
    margin-block-start: 1.5em;
  }
  .hero-picture {
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_tint);
  }
  /* No inline-size: the width attribute applies, so the picture's space is reserved before it has loaded. */
  .hero-picture img {
    block-size: auto;
    max-block-size: 85vh;
    margin-inline: auto;
    object-fit: contain;
  }
  .hero-picture img:not([width]) {
    inline-size: 100%;
    aspect-ratio: var(--_ratio);
  }
  .caption,
  .body :is(caption, figcaption, footer) {
    margin-block-start: 0.5em;
    padding: 0;
    font-size: 0.875em;
    line-height: 1.45;
    text-align: start;
    color: var(--_muted);
  }
  .credit {
    white-space: nowrap;
  }

  ${bodyStyles}

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 2em 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
  }
  .tags li {
    padding: 0.25em 0.75em;
    border: 1px solid var(--_rule);
    border-radius: 1em;
  }
  /* The link's track starts one screen below the top: on the first screen, the link would cover text for nothing. */
  .way-up {
    position: absolute;
    inset-block: 100vh 0;
    inset-inline-end: 0;
    display: flex;
    align-items: flex-end;
    pointer-events: none;
  }
  .story:has(> .way-up) {
    position: relative;
    padding-block-end: 4em;
  }
  .top-link {
    position: sticky;
    inset-block-end: max(1rem, env(safe-area-inset-bottom));
    pointer-events: auto;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    inline-size: 3.25em;
    block-size: 3.25em;
    border: 1px solid var(--_rule);
    border-radius: 50%;
    background: var(--news-surface, Canvas);
    color: CanvasText;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.1;
    text-decoration: none;
  }

  .waiting.story .bar {
    margin-block: 0.75em;
  }
  .waiting .bar.title {
    block-size: 2em;
  }

  @media print {
    .top-link,
    .player,
    .tags {
      display: none;
    }
    .story:has(> .way-up) {
      padding: 0;
    }
    .story {
      max-inline-size: none;
    }
  }
`;
