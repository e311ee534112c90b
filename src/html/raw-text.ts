// Elements with raw text: https://html.spec.whatwg.org/multipage/parsing.html#parsing-elements-that-contain-only-text

/**
 * Names of the elements in which no tag counts but their own end tag. `noscript` isn't one of them in documents in which scripts
 * don't run, as those that this library makes.
 */
export const rawElements: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext script style textarea title xmp'.split(' '),
);

/**
 * ASCII letters in lower case. `toLowerCase` alone would turn the Kelvin sign into a `k`: a browser reads `<lin\u212a>` as an
 * element that it doesn't know.
 */
export const lower = (text: string): string =>
  /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, letters => letters.toLowerCase()) : text;

/** Position of the end tag of such an element whose content begins at `from`, or of the end of the text. */
export function endOfRawText(html: string, name: string, from: number): number {
  if (name === 'plaintext') return html.length;
  if (name === 'script') return endOfScript(html, from);
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const behind = at + 2 + name.length;
    if (lower(html.slice(at + 2, behind)) === name && /[\t\n\f\r />]/.test(html.charAt(behind))) return at;
  }
  return html.length;
}

/**
 * In a comment (`<!--`) in a script, a `<script>` begins a part of which `</script>` is the end, not of the element:
 * https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state
 */
function endOfScript(html: string, from: number): number {
  const mark = /<!--|-->|<(\/?)script[\t\n\f\r />]/gi;
  mark.lastIndex = from;
  let isComment = false;
  let isPart = false;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    const [written, slash] = found;
    if (written === '-->') isComment = isPart = false;
    else if (slash === undefined) {
      isComment = true;
      // The dashes of `<!-->` begin a comment and end it.
      mark.lastIndex = found.index + 2;
    } else if (slash && !isPart) return found.index;
    else if (isComment) isPart = !slash;
  }
  return html.length;
}
