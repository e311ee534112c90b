import { unclobbered } from '../../html/unclobbered.js';
import { windowOf } from '../../html/window-of.js';
import type { Feature } from '../feature.js';
import { PrintPictures } from './print-pictures.js';
import { Reconnect } from './reconnect.js';
import { RelativeDates, type DatesHost } from './relative-dates.js';
import { sweepMarkers } from './sweep-markers.js';
import { ViewEvents } from './view-events.js';

export { warnOfCopies } from './copies.js';

/**
 * Tasks of every element with stories: updates relative dates, dispatches `news-view` events, retries failed requests, requests
 * pictures for printing, removes leftover comment nodes. One chunk, fetched when the browser is idle.
 */
export class Upkeep implements Feature {
  readonly #host: DatesHost;
  readonly #dates: RelativeDates;
  readonly #views: ViewEvents;
  readonly #reconnect: Reconnect;
  /** The element's window while it is connected: that of a pop-up may be visible while the page's own is hidden. */
  #window: EventTarget | undefined;
  readonly #pictures: PrintPictures;

  constructor(host: DatesHost) {
    this.#host = host;
    this.#dates = new RelativeDates(host);
    this.#views = new ViewEvents(host);
    this.#reconnect = new Reconnect(host);
    this.#pictures = new PrintPictures(host);
    // Fetches the code of the notice in advance: when the first failure occurs, there may be no network. It also tells slips in
    // the page's HTML.
    void host.prepareNotice();
  }

  hostConnected(): void {
    this.#window = windowOf(this.#host.element);
    this.#window.addEventListener('visibilitychange', this.#follow);
    this.#reconnect.connect();
    this.#pictures.connect();
    this.#views.connect();
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('visibilitychange', this.#follow);
    this.#reconnect.disconnect();
    this.#pictures.disconnect();
    this.#views.disconnect();
    this.#dates.stop();
  }

  hostUpdated(): void {
    sweepMarkers(this.#host);
    const { element } = this.#host;
    if (unclobbered('hidden', element.ownerDocument) || !element.isConnected) return;
    this.#dates.start();
    this.#views.start();
  }

  readonly #follow = (): void => {
    const { element } = this.#host;
    if (!unclobbered('hidden', element.ownerDocument)) return element.requestUpdate();
    this.#dates.stop();
    this.#views.stop();
  };
}
