import type { ReactiveController } from 'lit';
import type { Article } from '../article.js';
import type { Feature, FeatureHost } from '../features/feature.js';
import { features, type FeatureEntry } from '../features/index.js';
import { whenIdle } from './when-idle.js';

/** Fetches the features of an element when their attributes are set, and calls those that are here. */
export class FeatureController implements ReactiveController {
  /** Resolves, never rejects, when the features that are not `later` are settled. */
  pending: Promise<unknown> = Promise.resolve();
  readonly #host: FeatureHost;
  /** Undefined while a feature is being fetched; empty for one that could not be fetched. */
  readonly #found = new Map<string, Partial<Feature> | undefined>();

  constructor(host: FeatureHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Whether the feature is here, or could not be fetched. */
  isSettled(name: string): boolean {
    return this.#found.get(name) !== undefined;
  }

  hostUpdated(): void {
    for (const entry of features) {
      const { name, later } = entry;
      if (this.#found.has(name) || !this.#host.element[name as keyof HTMLElement]) continue;
      // They must not compete with the feed for the network.
      if (later && this.#host.articles.length === 0) continue;
      this.#found.set(name, undefined);
      if (later) whenIdle(() => void this.#find(entry));
      else this.pending = Promise.all([this.pending, this.#find(entry)]);
    }
  }

  render(): unknown {
    return this.#all.map(feature => feature.render?.());
  }

  admit(articles: readonly Article[]): readonly Article[] {
    return this.#all.reduce((left, feature) => feature.admit?.(left) ?? left, articles);
  }

  link(article: Article): string | undefined {
    return this.#all.map(feature => feature.link?.(article)).find(Boolean);
  }

  open(article: Article, event: Event): boolean {
    return this.#all.some(feature => feature.open?.(article, event));
  }

  get #all(): Partial<Feature>[] {
    return [...this.#found.values()].filter(feature => feature !== undefined);
  }

  async #find({ name, load }: FeatureEntry): Promise<void> {
    try {
      const Found = await load();
      const feature = new Found(this.#host as never);
      this.#found.set(name, feature);
      this.#host.element.addController(feature);
    } catch {
      // Offline, for instance: the element works without the feature.
      this.#found.set(name, {});
    }
    this.#host.element.requestUpdate();
  }
}
