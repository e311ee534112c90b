import type { LitElement } from 'lit';
import type { Feed } from '../article.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events.js';
import type { FeedError } from '../feed-error.js';
import type { FeedHost } from './feed-host.js';

/** Tells the page that articles came, once they are drawn. */
export function dispatchLoad(host: FeedHost, feed: Feed, fresh = true): void {
  dispatchAfterUpdate(host.element, () => new NewsLoadEvent(feed, host.articles, fresh));
}

/**
 * Tells the page and the console that articles could not be loaded.
 * @param isRepeated whether the console shows the same message already
 */
export function dispatchError({ element }: FeedHost, error: FeedError, isRepeated = false): void {
  if (!isRepeated) console.warn(`[news-elements] ${error.message}`, element);
  dispatchAfterUpdate(element, () => new NewsErrorEvent(error));
}

/** Listeners may look for the cards of the articles that an event names: it is dispatched after the next update. */
function dispatchAfterUpdate(element: LitElement, makeEvent: () => Event): void {
  const once = {
    hostUpdated() {
      element.removeController(once);
      queueMicrotask(() => element.dispatchEvent(makeEvent()));
    },
  };
  element.addController(once);
  element.requestUpdate();
}
