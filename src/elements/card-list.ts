import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../article.js';
import type { CardLayout, CardView } from '../cards/card.js';
import { mergeTemplates } from '../cards/merge-templates.js';
import type { NewsHost } from './news-host.js';

export interface CardListOptions {
  readonly layout: CardLayout;
  /** Heading level of the cards' headlines, 1–6. */
  readonly level: number;
  /** The list's name for assistive technology. */
  readonly label: string;
  /** Whether cards may be added at the end; the list's role is then `feed`: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
  readonly grows?: boolean;
  /** Whether no further cards will come; until then, `aria-setsize` is -1 (unknown) in a list that grows. */
  readonly complete?: boolean;
}

/** Cards from this index on get the class `far`: with `content-visibility: auto`, browsers skip their layout off screen. */
const NEAR = 12;

/** Returns a list with a card for each of the host's articles. One click listener serves all cards (event delegation). */
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

/** Article → its card's template, and the inputs that the template was made from. */
const drawn = new WeakMap<Article, { from: readonly unknown[]; card: TemplateResult }>();

/** The template of one card. Memoised by article: made anew only if layout, position, link, date or a setting has changed. */
function drawCard(article: Article, layout: CardLayout, view: CardView, position: number): TemplateResult {
  const { published, dateOnly } = article;
  const { href, date, ...settings } = view;
  // Layouts use the position to tell apart only the first card and the cards whose pictures load eagerly. All later
  // positions share one cache key, so a later card that moves keeps its cached template.
  const place = Math.min(position, view.eager + 1);
  const from = [
    layout,
    place,
    href(article),
    published && date(published, dateOnly),
    ...Object.values(settings),
  ];
  let last = drawn.get(article);
  if (from.some((value, index) => value !== last?.from[index])) {
    drawn.set(article, (last = { from, card: mergeTemplates(layout.render(article, view, position)) }));
  }
  return last!.card;
}

/** Placeholder cards (12 at most) that take the same space as the cards that are being loaded. */
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
