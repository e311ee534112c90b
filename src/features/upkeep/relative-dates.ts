import type { DateStyle } from '../../locales/format-date.js';
import { nextChange } from '../../locales/next-change.js';
import type { FeatureHost } from '../feature.js';

export type DatesHost = FeatureHost<{ readonly dateStyle: DateStyle; readonly timeZone?: string }>;

/** Keeps "5 minutes ago" true: one timer updates the element as soon as the text of any of its dates changes. */
export class RelativeDates {
  readonly #host: DatesHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DatesHost) {
    this.#host = host;
  }

  /** Sets the timer to the next change of any shown date. */
  start(): void {
    this.stop();
    const { element, articles, locale } = this.#host;
    const { dateStyle: style, timeZone } = element;
    const options = { lang: locale.lang, style, timeZone, now: new Date() };
    let wait = Infinity;
    for (const { published, dateOnly } of articles) {
      if (published) wait = Math.min(wait, nextChange(published, { ...options, dateOnly }));
    }
    if (wait < Infinity) this.#timer = setTimeout(() => element.requestUpdate(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
