// https://www.rssboard.org/rss-specification#ltcommentsgtSubelementOfLtitemgt · https://web.resource.org/rss/1.0/modules/slash/
// Threading extensions of Atom: https://www.rfc-editor.org/rfc/rfc4685
import type { Draft } from '../draft/draft.js';
import type { XmlNode } from './xml-node.js';

/** Whether a link leads to the comments as a page: without a type, or as HTML. Atom's `replies` may also be a feed. */
const isPage = (link: XmlNode): boolean => /html/i.test(link.attr('type') ?? 'html');

/** The comments of an item of RSS or an entry of Atom: the page, and their number. `wfw:commentRss` is a feed and no page. */
export function commentsOf(item: XmlNode): Draft['comments'] {
  const replies = [...item.all('link'), ...item.all('atom:link')].filter(link =>
    /(?:^|\/)replies$/i.test(link.attr('rel') ?? ''),
  );
  const written = item.text('comments');
  const isCount = /^\d+$/.test(written ?? '');
  return {
    url: (isCount ? undefined : written) ?? replies.find(isPage)?.attr('href'),
    count:
      item.text('slash:comments', 'thr:total') ??
      replies.map(link => link.attr('thr:count')).find(Boolean) ??
      (isCount ? written : undefined),
  };
}
