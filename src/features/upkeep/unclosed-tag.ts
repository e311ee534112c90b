/**
 * Warns in the console of `<news-list …/>`. In HTML, `/>` doesn't close an element: the rest of the page is parsed as content
 * of the element, and is hidden like its fallback content when stories are shown. Browsers report no error.
 */
export function warnOfUnclosed(element: Element): void {
  const tag = element.localName;
  const inside = element.querySelector('news-article, news-list, related-news, main')?.localName;
  if (!inside) return;
  console.warn(
    `[news-elements] There is a <${inside}> inside <${tag}>, hidden now that there are stories. ` +
      `<${tag} … /> does not close itself in HTML: write <${tag} …></${tag}>.`,
    element,
  );
}
