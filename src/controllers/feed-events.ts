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

const MOST_MESSAGES = 20;
/** Number of failures of all elements in the second that begins with a failure. */
let failures = 0;

/** Writes to the console why elements failed: in each second the first 20 messages, then the number of the others. */
function warn(message: string, element: LitElement): void {
  if (!failures)
    setTimeout(() => {
      if (failures > MOST_MESSAGES)
        console.warn(`[news-elements] ${failures - MOST_MESSAGES} more failures: see news-error`);
      failures = 0;
    }, 1000);
  if (++failures <= MOST_MESSAGES) console.warn(`[news-elements] ${message}`, element);
}

/**
 * Writes the message of an error to the console, and dispatches `news-error` after the element's next update.
 * @param isRepeated true if the console has the same message already: then only the event is dispatched
 */
export function dispatchError({ element }: FeedHost, error: FeedError, isRepeated = false): void {
  if (!isRepeated) warn(error.message, element);
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
