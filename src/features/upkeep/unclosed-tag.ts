/**
 * Warns of `<news-list …/>`: no tag closes itself in HTML, so the rest of the page is inside the element, and disappears
 * with the fallback once there are stories. The page shows no other sign of it.
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
