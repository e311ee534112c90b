import type { PropertyValues, ReactiveController } from 'lit';
import type { Article, Feed } from '../../article.js';
import { findArticle } from '../../articles/find-article.js';
import type { NewsStatus } from '../../controllers/feed-controller.js';
import type { FeedQuery, FeedSource } from '../../controllers/feed-host.js';
import { hostOf } from '../../features/host-registry.js';
import { whenIdle } from '../../controllers/when-idle.js';
import type { FeatureHost } from '../../features/feature.js';
import { repairArticle } from '../../formats/draft/repair-article.js';
import { unclobbered } from '../../html/unclobbered.js';
import { lazy } from '../../lazy.js';
import { within } from '../converters.js';
import { NewsHost, type HostedElement } from '../news-host.js';

export interface HostedRelated extends HostedElement {
  readonly for?: string | undefined;
  readonly articleId?: string | undefined;
  readonly article?: Article | undefined;
  readonly limit: number;
}

/** The ranked articles, and the inputs that the ranking was computed from. */
interface Ranking {
  readonly story: Article | undefined;
  readonly feed: Feed;
  readonly candidates: readonly Article[];
  readonly limit: number;
  readonly articles: readonly Article[];
}

/** Ranks articles by similarity to a story. Undefined until `prepareRanking` has fetched its code. */
let rankRelated: typeof import('../../articles/rank/rank-related.js').rankRelated | undefined;

/**
 * Fetches the code of `rankRelated`. In browsers, elements call this; servers await it before they render.
 * @throws FeedError with the name of the chunk's file, if that can't be fetched
 */
export async function prepareRanking(): Promise<void> {
  ({ rankRelated } = await lazy(() => import('../../articles/rank/rank-related.js')));
}

/** With more articles than this in the feed, no further page is loaded: the ranking has enough to choose from. */
const CANDIDATES = 20;

/** Adapter of `<related-news>`. Ranks the feed's articles by similarity to the story of `article`, `article-id` or `for`. */
export class RelatedNewsHost extends NewsHost<HostedRelated> implements ReactiveController {
  readonly kind = 'related';
  /** Resolves, never rejects, after the fetch of `rankRelated`, even if it fails. Undefined until a fetch is needed. */
  preparing: Promise<void> | undefined;
  /** Adapter of the element that `for` names; undefined if there is none. */
  #story: FeatureHost | undefined;
  /** Whether the page has loaded. Until then, or for five seconds, requests wait for an element with the id in `for`. */
  #isPageLoaded = false;
  /** Whether `rankRelated` could not be fetched: articles then keep the feed's order. */
  #cannotRank = false;
  #root: Node | undefined;
  #ranking: Ranking | undefined;

  constructor(element: HostedRelated) {
    super(element);
    element.addController(this);
  }

  override get articles(): readonly Article[] {
    return this.#ranking?.articles ?? [];
  }

  override get status(): NewsStatus {
    // Until the articles are ranked, it is unknown whether there are any. `loading` is always followed by an event, and without
    // a load (the feed is another element's, and this one far from the viewport) no event comes.
    if (this.feeds.status === 'ready' && !this.#ranking) return this.mayLoad ? 'loading' : 'idle';
    return super.status;
  }

  override get source(): FeedSource | undefined {
    const own = super.source;
    if (this.element.endpoint || own?.feed || own?.text !== undefined) return own;
    return this.#story?.sourceForRelated ?? own;
  }

  override get query(): FeedQuery {
    const { endpoint, timeout } = this.element;
    return this.#story && !endpoint ? { ...this.#story.query, timeout } : super.query;
  }

  override get mayLoad(): boolean {
    const { articles, status = '' } = this.#story ?? {};
    const { element } = this;
    // Requests wait until the element that `for` names has a story, is empty or has failed; where the page has no such
    // element, until the page is loaded, since the element may be parsed later.
    const isKnown = articles
      ? articles.length > 0 || /empty|error/.test(status)
      : this.#isPageLoaded || this.feeds.isOverdue;
    return super.mayLoad && (!element.for || !!element.article || isKnown);
  }

  /** How many stories are shown. Validated here, too: a value that a script sets as a property has passed no converter. */
  get limit(): number {
    return Math.floor(within(this.element.limit, 1, Infinity, 4));
  }

  override satisfiedBy(feed: Feed): boolean {
    return feed.articles.length > Math.max(CANDIDATES, this.limit);
  }

  /** Waits for the ranking's code, fetched in parallel with the feed: `news-load` must not be dispatched before the ranking. */
  override check(feed: Feed): Promise<unknown> {
    return Promise.all([this.preparing, super.check(feed)]);
  }

  hostConnected(): void {
    this.#root = this.element.getRootNode();
    const listen = unclobbered('addEventListener', this.#root);
    listen('news-load', this.#follow);
    listen('news-error', this.#follow);
    this.#follow();
    const onLoad = (): void =>
      whenIdle(() => {
        this.#isPageLoaded = true;
        this.element.requestUpdate();
      });
    if (unclobbered('readyState') === 'complete') onLoad();
    // Not `load`: a page that was left before that event, and restored from the back/forward cache, never gets it.
    else addEventListener('pageshow', onLoad, { once: true });
  }

  hostDisconnected(): void {
    if (!this.#root) return;
    const forget = unclobbered('removeEventListener', this.#root);
    forget('news-load', this.#follow);
    forget('news-error', this.#follow);
  }

  override willUpdate(changed: PropertyValues<HostedRelated>): void {
    super.willUpdate(changed);
    if (changed.has('for')) this.#follow();
    const { for: id, article, articleId } = this.element;
    const hasStory = id || article || articleId;
    // A feed that another element lends needs no request, so it is ranked and drawn even far from the viewport.
    if (!rankRelated && hasStory && (super.mayLoad || this.feed)) this.preparing ??= this.#prepare();
    this.#rank();
  }

  get #article(): Article | undefined {
    const { article, articleId, baseURI } = this.element;
    const given = repairArticle(article, baseURI);
    if (given) return given;
    const { feed } = this.feeds;
    if (articleId && feed) return findArticle(feed.articles, articleId);
    return this.#story?.articles[0];
  }

  async #prepare(): Promise<void> {
    try {
      await prepareRanking();
    } catch (error) {
      console.warn("[news-elements] Related stories are in the feed's order:", error);
      this.#cannotRank = true;
    }
    this.element.requestUpdate();
  }

  #rank(): void {
    const { feed } = this.feeds;
    const { limit } = this;
    if (!feed) return;
    const story = this.#article;
    if (story && !rankRelated && !this.#cannotRank) return;
    const last = this.#ranking;
    const candidates = this.features.withoutHidden(feed.articles);
    const isSame =
      candidates.length === last?.candidates.length &&
      candidates.every((each, index) => each === last.candidates[index]);
    if (isSame && last.feed === feed && last.story === story && last.limit === limit) return;
    const articles =
      story && rankRelated
        ? rankRelated(story, candidates, { limit })
        : candidates.filter(({ id }) => id !== story?.id).slice(0, limit);
    this.#ranking = { story, feed, candidates, limit, articles };
  }

  readonly #follow = (event?: Event): void => {
    const { for: id } = this.element;
    if (event && (event.target as Element | null)?.id !== id) return;
    const root = this.#root as Document | ShadowRoot | undefined;
    this.#story = hostOf(id ? root?.getElementById?.(id) : undefined);
    this.element.requestUpdate();
  };
}
