/**
 * In HTML no tag closes itself: after `<news-list …/>` the rest of the page is inside the element, and gone with the
 * fallback once there are stories. Nothing else looks like it, so it is told where a site owner will look.
 */
export function warnOfUnclosed(host: Element): void {
  const tag = host.localName;
  const inside = host.querySelector('news-article, news-list, related-news, main')?.localName;
  if (!inside) return;
  console.warn(
    `[news-elements] There is a <${inside}> inside <${tag}>, hidden now that there are stories. ` +
      `<${tag} … /> does not close itself in HTML: write <${tag} …></${tag}>.`,
    host,
  );
}
