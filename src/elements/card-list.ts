import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../article.js';
import type { CardLayout, CardView } from '../cards/card.js';

export interface CardListOptions {
  readonly layout: CardLayout;
  readonly view: CardView;
  /** What assistive technology calls the list. */
  readonly label: string;
  /** Whether more cards may come at the end: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
  readonly grows: boolean;
  /** Whether these are all there will be. */
  readonly complete?: boolean;
  readonly busy: boolean;
  select(article: Article, event: Event): void;
}

/** A list of cards. Clicks are caught once, at the list. */
export function renderCards(articles: readonly Article[], options: CardListOptions): TemplateResult {
  const { layout, view, grows } = options;
  const follow = (event: Event): void => {
    const link = (event.target as Element).closest('.link');
    const card = link?.closest<HTMLElement>('.card');
    const article = articles[Number(card?.dataset['position'])];
    if (article) options.select(article, event);
  };
  return html`<div
    part="list"
    class=${layout.name}
    role=${grows ? 'feed' : 'list'}
    aria-label=${options.label}
    aria-busy=${options.busy}
    @click=${follow}
  >
    ${repeat(
      articles,
      article => article.id,
      (article, position) =>
        html`<div
          part="card"
          class="card"
          role=${grows ? 'article' : 'listitem'}
          aria-posinset=${grows ? position + 1 : nothing}
          aria-setsize=${grows ? (options.complete ? articles.length : -1) : nothing}
          aria-label=${grows ? article.title : nothing}
          data-position=${position}
          lang=${article.language ?? nothing}
        >
          ${layout.render(article, view, position)}
        </div>`,
    )}
  </div>`;
}

/** Placeholders with the geometry of the cards to come. */
export function renderWaitingCards(count: number, layout: CardLayout): TemplateResult {
  const placeholder = html`<div class="card">
    ${layout.name === 'headlines' ? nothing : html`<div class="picture"></div>`}
    <div class="words">
      <div class="bar short"></div>
      <div class="bar"></div>
      <div class="bar"></div>
    </div>
  </div>`;
  return html`<div class="waiting ${layout.name}" aria-hidden="true">
    ${new Array(Math.min(count, 12)).fill(placeholder)}
  </div>`;
}

/** Lit's `repeat` leaves the closing marker of each card that it removes: thousands, on a page that is open all day. */
export function sweepMarkers(root: ParentNode): void {
  const isCard = (node: Node | null): boolean => node instanceof Element;
  for (const node of [...(root.querySelector('[part=list]')?.childNodes ?? [])]) {
    const isMarker = node instanceof Comment && !node.data;
    if (isMarker && !isCard(node.previousSibling) && !isCard(node.nextSibling)) node.remove();
  }
}
