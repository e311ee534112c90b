import { css, html } from 'lit';
import type { CardLayout } from './card.js';
import { headline, isTextOnly, meta, picture, summary } from './parts.js';

/** The first story large, the others in columns below it. */
export const hero: CardLayout = {
  name: 'hero',

  render: (article, view, position) => html`
    ${picture(article, view, position, position === 0 ? '(min-width: 48em) 60vw, 100vw' : '(min-width: 40em) 24em, 100vw')}
    <div class=${isTextOnly(article, view) ? 'words text-only' : 'words'}>
      ${meta(article, view)} ${headline(article, view)} ${summary(article)}
    </div>
  `,

  styles: css`
    .hero {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--news-card-min-width, 17em)), 1fr));
      gap: calc(var(--_gap) * 1.35) var(--_gap);
    }
    .hero .picture {
      margin-block-end: 0.75em;
    }
    .hero .text-only {
      border-block-start: 2px solid var(--_rule-strong);
      padding-block-start: 0.75em;
    }
    .hero > :first-child {
      grid-column: 1 / -1;
      padding-block-end: calc(var(--_gap) * 1.1);
      border-block-end: 1px solid var(--_rule);
    }
    .hero > :first-child .headline {
      font-size: clamp(1.5em, 1em + 2.4cqi, 2.5em);
      line-height: 1.15;
      letter-spacing: -0.01em;
      --_headline-lines: 5;
    }
    .hero > :first-child .summary {
      font-size: 1.0625em;
      --_lines: 5;
    }
    @container (inline-size >= 46em) {
      .hero > :first-child:has(.picture) {
        display: grid;
        grid-template-columns: 3fr 2fr;
        column-gap: calc(var(--_gap) * 1.15);
        align-items: start;
      }
      .hero > :first-child .picture {
        margin: 0;
      }
    }
  `,
};
