import { adoptStyles, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { grid } from '../../cards/grid.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { oneOf } from '../converters.js';
import { NewsElement } from '../news-element.js';
import { NewsArticleHost } from './news-article-host.js';

let loaded: typeof import('./story-controller.js') | undefined;

/**
 * Shows one story, whole.
 *
 * @element news-article
 * @csspart byline - The writers.
 * @csspart lede - The paragraph that leads into the story.
 * @csspart figure - The lead picture with its caption.
 * @csspart caption - Caption and credit.
 * @csspart body - The text.
 * @csspart tags - The story's topics.
 * @csspart top-link - The link back to the top of a long story.
 */
export class NewsArticleElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles];

  /** Fetches what draws a whole story. Elements do so themselves; a server awaits it before it renders. */
  static async prepare(): Promise<void> {
    if (loaded) return;
    loaded = await import('./story-controller.js');
    this.finalize();
    const { storyStyles } = loaded;
    if (!this.elementStyles.includes(storyStyles)) this.elementStyles.push(storyStyles);
  }

  readonly #host = new NewsArticleHost(this);
  #preparing: Promise<void> | undefined;

  /** Which article of the feed: its id, URL or slug. Absent: the first. */
  @property({ attribute: 'article-id' }) articleId?: string | undefined;

  /** Name of the page's query parameter that says which; follows the page's address as it changes. */
  @property({ attribute: 'article-param' }) articleParam?: string | undefined;

  /** The story itself, instead of a feed. */
  @property({ attribute: false }) article?: Article | undefined;

  /** `full`, `card` or `summary`. */
  @property({ converter: oneOf(['full', 'card', 'summary']) }) layout: 'full' | 'card' | 'summary' = 'full';

  /** Hides the "back to top" link of long stories. */
  @property({ type: Boolean, attribute: 'no-top-link' }) noTopLink = false;

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#preparing;
    await this.#host.drawing?.pending;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.layout === 'card' || this.#host.drawing !== undefined) return;
    if (loaded) this.#host.drawing = new loaded.StoryController(this.#host);
    else this.#preparing ??= this.#prepare();
  }

  protected override renderArticles(): unknown {
    const { articles, drawing } = this.#host;
    const [story] = articles;
    if (!story) return nothing;
    if (this.layout === 'card' || drawing === null) return this.#renderCard(story);
    return drawing?.render(story) ?? this.renderWaiting();
  }

  protected override renderWaiting(): unknown {
    return this.#host.isUnopened ? nothing : renderWaitingCards(1, grid);
  }

  #renderCard({ title }: Article): unknown {
    const level = this.#host.level + (this.heading ? 1 : 0);
    return renderCards(this.#host, { layout: grid, level, label: title });
  }

  /** Fetches the code that draws a story while the feed is on its way. */
  async #prepare(): Promise<void> {
    try {
      await NewsArticleElement.prepare();
      adoptStyles(this.renderRoot as ShadowRoot, NewsArticleElement.elementStyles);
    } catch (error) {
      // Offline, for instance.
      console.warn('[news-elements] A story is shown as a card:', error);
      this.#host.drawing = null;
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticleElement;
  }
}
