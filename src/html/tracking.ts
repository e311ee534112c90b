/** Parameters by which web analytics and newsletters follow who came from where. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|vero_id|oly_(?:anon|enc)_id|ss_email_id|__s|rb_clickid|s_cid|ref_(?:src|url))=/i;

/**
 * A link's URL without tracking parameters. All else stays as it is written, character references included.
 * @example withoutTracking('/fog?utm_source=rss&amp;page=2#top') // '/fog?page=2#top'
 */
export function withoutTracking(url: string): string {
  const query = url.indexOf('?');
  if (query < 0) return url;
  // In HTML, a `#` may begin a character reference (`&#38;`), which is no fragment.
  const fragment = /(?<!&)#/.exec(url.slice(query));
  const end = fragment ? query + fragment.index : url.length;
  const parameters = url.slice(query + 1, end).split(/(&(?:amp;|#0?38;)?)/);
  const kept: string[] = [];
  for (let index = 0; index < parameters.length; index += 2) {
    const parameter = parameters[index] ?? '';
    if (tracking.test(parameter)) continue;
    if (kept.length) kept.push(parameters[index - 1] ?? '');
    kept.push(parameter);
  }
  if (kept.length === parameters.length) return url;
  return url.slice(0, query) + (kept.length ? `?${kept.join('')}` : '') + url.slice(end);
}
