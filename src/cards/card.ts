import type { CSSResultGroup, TemplateResult } from 'lit';
import type { Article } from '../article.js';
import type { Locale } from '../locales/en.js';

/** What a card needs to know besides its article. The same object for all cards of a list. */
export interface CardView {
  readonly texts: Locale;
  /** Level of the headlines, 1–6. */
  readonly level: number;
  readonly images: boolean;
  /** How many cards at the start have their picture loaded at once; the rest wait until they are near. */
  readonly eager: number;
  readonly target?: string | undefined;
  /** Where the card leads; absent: nowhere. */
  readonly href: (article: Article) => string | undefined;
  /** The date as it is written, or nothing. */
  readonly date: (date: Date) => string;
}

/** A way to lay out a card and the list it stands in. To add one, see CONTRIBUTING. */
export interface CardLayout<Name extends string = string> {
  /** The value of the `layout` attribute, and the class of the list. */
  readonly name: Name;
  /** Selects the list by its class. */
  readonly styles: CSSResultGroup;
  render(article: Article, view: CardView, position: number): TemplateResult;
}
