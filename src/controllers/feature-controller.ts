import type { ReactiveController } from 'lit';
import type { Article } from '../article.js';
import type { Feature, FeatureHost } from '../features/feature.js';
import { features, type FeatureEntry } from '../features/index.js';
import { whenIdle } from './when-idle.js';

/**
 * Fetches the code of an element's features, each when its property is set, and lets the fetched features take part: in
 * drawing (`render`), in choosing the articles (`withoutHidden`), and in where cards lead (`link`, `open`).
 */
export class FeatureController implements ReactiveController {
  /** Resolves, never rejects, when every feature that isn't marked `later` has been fetched, or could not be. */
  pending: Promise<unknown> = Promise.resolve();
  readonly #host: FeatureHost;
  /** Name → feature: undefined while it is being fetched, an empty object if it could not be fetched. */
  readonly #found = new Map<string, Partial<Feature> | undefined>();

  constructor(host: FeatureHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Whether the attempt to fetch the feature has ended, with or without success. */
  isSettled(name: string): boolean {
    return this.#found.get(name) !== undefined;
  }

  hostUpdated(): void {
    for (const entry of features) {
      const { name, later } = entry;
      if (this.#found.has(name) || !this.#host.element[name as keyof HTMLElement]) continue;
      // Features marked `later` must not compete with the feed for the network.
      if (later && this.#host.articles.length === 0) continue;
      this.#found.set(name, undefined);
      if (later) whenIdle(() => void this.#find(entry));
      else this.pending = Promise.all([this.pending, this.#find(entry)]);
    }
  }

  render(): unknown {
    return this.#all.map(feature => feature.render?.());
  }

  withoutHidden(articles: readonly Article[]): readonly Article[] {
    return this.#all.reduce((left, feature) => feature.withoutHidden?.(left) ?? left, articles);
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
      // The chunk could not be fetched (offline, for instance): the element works without the feature.
      this.#found.set(name, {});
    }
    this.#host.element.requestUpdate();
  }
}
