/** Stale-if-error across visits: the last feed of an endpoint is saved in the browser, and shown if a later request fails. */
import type { Feed } from '../article.js';
import type { AnswerFacts, SavedFeed, SourceKey } from '../load/saved-feed.js';
import type { FeedHost } from './feed-host.js';
import { whenIdle } from './when-idle.js';

/** Saves the feed of an endpoint, but only when the browser is idle: before, saving would delay the pictures of the cards. */
export function saveFeed(host: FeedHost, feed: Feed, answers: readonly AnswerFacts[]): void {
  const key = keyOf(host);
  if (!key) return;
  whenIdle(() => {
    import('../load/saved-feed.js').then(({ save }) => save(key, feed, answers)).catch(() => {});
  });
}

/**
 * The feed saved on an earlier visit; `undefined` if there is none, if `failure` means that the source no longer offers it
 * (status 404, for instance), or if the saved feed lacks the article that the host shows. Never rejects.
 */
export async function findSavedFeed(host: FeedHost, failure: unknown): Promise<SavedFeed | undefined> {
  const key = keyOf(host);
  if (!key) return undefined;
  try {
    const { findSaved } = await import('../load/saved-feed.js');
    const saved = await findSaved(key, failure);
    if (saved) await host.check(saved.feed);
    return saved;
  } catch {
    return undefined;
  }
}

/** The key under which the host's feed is saved; `undefined` for a source that is no endpoint. */
function keyOf({ element, source, query }: FeedHost): SourceKey | undefined {
  const { endpoint } = source ?? {};
  return endpoint ? { ...query, endpoint, base: element.baseURI } : undefined;
}
