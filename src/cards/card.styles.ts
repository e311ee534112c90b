import { css, type CSSResultGroup } from 'lit';
import { layouts } from './index.js';

/**
 * Styles of cards: first the rules for all layouts, then those of each layout, then those that turn cards into boxes.
 * The rules are explained here, since bundlers don't remove CSS comments from the template strings below.
 *
 * - `.far`: `content-visibility: auto` lets the browser skip the layout of cards far from the viewport. A skipped card keeps
 *   the height of its last layout; a card that was never laid out has the estimated height `--_card` of its layout.
 * - `.headline` in a container narrower than 14em: with large letters a line holds one word, and a line clamp would cut off
 *   most of the headline. So headlines are not clamped there.
 * - `.meta > * + *::before`: a dot between category and date, placed in the gap before the second item. If the items wrap,
 *   the dot is before the start of the new line, where `overflow-x: clip` hides it.
 * - `.waiting:has(> :only-child)`: `<news-article>` has a single placeholder, which is as wide as a story's text.
 * - `.waiting`: placeholders become visible after 200 ms. If the feed is loaded sooner, they never flash up.
 * - `style(--news-surface)`, `style(--news-border-color)`: style queries that match when the page has set this property.
 *   Cards then are boxes with padding, and with this background or border. These rules come last, so that they override the
 *   rules of the layouts.
 */
export const cardStyles: CSSResultGroup[] = [
  css`
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0.25em var(--_gap);
      margin-block-end: 1em;
    }
    .heading {
      font-size: 1.375em;
    }

    .card {
      position: relative;
      min-inline-size: 0;
    }
    .far {
      content-visibility: auto;
      contain-intrinsic-block-size: auto var(--_card, 20em);
    }
    .card:has(.link:focus-visible) {
      outline: 2px solid var(--_accent);
      outline-offset: 3px;
      border-radius: 2px;
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
    .link:focus-visible {
      outline: none;
    }
    .link::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    .card:hover .link {
      text-decoration: underline;
      text-decoration-thickness: 0.08em;
      text-underline-offset: 0.15em;
    }

    .headline {
      font-size: 1.125em;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--_headline-lines);
      overflow: hidden;
    }
    @container (inline-size < 14em) {
      .headline {
        -webkit-line-clamp: none;
      }
    }
    .label {
      color: var(--_accent);
    }
    .label::after {
      content: ' ·';
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
      overflow-x: clip;
      margin-block-end: 0.375em;
      font-size: 0.8125em;
      line-height: 1.4;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    .meta > * + *::before {
      content: '·';
      display: inline-block;
      inline-size: 1em;
      margin-inline-start: -1em;
      text-align: center;
    }
    .category {
      color: var(--_accent);
      font-weight: 600;
    }
    .meta > * {
      max-inline-size: 100%;
    }
    .summary {
      margin-block-start: 0.4em;
      font-size: 0.95em;
      text-wrap: pretty;
      color: var(--_muted);
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--_lines);
      overflow: hidden;
    }
    .picture {
      aspect-ratio: var(--_ratio);
      overflow: hidden;
      border-radius: var(--_radius);
      background: var(--_tint);
    }
    .picture img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
      object-position: 50% 30%;
    }
    img.broken {
      visibility: hidden;
    }

    .waiting:has(> :only-child) {
      grid-template-columns: 1fr;
      max-inline-size: var(--news-measure, 65ch);
    }
    .waiting {
      animation: appear 0s 200ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
    .waiting .bar {
      block-size: 0.9em;
      margin-block: 0.3em;
      border-radius: 3px;
      background: var(--_tint);
    }
    .waiting .bar.short {
      inline-size: 40%;
    }

    .foot {
      margin-block-start: var(--_gap);
      text-align: center;
    }

    @media print {
      .card {
        break-inside: avoid;
        content-visibility: visible;
      }
    }
  `,
  ...layouts.map(layout => layout.styles),
  css`
    @container style(--news-surface) {
      .base .card,
      .base .text-only {
        padding: 1em;
        border: 0;
        border-radius: var(--_radius);
        background: var(--news-surface);
      }
      .base .text-only {
        padding: 0;
      }
    }
    @container style(--news-border-color) {
      .base :is(.grid, .hero) > * {
        padding: 1em;
        border: 1px solid var(--_rule);
        border-radius: var(--_radius);
      }
      .base :is(.grid, .hero) .text-only {
        padding: 0;
        border: 0;
      }
    }
  `,
];
