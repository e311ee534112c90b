/**
 * Posts of social networks that only pass on the post of another account: a boost in Mastodon (`reblog`,
 * https://docs.joinmastodon.org/entities/Status/), a renote in Misskey.
 */
import { usualNames } from './usual-names.js';
import { firstOf, isRecord, personOf, textOf, unwrap, type Json } from './values.js';

const reposts = ['reblog', 'renote', 'repost', 'retweetedstatus'];

/** Property names of what a repost keeps: its id, so that each entry of the list has its own, and its date. */
const kept = new Set([...usualNames.id, ...usualNames.published]);

/** Stands for “boosted by”: a label is text of the feed in any language, and screen readers name this sign in the reader's. */
const sign = '🔁';

const hasWords = (item: Json): boolean =>
  [...usualNames.title, ...usualNames.summary, ...usualNames.body].some(name =>
    /\S/.test((firstOf(item, [name], textOf) ?? '').replace(/<[^<>]*>/g, '')),
  );

/**
 * Returns the passed-on post with the id and date of the repost, and with the label `🔁 Name`. An entry that passes on no
 * post, or that has words of its own, is returned unchanged.
 */
export function withReposted(item: Json): Json {
  const post = firstOf(item, reposts, found => (isRecord(found) ? found : undefined));
  if (!post || hasWords(item)) return item;
  const own = Object.entries(item).filter(
    // The repost itself stays, too, because the page may have mapped a path in it (`fields`).
    ([key, value]) => value === post || kept.has(key.replace(/[\s_-]+/g, '').toLowerCase()),
  );
  const account = firstOf(item, usualNames.authors, personOf);
  return { ...unwrap(post), ...Object.fromEntries(own), kicker: `${sign} ${account ?? ''}`.trim() };
}
