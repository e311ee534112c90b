import type { CSSResultGroup, TemplateResult } from 'lit';
import type { Article } from '../article.js';
import type { ListTexts } from '../locales/locale.js';

/** Settings of an element that its cards are drawn with; all cards of a list share one object. */
export interface CardView {
  /** Labels in the visitor's language. */
  readonly texts: ListTexts;
  /** BCP 47 tag of the visitor's language, in which dates and numbers are written. */
  readonly lang: string;
  /** Heading level of the headlines, 1–6. */
  readonly level: number;
  /** Whether cards have pictures. */
  readonly images: boolean;
  /** How many cards, from the first, load their picture eagerly; the rest have `loading="lazy"`. */
  readonly eager: number;
  /** The `target` attribute of the cards' links, such as `_blank`. */
  readonly target?: string | undefined;
  /** URL of the card's link; `undefined` for a card without a link. */
  readonly href: (article: Article) => string | undefined;
  /**
   * The date as text in the visitor's language; empty for `date-style="none"`.
   * @param dateOnly whether it is a day without a time, as `Article.dateOnly` says
   */
  readonly date: (date: Date, dateOnly?: boolean) => string;
}

/** A layout: the template of a card, and the styles of cards and of the list. To add one, see CONTRIBUTING. */
export interface CardLayout<Name extends string = string> {
  /** Value of the `layout` attribute, and class name of the element around the cards. */
  readonly name: Name;
  /** CSS rules. Each selector begins with the layout's class, such as `.grid`, as an element has the styles of all layouts. */
  readonly styles: CSSResultGroup;
  /**
   * Makes the template of a card's content.
   * @param position the card's index in the list; 0 for the first
   */
  render(article: Article, view: CardView, position: number): TemplateResult;
}
