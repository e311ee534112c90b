/**
 * The address, if following it leads to a page of the web: `http(s)` or relative. Formats promise no other, but a page
 * may hand over articles of its own, and its link template may begin with what a feed says.
 */
export function webLink(href = ''): string | undefined {
  // Most are plain; making a URL of each would cost more than drawing it.
  if (/^https?:\/\/[a-z][\w.-]*\//i.test(href)) return href;
  // Any base will do: it only lends its scheme to relative addresses.
  const { protocol = '' } = (href && URL.parse(href, 'https://news.invalid')) || {};
  return /^https?:$/.test(protocol) ? href : undefined;
}
