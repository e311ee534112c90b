import type { LitElement } from 'lit';
import type { Feed } from '../article.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events.js';
import type { FeedError } from '../feed-error.js';
import type { FeedHost } from './feed-host.js';

/** Dispatches `news-load` when the articles are drawn. */
export function dispatchLoad(host: FeedHost, feed: Feed, fresh = true): void {
  dispatchAfterUpdate(host.element, () => new NewsLoadEvent(feed, host.articles, fresh));
}

/**
 * Dispatches `news-error`, and writes the message to the console.
 * @param isRepeated whether the console shows the same message already
 */
export function dispatchError({ element }: FeedHost, error: FeedError, isRepeated = false): void {
  if (!isRepeated) console.warn(`[news-elements] ${error.message}`, element);
  dispatchAfterUpdate(element, () => new NewsErrorEvent(error));
}

/** Dispatches an event after the element's next update: listeners may look for the cards of the event's articles. */
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
