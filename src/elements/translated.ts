/**
 * Updates a shadow root in which a translator may have changed texts, and removes what it has said of texts that are no longer
 * shown. Page translators (Google's, Edge's) replace each text node by `<font><font>…</font></font>`. Lit keeps no reference to
 * the text node of a value: it sets `data` of the node at that place, and so a property of the `<font>`, which goes on showing the
 * words of the previous value. Bilingual translators put the `<font>` behind the text node, which then changes alone.
 */
export function updateTranslated(root: ParentNode, update: () => void): void {
  const fonts = [...root.querySelectorAll<HTMLElement & { data?: string }>('font')].map(font => {
    const { previousSibling: text } = font;
    return { font, text, data: text?.nodeValue };
  });
  update();
  for (const { font, text, data } of fonts) {
    if (typeof font.data === 'string') font.replaceWith(font.data);
    else if (text?.nodeValue !== data) font.remove();
  }
}
