import type { TemplateResult } from 'lit';
import type { Article, Feed } from '../../article.js';
import { findArticle } from '../../articles/find-article.js';
import type { FeedQuery, FeedSource } from '../../controllers/feed-host.js';
import { FeedError } from '../../feed-error.js';
import { repairArticle } from '../../formats/draft/repair-article.js';
import { unclobbered } from '../../html/unclobbered.js';
import { NewsHost, type HostedElement } from '../news-host.js';

export interface HostedArticle extends HostedElement {
  readonly articleId?: string | undefined;
  readonly articleParam?: string | undefined;
  readonly article?: Article | undefined;
  readonly layout: string;
  readonly noTopLink: boolean;
}

/** The members that `<news-article>` uses of `StoryController`, which draws a whole story and is loaded lazily. */
export interface StoryDrawing {
  /** Resolves, never rejects, when sanitising the body has succeeded or failed. Undefined while no body is being sanitised. */
  readonly pending: Promise<unknown> | undefined;
  render(story: Article): TemplateResult;
}

/**
 * Adapter of `<news-article>`. Finds the one story to show: the `article` property, else the article of the feed that the
 * page's URL or `article-id` names, else the first article of the feed.
 */
export class NewsArticleHost extends NewsHost<HostedArticle> {
  readonly kind = 'article';
  /** Draws the whole story. Undefined until this code has been fetched; null if the fetch failed: then a card is drawn. */
  drawing: StoryDrawing | null | undefined;
  /** Resolves, never rejects, after the fetch of `StoryController`, even if it fails. Undefined until a fetch is needed. */
  preparing: Promise<void> | undefined;
  /** A feed whose one article is the `article` property. Cached, because a new feed object would count as a new source. */
  #single: Feed | undefined;

  override get articles(): readonly Article[] {
    const story = this.#story;
    return story ? [story] : [];
  }

  override get source(): FeedSource | undefined {
    const article = this.#given;
    if (!article) return super.source;
    if (this.#single?.articles[0] !== article) this.#single = { articles: [article], format: 'property' };
    return { feed: this.#single };
  }

  override get sourceForRelated(): FeedSource | undefined {
    return this.#given ? super.source : super.sourceForRelated;
  }

  override get query(): FeedQuery {
    return { ...super.query, articleId: this.#wanted };
  }

  override get mayLoad(): boolean {
    return super.mayLoad && !this.isUnopened;
  }

  override get canDraw(): boolean {
    return super.canDraw && (this.element.layout === 'card' || this.drawing !== undefined);
  }

  /** The story, if the layout shows its body; undefined for the layouts `card` and `summary`. */
  get whole(): Article | undefined {
    const { layout } = this.element;
    return layout === 'card' || layout === 'summary' ? undefined : this.#story;
  }

  /** Whether a list names this element in its `reader` attribute, but has not opened a story here: there is no source yet. */
  get isUnopened(): boolean {
    const { id } = this.element;
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const lists = this.source || !id ? [] : (unclobbered('querySelectorAll', root)?.('[reader]') ?? []);
    // Not by a selector with the id in it: jsdom has no `CSS.escape`.
    return [...lists].some(each => each.getAttribute('reader') === id);
  }

  override satisfiedBy(feed: Feed): boolean {
    return this.#find(feed) !== undefined;
  }

  /**
   * Waits for the code that draws the story, fetched in parallel with the feed: `news-load` must not be dispatched before the
   * story is drawn. Throws if the feed doesn't have the article to show.
   */
  override check(feed: Feed): Promise<unknown> {
    const wanted = this.#wanted;
    if (!wanted || this.satisfiedBy(feed)) return Promise.all([this.preparing, super.check(feed)]);
    throw new FeedError(`The feed has no article whose id, URL or slug is “${wanted}”.`, {
      reason: 'not-found',
      url: this.source?.endpoint ?? '',
    });
  }

  get #wanted(): string | undefined {
    const { articleParam, articleId, ownerDocument } = this.element;
    const named = articleParam && new URL(unclobbered('URL', ownerDocument)).searchParams.get(articleParam);
    return named || articleId || undefined;
  }

  get #story(): Article | undefined {
    const { feed } = this.feeds;
    return feed && this.#find(feed);
  }

  get #given(): Article | undefined {
    return repairArticle(this.element.article, this.element.baseURI);
  }

  #find(feed: Feed): Article | undefined {
    const wanted = this.#wanted;
    const { articles } = feed;
    return this.#given ?? (wanted ? findArticle(articles, wanted) : this.features.withoutHidden(articles)[0]);
  }
}
