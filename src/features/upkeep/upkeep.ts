import { unclobbered } from '../../html/unclobbered.js';
import type { Feature } from '../feature.js';
import { PrintPictures } from './print-pictures.js';
import { Reconnect } from './reconnect.js';
import { RelativeDates, type DatesHost } from './relative-dates.js';
import { sweepMarkers } from './sweep-markers.js';
import { ViewEvents } from './view-events.js';

/**
 * Tasks of every element with stories: updates relative dates, dispatches `news-view` events, retries failed requests, requests
 * pictures for printing, removes leftover comment nodes. One chunk, fetched when the browser is idle.
 */
export class Upkeep implements Feature {
  readonly #host: DatesHost;
  readonly #dates: RelativeDates;
  readonly #views: ViewEvents;
  readonly #reconnect: Reconnect;
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
    addEventListener('visibilitychange', this.#follow);
    this.#reconnect.connect();
    this.#pictures.connect();
    this.#views.connect();
  }

  hostDisconnected(): void {
    removeEventListener('visibilitychange', this.#follow);
    this.#reconnect.disconnect();
    this.#pictures.disconnect();
    this.#views.disconnect();
    this.#dates.stop();
  }

  hostUpdated(): void {
    sweepMarkers(this.#host);
    if (unclobbered('hidden') || !this.#host.element.isConnected) return;
    this.#dates.start();
    this.#views.start();
  }

  readonly #follow = (): void => {
    if (!unclobbered('hidden')) return this.#host.element.requestUpdate();
    this.#dates.stop();
    this.#views.stop();
  };
}
