import type { ReactiveController } from 'lit';
import type { Article } from '../article.js';
import type { Feature, FeatureHost } from '../features/feature.js';
import { features, type FeatureEntry } from '../features/index.js';
import { lazy } from '../lazy.js';
import { whenIdle } from './when-idle.js';

type FeatureClass = new (host: never) => Feature;

/**
 * The classes of features whose code has been fetched for any element. So an element that an application renders anew has its
 * features at once, and nothing changes in the next frames. `undefined` after a failure, which the console says once.
 */
const fetched = new Map<FeatureEntry, FeatureClass | undefined>();

/**
 * Fetches the code of an element's features, each once the element's property of its name is truthy (`dedupe`, for example).
 * Combines what the fetched features return: templates (`render`), the articles that none of them hides (`withoutHidden`), the
 * URL for an article's card (`link`), and whether one of them opens the story on a click (`open`).
 */
export class FeatureController implements ReactiveController {
  /** Resolves, never rejects, when each feature that isn't marked `later` in `features/index.ts` was fetched or failed. */
  pending: Promise<unknown> = Promise.resolve();
  readonly #host: FeatureHost;
  /** Name of a feature → the feature: `undefined` while its code is being fetched, an empty object if that failed. */
  readonly #found = new Map<string, Partial<Feature> | undefined>();

  constructor(host: FeatureHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Whether the attempt to fetch the code of the feature has ended, with or without success. */
  isSettled(name: string): boolean {
    return this.#found.get(name) !== undefined;
  }

  hostUpdate(): void {
    for (const entry of features) {
      const { name, later } = entry;
      if (this.#found.has(name) || !this.#host.element[name as keyof HTMLElement]) continue;
      // Features marked `later` aren't fetched before the feed is there: they would slow down the request of the feed.
      if (later && this.#host.articles.length === 0 && this.#host.status !== 'empty') continue;
      this.#found.set(name, undefined);
      if (later && !fetched.has(entry)) whenIdle(() => void this.#find(entry));
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

  async #find(entry: FeatureEntry): Promise<void> {
    const { name, load } = entry;
    try {
      // Code that is here waits, too: the first update may hydrate what a server drew without features.
      const Found = await (fetched.get(entry) ?? lazy(load));
      fetched.set(entry, Found);
      this.#add(name, Found);
    } catch (error) {
      // The code could not be fetched (offline, for instance): the element works without the feature.
      if (!fetched.has(entry)) console.warn('[news-elements]', error);
      fetched.set(entry, undefined);
      this.#found.set(name, {});
      this.#host.element.requestUpdate();
    }
  }

  #add(name: string, Found: FeatureClass): void {
    const feature = new Found(this.#host as never);
    this.#found.set(name, feature);
    this.#host.element.addController(feature);
    this.#host.element.requestUpdate();
  }
}
