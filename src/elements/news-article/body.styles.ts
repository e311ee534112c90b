import { css } from 'lit';

/** Styles of a story's body: a rule for each kind of element that the sanitiser keeps. */
export const bodyStyles = css`
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
  /* Their text alternative is a part of the sentence. */
  .body img.broken:is(.glyph, .formula) {
    contain: none;
    block-size: auto;
    visibility: visible;
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
  :is(.player, .screen) .button {
    margin: 1em;
    background: var(--news-surface, Canvas);
  }
  :is(.player, .screen) .button::before {
    content: '';
    flex: none;
    inline-size: 0.75em;
    block-size: 0.875em;
    background: currentColor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  .player.sound {
    aspect-ratio: auto;
  }
  .player iframe {
    inline-size: 100%;
    border: 0;
  }
  .player:not(.sound) iframe {
    block-size: 100%;
  }
  /* In the place of a frame. */
  .body a.embed {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block: 1em;
    padding-block: 0.75em;
    border-block: 1px solid var(--_rule);
    font-weight: 600;
    line-height: 1.35;
    text-decoration-line: none;
  }
  .body a.embed:hover {
    text-decoration-line: underline;
  }
  .body a.untitled {
    justify-content: start;
    column-gap: 0.375em;
  }
  .embed .host {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .embed .host::after,
  .untitled::after {
    content: ' ↗' / '';
  }
  .body figure {
    margin-inline: 0;
  }
  .body hr {
    max-inline-size: 100%;
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
`;
