import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { layoutNamed, layoutNames, type LayoutName } from '../../cards/index.js';
import { heading } from '../../cards/parts.js';
import { webLink } from '../../html/web-link.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { between, oneOf } from '../converters.js';
import { NewsElement, type NewsLoading } from '../news-element.js';
import { RelatedNewsHost } from './related-news-host.js';
import { relatedStyles } from './related-news.styles.js';

/**
 * Shows a few stories that are related to another story.
 *
 * @element related-news
 * @csspart view-all - The link to all stories.
 */
export class RelatedNewsElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles, relatedStyles];

  readonly #host = new RelatedNewsHost(this);

  /** Id of a `<news-article>`: stories related to its story are shown, from its feed if this element has no own source. */
  @property() for?: string | undefined;

  /** Id, URL or slug of the feed's article that the shown stories are related to. */
  @property({ attribute: 'article-id' }) articleId?: string | undefined;

  /** The article that the shown stories are related to. */
  @property({ attribute: false }) article?: Article | undefined;

  /** How the cards are laid out: `grid`, `list`, `compact`, `headlines` or `hero`. */
  @property({ converter: oneOf(layoutNames('list')) }) layout: LayoutName = 'list';

  /** How many stories are shown. */
  @property({ converter: between(1, Infinity, 4) }) limit = 4;

  /** URL of the "View all" link; without it, there is no such link. */
  @property({ attribute: 'view-all' }) viewAll?: string | undefined;

  @property({ converter: oneOf(['lazy', 'eager', 'click']) }) override loading: NewsLoading = 'lazy';

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#host.preparing;
    return super.getUpdateComplete();
  }

  protected override renderHeading(): unknown {
    const { level, locale } = this.#host;
    const { texts } = locale;
    const viewAll = webLink(this.viewAll);
    const text = this.heading ?? texts.moreToRead;
    return html`<div class="head">
      <slot name="heading">${text ? heading(level, 'heading', text) : nothing}</slot>
      ${viewAll ? html`<a part="view-all" class="view-all" href=${viewAll}>${texts.viewAll}</a>` : nothing}
    </div>`;
  }

  protected override renderArticles(): unknown {
    const { level, locale } = this.#host;
    return renderCards(this.#host, {
      layout: layoutNamed(this.layout, 'list'),
      level: level + 1,
      label: this.heading || locale.texts.related,
    });
  }

  protected override renderWaiting(): unknown {
    return renderWaitingCards(this.#host.limit, layoutNamed(this.layout, 'list'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-news': RelatedNewsElement;
  }
}
