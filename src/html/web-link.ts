/**
 * Returns the `href` if it is `http(s)` or relative, else `undefined`, so that no link runs `javascript:`. Formats produce
 * `http(s)` URLs only. But a script of the page may set an element's `feed` or `article` to articles with any URL, and in the
 * attribute `link-template`, the URL may begin with a value from a feed (`{+id}`).
 */
export function webLink(href = ''): string | undefined {
  // A fast path: parsing each URL would cost more than drawing its link.
  if (/^https?:\/\/[a-z][\w.-]*\//i.test(href)) return href;
  // The base URL only serves to give relative URLs a scheme; its host is never used.
  const { protocol = '' } = (href && URL.parse(href, 'https://news.invalid')) || {};
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** Whether a URL's fragment is a route of the page's router (`#/news`, `#!/news`), not the name of a place in the page. */
export function isRoute(fragment: string): boolean {
  return /^#[!/]/.test(fragment);
}
