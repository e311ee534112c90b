/** Enough HTML for the text that is read of a body; whatever it holds, the work stays in proportion. */
const HTML_LETTERS = 8000;

/**
 * Roughly the text of untrusted HTML, to be compared and never shown: tags, scripts and styles are left out,
 * entities become spaces. Needs no DOM.
 */
export function plainText(html: string): string {
  let text = '';
  let hidden = '';
  // With the ">" in front, text before the first tag isn't taken for a tag.
  for (const piece of `>${html.slice(0, HTML_LETTERS)}`.split('<')) {
    const [tag = ''] = /^\/?\w*/.exec(piece.slice(0, 8).toLowerCase()) ?? [];
    if (!hidden && /^(?:script|style)$/.test(tag)) hidden = tag;
    else if (tag === '/' + hidden) hidden = '';
    if (!hidden) text += ' ' + piece.slice(piece.indexOf('>') + 1);
  }
  return text.replace(/&[#\w]+;/g, ' ');
}
