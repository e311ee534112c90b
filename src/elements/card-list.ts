import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../article.js';
import type { CardLayout, CardView } from '../cards/card.js';
import { flat } from '../cards/flat.js';
import type { NewsHost } from './news-host.js';

export interface CardListOptions {
  readonly layout: CardLayout;
  /** Level of the headlines. */
  readonly level: number;
  /** The list's name for assistive technology. */
  readonly label: string;
  /** Whether more cards may come at the end: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
  readonly grows?: boolean;
  /** Whether these are all there will be. */
  readonly complete?: boolean;
}

/** Cards that are always laid out, as they are in the first screens. */
const NEAR = 12;

/** The host's articles as a list of cards. Clicks are caught once, at the list. */
export function renderCards(host: NewsHost, options: CardListOptions): TemplateResult {
  const { articles, feeds } = host;
  const { layout, level, label, grows = false, complete } = options;
  const view = host.cardView(level);
  const follow = (event: Event): void => {
    const list = event.currentTarget as Element;
    const card = (event.target as Element).closest('.link')?.closest('.card');
    const article = card && articles[[...list.children].indexOf(card)];
    if (article) host.select(article, event);
  };
  return html`<div
    part="list"
    class=${layout.name}
    role=${grows ? 'feed' : 'list'}
    aria-label=${label}
    aria-busy=${feeds.paging}
    @click=${follow}
  >
    ${repeat(
      articles,
      article => article.id,
      (article, position) =>
        html`<div
          part="card"
          class=${position < NEAR ? 'card' : 'card far'}
          role=${grows ? 'article' : 'listitem'}
          aria-posinset=${grows ? position + 1 : nothing}
          aria-setsize=${grows ? (complete ? articles.length : -1) : nothing}
          aria-label=${grows ? article.title : nothing}
          lang=${article.language ?? nothing}
        >
          ${drawCard(article, layout, view, position)}
        </div>`,
    )}
  </div>`;
}

const drawn = new WeakMap<Article, { from: readonly unknown[]; card: TemplateResult }>();

/** The template of the last update, as long as its inputs are the same: Lit then compares one value for the card. */
function drawCard(article: Article, layout: CardLayout, view: CardView, position: number): TemplateResult {
  const { published } = article;
  const { href, date, ...settings } = view;
  // Only the positions of the first cards make a difference: their pictures are loaded eagerly.
  const place = Math.min(position, view.eager + 1);
  const from = [layout, place, href(article), published && date(published), ...Object.values(settings)];
  let last = drawn.get(article);
  if (from.some((value, index) => value !== last?.from[index])) {
    drawn.set(article, (last = { from, card: flat(layout.render(article, view, position)) }));
  }
  return last!.card;
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
