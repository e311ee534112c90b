import type { DateStyle } from '../../locales/format-date.js';
import { nextChange } from '../../locales/next-change.js';
import type { FeatureHost } from '../feature.js';

export type DatesHost = FeatureHost<{ readonly dateStyle: DateStyle; readonly timeZone?: string }>;

/** Keeps "5 minutes ago" true: draws again when the first of all dates reads differently. One timer for the element. */
export class RelativeDates {
  readonly #host: DatesHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DatesHost) {
    this.#host = host;
  }

  /** Waits for the next change of any date that is shown. */
  start(): void {
    this.stop();
    const { element, articles, locale } = this.#host;
    const { dateStyle: style, timeZone } = element;
    const options = { lang: locale.lang, style, timeZone, now: new Date() };
    let wait = Infinity;
    for (const { published } of articles) {
      if (published) wait = Math.min(wait, nextChange(published, options));
    }
    if (wait < Infinity) this.#timer = setTimeout(() => element.requestUpdate(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
