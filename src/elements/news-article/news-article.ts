import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article, Feed } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { layoutNamed } from '../../cards/index.js';
import { heading } from '../../cards/parts.js';
import type { FeedQuery, FeedSource } from '../../controllers/feed-controller.js';
import { FeedError } from '../../feed-error.js';
import { findArticle } from '../../find-article.js';
import { renderCards } from '../card-list.js';
import { NewsElement } from '../news-element.js';
import { articleStyles } from './news-article.styles.js';
import { renderByline, renderHero, renderTags, type StoryView } from './story-parts.js';
import { typeset } from './typeset.js';

/**
 * Shows one story, whole.
 *
 * @element news-article
 */
export class NewsArticleElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles, articleStyles];

  /** Which article of the feed: its id, URL or slug. Absent: the first. */
  @property({ attribute: 'article-id' }) articleId?: string;

  /** Name of the page's query parameter that says which; follows back and forward. */
  @property({ attribute: 'article-param' }) articleParam?: string;

  /** The story itself, instead of a feed. */
  @property({ attribute: false }) article?: Article;

  /** `full`, `card` or `summary`. */
  @property() layout: 'full' | 'card' | 'summary' = 'full';

  /** Hides the "back to top" link of long stories. */
  @property({ type: Boolean, attribute: 'no-top-link' }) noTopLink = false;

  @state() private body: HTMLElement | undefined;
  @state() private isLong = false;
  #single: Feed | undefined;
  #bodyOf: Article | undefined;
  #typesetting: Promise<void> | undefined;
  #height: ResizeObserver | undefined;

  override get articles(): readonly Article[] {
    const story = this.#story;
    return story ? [story] : [];
  }

  /** @internal */
  override get source(): FeedSource | undefined {
    if (!this.article) return super.source;
    if (this.#single?.articles[0] !== this.article)
      this.#single = { articles: [this.article], format: 'property' };
    return { feed: this.#single };
  }

  /** @internal */
  override get query(): FeedQuery {
    return { ...super.query, articleId: this.#wanted };
  }

  /** @internal */
  override satisfiedBy(feed: Feed): boolean {
    return this.#find(feed) !== undefined;
  }

  /** @internal */
  override check(feed: Feed): void {
    const wanted = this.#wanted;
    if (!wanted || this.satisfiedBy(feed)) return;
    throw new FeedError(`The feed has no article whose id, URL or slug is “${wanted}”.`, {
      reason: 'not-found',
      url: this.source?.endpoint ?? '',
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#followAddress);
    this.#height = new ResizeObserver(([entry]) => {
      this.isLong = (entry?.contentRect.height ?? 0) > 2 * innerHeight;
    });
    this.#height.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#followAddress);
    this.#height?.disconnect();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#typesetting;
    return super.getUpdateComplete();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const story = this.#story;
    if (story === this.#bodyOf) return;
    this.#bodyOf = story;
    this.body = undefined;
    this.#typesetting = story?.body && this.layout === 'full' ? this.#typeset(story, story.body) : undefined;
  }

  protected override renderHeading(): unknown {
    if (!this.heading) return html`<slot name="heading"></slot>`;
    return html`<div class="head">
      <slot name="heading">${heading(this.headingLevel, 'heading', this.heading)}</slot>
    </div>`;
  }

  protected override renderArticles(): unknown {
    const story = this.#story;
    if (!story) return nothing;
    return this.layout === 'card' ? this.renderCard(story) : this.renderStory(story);
  }

  protected override renderWaiting(): unknown {
    return html`<div class="waiting story" aria-hidden="true">
      <div class="bar title"></div>
      <div class="bar title short"></div>
      <div class="bar short"></div>
      <div class="picture"></div>
      ${Array.from({ length: 6 }, () => html`<div class="bar"></div>`)}
    </div>`;
  }

  private renderCard(story: Article): unknown {
    return renderCards([story], {
      layout: layoutNamed('grid', 'grid'),
      view: this.cardView(this.headingLevel),
      label: story.title,
      grows: false,
      busy: false,
      select: (article, event) => this.select(article, event),
    });
  }

  private renderStory(story: Article): unknown {
    const view = this.#view;
    const whole = this.layout === 'full';
    const { category, published, summary, url } = story;
    const date = published && this.writeDate(published, true);
    return html`<article class="story" lang=${story.language ?? nothing}>
      ${heading(this.headingLevel, 'headline', [
        story.label ? html`<span class="label">${story.label} </span>` : nothing,
        whole || !url ? story.title : html`<a part="link" class="link" href=${url}>${story.title}</a>`,
      ])}
      <p part="meta" class="meta" lang=${this.locale.lang}>
        ${category ? html`<span part="category" class="category">${category.name}</span>` : nothing}
        ${date ? html`<time part="date" class="date" datetime=${published.toISOString()}>${date}</time>` : nothing}
      </p>
      ${renderByline(story, view)}
      ${summary && !this.#opensBody ? html`<p part="lede" class="lede" dir="auto">${summary}</p>` : nothing}
      ${renderHero(story, view)} ${whole ? this.renderBody(story) : nothing}
      ${whole ? renderTags(story, view) : nothing}
      ${whole && this.isLong && !this.noTopLink ? this.renderTopLink() : nothing}
    </article>`;
  }

  private renderBody(story: Article): unknown {
    if (story.access === 'members' && !this.body) {
      return html`<p class="notice">${this.locale.texts.membersOnly}</p>`;
    }
    return this.body ?? nothing;
  }

  private renderTopLink(): unknown {
    const { top, backToTop } = this.locale.texts;
    return html`<a
      part="top-link"
      class="top-link"
      href="#top"
      aria-label=${backToTop}
      @click=${this.#goToTop}
    >
      <span aria-hidden="true">↑</span>${top}
    </a>`;
  }

  get #wanted(): string | undefined {
    const parameter =
      this.articleParam && new URL(this.ownerDocument.URL).searchParams.get(this.articleParam);
    return parameter || this.articleId || undefined;
  }

  get #story(): Article | undefined {
    if (this.article) return this.article;
    const { feed } = this.feeds;
    return feed && this.#find(feed);
  }

  get #view(): StoryView {
    return { texts: this.locale.texts, lang: this.locale.lang, images: !this.noImages };
  }

  /** Whether the summary is only the beginning of the text that follows, and would be read twice. */
  get #opensBody(): boolean {
    const squeeze = (text: string): string => text.replace(/[\s…]+/g, '');
    const opening = squeeze(this.#story?.summary ?? '').slice(0, 60);
    return squeeze(this.body?.textContent ?? '').startsWith(opening);
  }

  #find(feed: Feed): Article | undefined {
    const wanted = this.#wanted;
    return wanted ? findArticle(feed.articles, wanted) : feed.articles[0];
  }

  async #typeset(story: Article, untrusted: string): Promise<void> {
    const { sanitize } = await import('../../sanitize.js');
    const nodes = await sanitize(untrusted);
    await this.locale.pending;
    if (this.#bodyOf !== story) return;
    typeset(nodes, story, this.headingLevel, this.locale.texts);
    const body = document.createElement('div');
    body.className = 'body';
    body.part.add('body');
    body.dir = 'auto';
    body.append(nodes);
    this.body = body;
  }

  readonly #followAddress = (): void => {
    if (this.articleParam) this.requestUpdate();
  };

  readonly #goToTop = (event: Event): void => {
    event.preventDefault();
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('.headline')?.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticleElement;
  }
}
