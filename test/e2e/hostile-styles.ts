/** Kind of host style sheet → a harsh example of it in CSS, written for this test. */
export const hostileStyles: Readonly<Record<string, string>> = {
  'a component framework': `
    *, ::before, ::after { box-sizing: border-box }
    html { font-size: 62.5%; scroll-behavior: smooth }
    body { margin: 0; font-weight: 300; line-height: 1.9; text-align: justify; -webkit-text-size-adjust: 100% }
    h1, h2, h3, h4, h5, h6 { margin: 0 0 3rem; font-weight: 900; line-height: 1; color: crimson }
    p { margin: 0 0 2rem } a { color: hotpink; text-decoration: none } img, svg { vertical-align: middle }
    figure { margin: 0 0 1rem } ul, ol { padding-left: 5rem } table { border-collapse: collapse; caption-side: bottom }
    button { border-radius: 0; text-transform: uppercase } [role="button"] { cursor: pointer } .card { border: 9px solid red; padding: 40px }
    .button, .body, .headline, .picture, .meta, .list, .grid { display: none !important; color: red !important }`,
  'a preflight that takes everything away': `
    *, ::before, ::after { margin: 0; padding: 0; border: 0 solid; box-sizing: border-box }
    html { line-height: 3; tab-size: 1; font-feature-settings: "smcp", "liga" 0; font-variation-settings: "wght" 900 }
    h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit }
    ol, ul, menu { list-style: none } img, video { display: block; max-width: 10px; height: auto }
    table { border-collapse: collapse; border-color: inherit; text-indent: 0 } button { background: none; color: inherit }
    summary { display: list-item } [hidden] { display: none !important } body { quotes: none; list-style: none }`,
  'a theme of a content system': `
    body { letter-spacing: .2em; word-spacing: 1em; hyphens: auto; word-break: break-all; text-underline-offset: 1em }
    .entry-content { text-indent: 3em; text-transform: capitalize; font-style: italic; font-variant: small-caps; font-stretch: condensed }
    .entry-content > * { max-width: none; text-shadow: 2px 2px red } .entry-content a { box-shadow: 0 2px 0 red; border-bottom: 1px solid }
    .entry-content img { border: 10px solid red; border-radius: 50% } article { padding: 50px; background: yellow }
    .entry-content h2 { clear: both; font-size: 5em } time { font-size: 3em } nav, header, footer, section { float: left }`,
  'a reset of old': `
    html, body, div, span, h1, h2, h3, p, blockquote, a, em, img, strong, ol, ul, li, table, tr, td, article, figure, figcaption, time {
      margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline }
    body { line-height: 1; white-space: nowrap; text-align: right; text-align-last: center; direction: rtl }
    blockquote, q { quotes: none } table { border-collapse: collapse; border-spacing: 0 } ol, ul { list-style: square inside }
    :focus { outline: 0 }`,
  'important rules for everything': `
    * { line-height: 4 !important; letter-spacing: 9px !important; word-spacing: 20px !important; text-transform: uppercase !important;
      text-align: center !important; text-indent: 40px !important; text-shadow: 0 0 9px red !important; font-style: italic !important;
      font-weight: 900 !important; font-variant: small-caps !important; white-space: pre !important; word-break: break-all !important;
      cursor: wait !important; user-select: none !important; list-style: none !important; quotes: none !important; hyphens: auto !important;
      border-collapse: collapse !important; -webkit-text-stroke: 2px red !important; -webkit-text-fill-color: lime !important;
      text-decoration-thickness: 9px !important; text-underline-offset: 9px !important; text-rendering: geometricPrecision !important;
      animation: none !important; transition: none !important; font-kerning: none !important; font-feature-settings: "smcp" !important }
    img { filter: invert(1) !important }`,
  'clever effects': `
    :root { --_gap: 0; --_accent: red; --_muted: red; --_radius: 90px; --_tint: red; --_lines: 1 }
    @keyframes appear { to { transform: rotate(9deg) } } @keyframes progress { to { opacity: 0 } }
    body { font-size-adjust: 1; text-emphasis: "x"; -webkit-text-stroke: 1px red; -webkit-text-fill-color: transparent; line-break: anywhere;
      overflow-wrap: normal; border-spacing: 30px; caption-side: bottom; empty-cells: hide; hanging-punctuation: first;
      text-wrap-style: balance; text-decoration-skip-ink: none; font-kerning: none; font-synthesis: none }
    ::selection { background: red } ::part(nothing) { color: red } ::slotted(*) { color: red }
    @media screen { .story, .card, h2, h3 { zoom: 3; rotate: 20deg } } @container (inline-size > 0) { p { display: none } }
    @layer base { * { color: red } } @property --unused { syntax: "<color>"; inherits: true; initial-value: red }`,
};
