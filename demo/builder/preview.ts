import type { Article, Feed } from '../../src/article.js';
import type { FeedError } from '../../src/feed-error.js';
import type { Declarations } from './themes.js';

/** Outcome of loading an endpoint. */
export type Finding =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly feed: Feed; readonly shown: number }
  | { readonly status: 'error'; readonly error: FeedError };

/** Shows the real element and changes its attributes in place, as a page would. */
export class Preview {
  readonly #place: HTMLElement;
  #element: HTMLElement | undefined;

  /** @param select called with the card's article when a card is clicked; the navigation is cancelled */
  constructor(place: HTMLElement, report: (finding: Finding) => void, select: (article: Article) => void) {
    this.#place = place;
    place.addEventListener('news-load', ({ feed, articles }) => {
      report({ status: 'ready', feed, shown: articles.length });
    });
    place.addEventListener('news-error', ({ error }) => report({ status: 'error', error }));
    place.addEventListener('news-select', event => {
      event.preventDefault();
      select(event.article);
    });
  }

  show(tag: string, attributes: Readonly<Record<string, string>>, declarations: Declarations): void {
    const old = this.#element?.localName === tag ? this.#element : undefined;
    const element = old ?? document.createElement(tag);
    for (const name of element.getAttributeNames()) {
      if (!(name in attributes)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    for (const [name, value] of Object.entries(declarations)) element.style.setProperty(name, value);
    if (!old) this.#place.replaceChildren(element);
    this.#element = element;
  }
}
