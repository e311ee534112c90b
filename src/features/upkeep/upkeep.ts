import { NewsViewEvent } from '../../events.js';
import type { DateStyle } from '../../locales/format-date.js';
import { nextChange } from '../../locales/next-change.js';
import type { Feature, FeatureHost } from '../feature.js';
import { Reconnect } from './reconnect.js';
import { sweepMarkers } from './sweep-markers.js';
import { warnOfUnclosed } from './unclosed-tag.js';

interface AttentionHost extends FeatureHost {
  readonly dateStyle: DateStyle;
  readonly timeZone?: string;
}

/** Milliseconds that half of a card has to be in view. */
const LONG_ENOUGH = 1000;

/** What happens only while somebody looks: times go on, and what has been seen is told. */
export class Upkeep implements Feature {
  readonly #host: AttentionHost;
  readonly #seen = new Set<string>();
  readonly #looking = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #recovery: Reconnect;
  #watched = new WeakSet<Element>();
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AttentionHost) {
    this.#host = host;
    this.#recovery = new Reconnect(host);
    // When it is needed, there may be no network to fetch it from.
    void host.prepareNotice();
    warnOfUnclosed(host);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
    this.#recovery.connect();
    this.#host.renderRoot.addEventListener('contentvisibilityautostatechange', this.#approach, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    this.#recovery.disconnect();
    this.#host.renderRoot.removeEventListener('contentvisibilityautostatechange', this.#approach, true);
    this.#stop();
  }

  hostUpdated(): void {
    sweepMarkers(this.#host.renderRoot);
    if (document.hidden || !this.#host.isConnected) return;
    this.#tick();
    this.#watch();
  }

  readonly #follow = (): void => {
    if (document.hidden) this.#stop();
    else this.#host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#looking.values()) clearTimeout(timer);
    this.#looking.clear();
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched = new WeakSet();
  }

  /** Draws again when the first of all dates reads differently: one timer for the element. */
  #tick(): void {
    clearTimeout(this.#timer);
    const { articles, locale, dateStyle: style, timeZone } = this.#host;
    const options = { lang: locale.lang, style, timeZone, now: new Date() };
    let wait = Infinity;
    for (const { published } of articles) {
      if (published) wait = Math.min(wait, nextChange(published, options));
    }
    if (wait < Infinity) this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
  }

  #watch(): void {
    this.#observer ??= new IntersectionObserver(entries => entries.forEach(this.#look), { threshold: 0.5 });
    for (const card of this.#host.renderRoot.querySelectorAll('[part~=card]')) {
      if (this.#watched.has(card)) continue;
      this.#watched.add(card);
      this.#observer.observe(card);
    }
  }

  /** Only cards that come near are watched closely: each that is costs a moment in every frame of scrolling. */
  readonly #approach = (event: Event): void => {
    const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
    if (!this.#watched.has(target as Element)) return;
    if (skipped) this.#observer?.unobserve(target as Element);
    else this.#observer?.observe(target as Element);
  };

  readonly #look = ({ target, intersectionRatio }: IntersectionObserverEntry): void => {
    clearTimeout(this.#looking.get(target));
    this.#looking.delete(target);
    if (intersectionRatio < 0.5) {
      const isNear = target.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
      if (!isNear) this.#observer?.unobserve(target);
      return;
    }
    this.#looking.set(
      target,
      setTimeout(() => this.#tell(target), LONG_ENOUGH),
    );
  };

  #tell(card: Element): void {
    this.#looking.delete(card);
    this.#observer?.unobserve(card);
    const position = [...(card.parentElement?.children ?? [])].indexOf(card);
    const article = this.#host.articles[position];
    if (!article || !card.isConnected || this.#seen.has(article.id)) return;
    this.#seen.add(article.id);
    const event = new NewsViewEvent(article, position);
    this.#host.dispatchEvent(event);
  }
}
