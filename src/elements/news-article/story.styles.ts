// More than 250 lines: one style sheet with a rule for each kind of element in a story. (`npm run check:house` sets the limit.)
import { css } from 'lit';

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

  .body {
    margin-block-start: 1.5em;
    line-height: 1.6;
  }
  .body > :first-child,
  .body > :first-child > :first-child {
    margin-block-start: 0;
  }
  .body :is(p, ul, ol, dl, blockquote, figure),
  .scroll,
  .player {
    margin-block: 1em;
  }
  .body :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 2em 0.5em;
    font-family: var(--news-heading-font, inherit);
    font-weight: 680;
    line-height: 1.25;
    text-wrap: balance;
  }
  .body :is(h1, h2, h3) {
    font-size: 1.25em;
    margin-block: 1.6em 0.4em;
  }
  .body a,
  .byline a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
  }
  .body a,
  .tags a {
    scroll-margin-block-end: 5em;
  }
  .body a:hover {
    text-decoration-thickness: 0.12em;
  }
  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 1.25em;
    border-inline-start: 3px solid var(--_accent);
    font-size: 1.125em;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .body li,
  .body li > :is(p, ul, ol) {
    margin-block: 0.375em;
  }
  .body dt {
    font-weight: 600;
  }
  .body :is(sup, sub) {
    line-height: 0;
  }
  .body hr {
    max-inline-size: 100%;
  }
  .body :is(img, video) {
    max-inline-size: 100%;
    block-size: auto;
    /* Ten times the element's width. */
    max-block-size: 1000cqi;
    object-fit: contain;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .body img:is(.glyph, .formula) {
    display: inline;
    inline-size: auto;
    block-size: 1.2em;
    vertical-align: -0.2em;
    border-radius: 0;
    background: none;
  }
  .body img.formula {
    block-size: auto;
    max-block-size: 3em;
    vertical-align: middle;
  }
  .body img.broken {
    contain: size;
  }
  .player {
    display: grid;
    place-items: center;
    aspect-ratio: 16 / 9;
    outline: 1px solid transparent; /* Forced colours remove the background; this outline becomes visible. */
    outline-offset: -1px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .player .button {
    margin: 1em;
    background: var(--news-surface, Canvas);
  }
  .player iframe {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .body figure {
    margin-inline: 0;
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--_rule);
    margin-block: 2em;
  }
  .scroll {
    overflow-x: auto;
  }
  .body table {
    /* In quirks mode (a page without a doctype), tables don't inherit the colour. */
    color: inherit;
    border-collapse: collapse;
    min-inline-size: 100%;
    font-size: 0.9375em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .body :is(th, td) {
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
  }
  .body :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .body thead :is(th, td) {
    border-color: var(--_rule-strong);
  }
  /* The scripts of these languages have no italics; letters that a browser slants are harder to read. */
  .body :is(cite, em, i):is(:lang(ja), :lang(ko), :lang(zh), :lang(ar), :lang(fa), :lang(he)) {
    font-style: normal;
  }
  .body :is(pre, code, kbd, samp) {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
    font-size: 0.9em;
    direction: ltr;
  }
  .body :not(pre) > code {
    padding: 0.1em 0.3em;
    border-radius: 3px;
    background: var(--_tint);
  }
  .body pre {
    margin: 0;
    padding: 1em;
    inline-size: max-content;
    min-inline-size: 100%;
    border-radius: var(--_radius);
    background: var(--_tint);
    line-height: 1.5;
    tab-size: 4;
  }

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
