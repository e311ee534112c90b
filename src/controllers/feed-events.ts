import type { LitElement } from 'lit';
import type { Feed } from '../article.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events.js';
import type { FeedError } from '../feed-error.js';
import type { FeedHost } from './feed-host.js';

/**
 * Dispatches `news-load` after the update that draws the articles.
 * @param fresh false for a saved feed of an earlier visit
 */
export function dispatchLoad(host: FeedHost, feed: Feed, fresh = true): void {
  dispatchAfterUpdate(host.element, () => new NewsLoadEvent(feed, host.articles, fresh));
}

/**
 * Writes the message of an error to the console, and dispatches `news-error` after the element's next update.
 * @param isRepeated true if the console has the same message already: then only the event is dispatched
 */
export function dispatchError({ element }: FeedHost, error: FeedError, isRepeated = false): void {
  if (!isRepeated) console.warn(`[news-elements] ${error.message}`, element);
  dispatchAfterUpdate(element, () => new NewsErrorEvent(error));
}

/** Dispatches an event after the element's next update, because listeners may look for the cards of the event's articles. */
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
