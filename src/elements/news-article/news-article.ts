import { nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { grid } from '../../cards/grid.js';
import { lazy } from '../../lazy.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { oneOf } from '../converters.js';
import { NewsElement } from '../news-element.js';
import { NewsArticleHost } from './news-article-host.js';

/** The code that draws a whole story; undefined until `prepare` has fetched it. */
let loaded: typeof import('./story-controller.js') | undefined;

/**
 * Shows one story, whole.
 *
 * @element news-article
 * @csspart byline - The line with the writers' names.
 * @csspart lede - The excerpt above the story's text.
 * @csspart figure - The lead picture with its caption.
 * @csspart caption - Caption and credit of the lead picture.
 * @csspart body - The story's text.
 * @csspart source-link - The line with the link to the story's own page.
 * @csspart tags - The story's topics.
 * @csspart top-link - The link back to the top of a long story.
 * @fires {NewsPlayEvent} news-play - when the visitor has started a recording of the story
 */
export class NewsArticleElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles];

  /** Fetches code and styles that draw a whole story. In browsers, elements call this; servers await it before they render. */
  static async prepare(): Promise<void> {
    if (loaded) return;
    loaded = await lazy(() => import('./story-controller.js'));
    this.finalize();
    const { storyStyles } = loaded;
    if (!this.elementStyles.includes(storyStyles)) this.elementStyles.push(storyStyles);
  }

  readonly #host = new NewsArticleHost(this);

  /** Id, URL or slug of the feed's article to show; by default the feed's first article. */
  @property({ attribute: 'article-id' }) articleId?: string | undefined;

  /**
   * Name of a query parameter of the page's URL whose value is the id, URL or slug of the article to show; takes precedence
   * over `article-id`. When the page's URL changes, so does the article.
   */
  @property({ attribute: 'article-param' }) articleParam?: string | undefined;

  /** The article to show, instead of one of a feed. */
  @property({ attribute: false }) article?: Article | undefined;

  /** How much is shown: `full` the whole story, `summary` all but its text and topics, `card` a card as in a grid. */
  @property({ converter: oneOf(['full', 'card', 'summary']) }) layout: 'full' | 'card' | 'summary' = 'full';

  /** Hides the "back to top" link of long stories. */
  @property({ type: Boolean, attribute: 'no-top-link' }) noTopLink = false;

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#host.preparing;
    await this.#host.drawing?.pending;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const host = this.#host;
    if (this.layout === 'card' || host.drawing !== undefined) return;
    if (loaded) host.drawing = new loaded.StoryController(host);
    else host.preparing ??= this.#prepare();
  }

  protected override renderArticles(): unknown {
    const { articles, drawing } = this.#host;
    const [story] = articles;
    if (!story) return nothing;
    if (this.layout === 'card' || drawing === null) return this.#renderCard(story);
    return drawing?.render(story) ?? this.renderWaiting();
  }

  protected override renderWaiting(): unknown {
    const { isUnopened, states } = this.#host;
    return isUnopened && !states?.has('open') ? nothing : renderWaitingCards(1, grid);
  }

  #renderCard({ title }: Article): unknown {
    const level = this.#host.level + (this.heading ? 1 : 0);
    return renderCards(this.#host, { layout: grid, level, label: title });
  }

  /** Fetches the code that draws a whole story, in parallel with the feed. */
  async #prepare(): Promise<void> {
    try {
      await NewsArticleElement.prepare();
    } catch (error) {
      // The chunk `story-controller.ts` could not be fetched (offline, for instance): with `null`, a card is drawn instead.
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
