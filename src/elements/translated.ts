/**
 * Replaces what a page translator has put in the place of changed texts. Translators (Google's, Edge's) replace each text node,
 * in shadow roots, too, by `<font><font>…</font></font>`. Lit keeps no reference to the text node of a value: it sets `data` of
 * the node at that place, and so a property of the `<font>`, which goes on showing the words of the previous value.
 * @param root a shadow root that Lit has just updated
 */
export function replaceTranslated(root: ParentNode): void {
  for (const font of root.querySelectorAll<HTMLElement & { data?: string }>('font'))
    if (typeof font.data === 'string') font.replaceWith(font.data);
}
