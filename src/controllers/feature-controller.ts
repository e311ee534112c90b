import type { ReactiveController } from 'lit';
import type { Article } from '../article.js';
import type { Feature, FeatureHost } from '../features/feature.js';
import { features, type FeatureEntry } from '../features/index.js';
import { whenIdle } from './when-idle.js';

/** Fetches what an element can do besides showing news, once it is asked for, and lets it take part. */
export class FeatureController implements ReactiveController {
  /** Resolves, never rejects, when all that can't wait is here. */
  pending: Promise<unknown> = Promise.resolve();
  readonly #host: FeatureHost;
  readonly #found = new Map<string, Partial<Feature> | undefined>();

  constructor(host: FeatureHost) {
    (this.#host = host).addController(this);
  }

  /** Whether it is here, or can't be had. */
  has(name: string): boolean {
    return this.#found.get(name) !== undefined;
  }

  hostUpdated(): void {
    for (const entry of features) {
      const { name, later } = entry;
      if (this.#found.has(name) || !this.#host[name as keyof FeatureHost]) continue;
      // What can wait doesn't compete with the news.
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
      this.#host.addController(feature);
    } catch {
      // Offline, for instance: news goes without.
      this.#found.set(name, {});
    }
    this.#host.requestUpdate();
  }
}
