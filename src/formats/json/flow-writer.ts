import { escapeMarkup } from '../../html/escape-markup.js';

/** Encloses HTML in an element, unless it is blank or the name is empty. */
export const enclose = (element: string, html: string): string =>
  element && html.trim() ? `<${element}>${html}</${element}>` : html;

/** Joins the HTML of neighbouring nodes: text runs to lines, a link's runs to one link, and list items to lists. */
export class FlowWriter {
  #html = '';
  #line = '';
  #href = '';
  /** Names of the open lists, from the outside to the inside; in each, an item is open. */
  readonly #open: string[] = [];
  readonly #wrap: string;

  /** @param wrap name of the element that a line is put into; empty for none */
  constructor(wrap: string) {
    this.#wrap = wrap;
  }

  get isEmpty(): boolean {
    return !this.#html && !this.#line;
  }

  /** Adds to the line. Editors divide a link at each change of its marks; parts with the same `href` become one link again. */
  addInline(html: string, href: string): void {
    this.#setLink(href);
    this.#line += html;
  }

  addBlock(html: string): void {
    if (!html) return;
    this.#endLine();
    this.#closeTo(0);
    this.#html += html;
  }

  /**
   * Adds an item to a list, which is opened if it isn't yet.
   * @param level number of lists around the item, this one included
   */
  addItem(list: string, level: number, html: string): void {
    this.#endLine();
    this.#closeTo(level);
    if (this.#open[level - 1] === list) this.#html += '</li>';
    else this.#closeTo(level - 1);
    while (this.#open.length < level) {
      const isOuter = this.#open.push(list) < level;
      this.#html += `<${list}>${isOuter ? '<li>' : ''}`;
    }
    this.#html += `<li>${html}`;
  }

  /** Adds a list to the open item; returns whether there is one. */
  addToItem(html: string): boolean {
    if (!this.#open.length) return false;
    this.#html += html;
    return true;
  }

  end(): string {
    this.#endLine();
    this.#closeTo(0);
    return this.#html;
  }

  #setLink(href: string): void {
    if (href === this.#href) return;
    this.#line += (this.#href && '</a>') + (href && `<a href="${escapeMarkup(href)}">`);
    this.#href = href;
  }

  #endLine(): void {
    this.#setLink('');
    if (this.#line.trim()) this.#closeTo(0);
    if (this.#line.trim() || !this.#wrap) this.#html += enclose(this.#wrap, this.#line);
    this.#line = '';
  }

  #closeTo(level: number): void {
    while (this.#open.length > level) this.#html += `</li></${this.#open.pop()!}>`;
  }
}
