import type { Article, ArticleMedia } from '../../article.js';
import { unclobbered } from '../../html/unclobbered.js';
import { webLink } from '../../html/web-link.js';

/**
 * A story's recordings that its body doesn't play itself, each once.
 * @param drawn the sanitised body, if there is one
 */
export function unplayed({ media = [], body = '' }: Article, drawn: Element | undefined): ArticleMedia[] {
  const seen = new Set(Array.from(drawn?.querySelectorAll('audio, video') ?? [], addresses).flat());
  // Callers without types may have empty entries in a list.
  return media.filter(Boolean).filter(({ url, embed }) => {
    const address = absolute(url);
    if (!webLink(url) || seen.has(address)) return false;
    seen.add(address);
    return !embed || !body.includes(nameOf(embed));
  });
}

/** The absolute URLs that a player in a page tries. */
export function addresses(player: Element): string[] {
  return [player, ...player.querySelectorAll('source')].flatMap(each => (each as HTMLMediaElement).src || []);
}

export const absolute = (url: string): string => URL.parse(url, unclobbered('baseURI'))?.href ?? '';

/** The part of a player's URL that names the recording, and that all players of one host have: the path, else the query. */
function nameOf(embed: string): string {
  const { pathname = '', search = '' } = URL.parse(embed) ?? {};
  return pathname.length > 1 ? pathname : search || embed;
}
