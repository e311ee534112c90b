import { css, type CSSResult, type CSSResultOrNative } from 'lit';
import { unclobbered } from './html/unclobbered.js';

/**
 * Styles that all elements share. The public custom properties (`--news-*`) are only read here, with fallbacks: declaring them
 * would hide values that the page sets on an ancestor. Private ones (`--_*`) hold the public value or its fallback. Lengths are
 * in `em`, so they follow the font size of the text around the element, not that of the root. Comments on single rules are here
 * and not beside the rules, because bundlers keep comments within the CSS text.
 *
 * `:host::before`: `.base` is a size container (`container-type: inline-size`), so its content gives it no width. Parents
 * that size the element by its content (flex boxes, floats, table cells) would make it zero wide; this empty box has a
 * width for them, from 14em (a phone) to 60em (three columns of cards). Where utility classes make the host itself a grid or
 * a flex box, `.base` is stretched against their alignment. In a row the empty box takes no room, so `.base` says its width.
 *
 * `.base`: the page's rules can select the host element, but not this box in the shadow root. The box inherits font family,
 * font size, colour, colour scheme, writing mode, visibility and pointer events from the page. Every other inherited
 * property is reset, one by one: `all: initial` would also reset the language by which browsers choose fonts for Chinese
 * and Japanese.
 *
 * `:is(.headline, .heading):is(:lang(ar), …)`: the letters of these languages are taller. With the line height of the other
 * headlines, dots and marks of the last line would be cut off, because headlines of cards have `overflow: hidden`.
 *
 * `@media print`: ink on white, also where the page sets light colours for its dark background, which may be printed or not. So
 * the colours of the page are unset inside of the element. An element that has only placeholders is left out.
 */
export const shared = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(14em, 60em);
    flex: 0 0 0;
    min-inline-size: 0;
  }

  .base {
    container-type: inline-size;
    contain-intrinsic-inline-size: 14em;
    flex: 1;
    place-self: stretch;
    position: relative;
    --_gap: var(--news-gap, 1.75em);
    --_radius: var(--news-radius, 6px);
    --_ratio: var(--news-image-ratio, 16 / 9);
    --_lines: var(--news-summary-lines, 3);
    --_headline-lines: var(--news-headline-lines, 4);
    --_muted: var(--news-muted-color, color-mix(in srgb, currentColor 82%, transparent));
    --_accent: var(--news-accent-color, color-mix(in oklab, currentColor 22%, light-dark(#0f57c9, #8ab8ff)));
    --_rule: var(--news-border-color, color-mix(in srgb, currentColor 18%, transparent));
    --_rule-strong: var(--news-border-color, currentColor);
    --_tint: color-mix(in srgb, var(--_accent) 11%, var(--news-surface, transparent));
    font: 400 1em / 1.5 serif;
    font-family: var(--news-font, inherit);
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    text-align-last: auto;
    text-shadow: none;
    text-emphasis: none;
    text-rendering: auto;
    text-underline-offset: auto;
    text-decoration-skip-ink: auto;
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0 currentColor;
    white-space: normal;
    overflow-wrap: break-word;
    word-break: normal;
    line-break: strict;
    hyphens: manual;
    tab-size: 8;
    quotes: auto;
    list-style: disc;
    border-collapse: separate;
    caption-side: top;
    cursor: auto;
    -webkit-user-select: text;
    user-select: text;
    color: var(--news-color, inherit);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  figure {
    margin: 0;
    font: inherit;
  }
  img {
    display: block;
    max-inline-size: 100%;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }

  .headline,
  .heading {
    font-family: var(--news-heading-font, inherit);
    font-weight: 680;
    line-height: 1.2;
    text-wrap: balance;
  }
  :is(.headline, .heading):is(:lang(ar), :lang(fa), :lang(hi), :lang(ja), :lang(ko), :lang(zh)) {
    line-height: 1.4;
  }
  :is(.headline, .heading):lang(ja) {
    word-break: auto-phrase;
  }
  :lang(ko) {
    word-break: keep-all;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.5em;
    padding: 0.375em 1.125em;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    transition:
      color 120ms,
      border-color 120ms;
  }
  .button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .button[aria-disabled='true'] {
    cursor: progress;
    color: var(--_muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin-block: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .notice {
    margin-block: 1em;
    color: var(--_muted);
  }

  @media print {
    .base {
      color-scheme: light;
      color: black;
      background: white;
      --news-muted-color: initial;
      --news-accent-color: initial;
      --news-surface: initial;
      --news-border-color: initial;
    }
    .button,
    .notice:has(.button),
    .base:has(> .waiting) {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;

/** Shadow root → all styles that were added to it, in the order of the cascade. */
const stylesOf = new WeakMap<Node, Set<CSSResultOrNative>>();

/** Adds styles to a shadow root, in whichever document it is. Repeated calls with the same styles add them once. */
export function addStyles(root: Node, styles: CSSResultOrNative | readonly CSSResultOrNative[]): void {
  const known = stylesOf.get(root) ?? new Set();
  stylesOf.set(root, known);
  // A document without a window (of `DOMParser` or a `<template>`) draws nothing, and no sheet can be constructed for it.
  const view = unclobbered('defaultView', root.ownerDocument!);
  for (const style of [styles].flat() as (CSSResult & CSSStyleSheet)[]) {
    if (view && !known.has(style))
      (root as Partial<ShadowRoot>).adoptedStyleSheets?.push(sheetFor(view, style));
    known.add(style);
  }
}

/**
 * For `adoptedCallback`: browsers empty `adoptedStyleSheets` when an element comes into another document.
 * @param root of the element; undefined if it has never been in a page
 */
export function restoreStyles(root: Node | undefined): void {
  const styles = stylesOf.get(root!);
  stylesOf.delete(root!);
  if (styles) addStyles(root!, [...styles]);
}

/** A sheet can be adopted only in the document of the window that has constructed it; Lit's are constructed by the script's. */
function sheetFor(view: typeof globalThis, style: CSSResult & CSSStyleSheet): CSSStyleSheet {
  if (view === window) return style.styleSheet ?? style;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style.cssText ?? Array.from(style.cssRules, ({ cssText }) => cssText).join(''));
  return sheet;
}
