// The stack of open elements and the list of active formatting elements of an HTML parser:
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
import * as kinds from './element-kinds.js';
import { rawElements } from './raw-text.js';
import { voidElements } from './tables.js';
import type { Tokens } from './tokens.js';

interface OpenElement {
  readonly name: string;
  /** The start tag as it is written. */
  readonly tag: string;
}

const isOneOf = (element: OpenElement | undefined, wanted: ReadonlySet<string>): boolean =>
  wanted.has(element?.name ?? '');

/**
 * Tracks which elements an HTML parser has open, tag by tag. If the caller stops at some `depth`, the time is linear in the
 * number of tags. Elements that a parser closes but leaves around open ones (`<form><div></form>`) aren't counted, and neither
 * are details of tables: elements may be up to three times as deep, or as many, as this counts.
 */
export class OpenElements {
  /** Number of elements made so far, with those that the parser opens again. */
  count = 0;

  #stack: OpenElement[] = [];
  /** The list of active formatting elements. `undefined` is a marker. */
  #active: (OpenElement | undefined)[] = [];

  /** Number of open elements. */
  get depth(): number {
    return this.#stack.length;
  }

  /** Follows a token. */
  add(tokens: Tokens): void {
    const { kind, name } = tokens;
    if (kind === 'text') this.#reopen();
    else if (kind === 'start' && !kinds.ignored.has(name)) this.#start(tokens);
    else if (kind === 'end' && !kinds.ignored.has(name)) this.#end(name);
  }

  #start(tokens: Tokens): void {
    const { name } = tokens;
    if (kinds.tableParts.has(name)) {
      if (!this.#toTableContext(name)) return;
    } else {
      this.#closeFor(name);
      if (!kinds.special.has(name) || kinds.reopening.has(name)) this.#reopen();
    }
    if (voidElements.has(name) || rawElements.has(name) || name === 'image') this.count++;
    else this.#open(name, tokens.source);
  }

  #open(name: string, tag = ''): void {
    const element: OpenElement = { name, tag };
    this.#stack.push(element);
    this.count++;
    if (kinds.markers.has(name)) this.#active.push(undefined);
    if (kinds.formatting.has(name)) this.#activate(element);
  }

  #end(name: string): void {
    if (name === 'br') {
      // A parser takes `</br>` for `<br>`, and `</p>` without a start tag for `<p></p>`.
      this.count++;
      this.#reopen();
    } else if (name === 'p') {
      if (!this.#close(name, kinds.buttonScope)) this.count++;
    } else if (name === 'form') {
      // Its end tag removes the form alone. What was opened in it stays open.
      const at = this.#indexInScope(new Set([name]));
      if (at >= 0) this.#stack.splice(at, 1);
    } else if (kinds.formatting.has(name)) this.#endFormatting(name);
    else if (kinds.headings.has(name)) this.#cut(this.#indexInScope(kinds.headings));
    else if (kinds.tableParts.has(name) || name === 'table' || name === 'template') this.#endTablePart(name);
    else if (kinds.special.has(name) && name !== 'noscript')
      this.#close(name, name === 'li' ? kinds.listScope : undefined);
    else this.#endInline(name);
  }

  /** Closes what the start tag of an element closes before the element is opened. */
  #closeFor(name: string): void {
    if (name === 'li') this.#closeItem(kinds.listItem);
    else if (name === 'dd' || name === 'dt') this.#closeItem(kinds.descriptions);
    if (kinds.blocks.has(name)) this.#close('p', kinds.buttonScope);
    if (kinds.headings.has(name) && isOneOf(this.#stack.at(-1), kinds.headings)) this.#stack.pop();
    else if (name === 'button') this.#close(name);
    else if (name === 'option' || name === 'optgroup') {
      if (isOneOf(this.#stack.at(-1), kinds.option)) this.#stack.pop();
    } else if (kinds.rubyTexts.has(name) && this.#indexInScope(kinds.ruby) >= 0) {
      while (isOneOf(this.#stack.at(-1), kinds.impliedEnds)) this.#stack.pop();
    } else if (name === 'a' || name === 'nobr') {
      const open = this.#findActive(name);
      if (open) this.#endFormatting(name);
      // Out of scope, an outer `<a>` is closed all the same.
      if (open && name === 'a') this.#remove(open);
    } else if (name === 'table') {
      // A table directly in a table, not in a cell, ends the outer one.
      const around = this.#stack.findLastIndex(each => isOneOf(each, kinds.tableContent));
      if (this.#stack[around]?.name === 'table') this.#cut(around);
    }
  }

  /** Closes an open list item before the next one. */
  #closeItem(items: ReadonlySet<string>): void {
    for (let at = this.depth - 1; at >= 0; at--) {
      const open = this.#stack[at];
      if (isOneOf(open, items)) return this.#cut(at);
      if (isOneOf(open, kinds.special) && !isOneOf(open, kinds.transparentToItems)) return;
    }
  }

  /** Position of the innermost open table or template; -1 without one. */
  get #table(): number {
    return this.#stack.findLastIndex(each => isOneOf(each, kinds.tables));
  }

  /** Closes all that is open in a table down to where a part of it may begin; `false` outside of tables. */
  #toTableContext(name: string): boolean {
    const table = this.#table;
    if (table < 0) return false;
    // Which parts may begin in a template depends on what it began with: each counts as deeper, and nothing closes it.
    if (this.#stack[table]?.name === 'template') return true;
    let at = table;
    for (const parents of kinds.tableParents[name] ?? []) {
      const parent = this.#stack.findLastIndex(each => isOneOf(each, parents));
      if (parent > at) at = parent;
      else {
        this.#cut(++at);
        this.#open([...parents][0] as string);
      }
    }
    this.#cut(at + 1);
    return true;
  }

  #endTablePart(name: string): void {
    const at = this.#stack.findLastIndex(each => each.name === name);
    const table = this.#table;
    if (name === 'template' || (at >= table && this.#stack[table]?.name !== 'template')) this.#cut(at);
  }

  /** Closes the innermost element of that name, unless a scope is between it and the current one. */
  #close(name: string, barriers?: ReadonlySet<string>): boolean {
    const at = this.#indexInScope(new Set([name]), barriers);
    this.#cut(at);
    return at >= 0;
  }

  #indexInScope(wanted: ReadonlySet<string>, barriers: ReadonlySet<string> = kinds.scopes): number {
    const at = this.#stack.findLastIndex(each => isOneOf(each, wanted) || isOneOf(each, barriers));
    return isOneOf(this.#stack[at], wanted) ? at : -1;
  }

  /** Closes all elements from that position on; none for a negative one. */
  #cut(from: number): void {
    if (from < 0) return;
    for (const each of this.#stack.splice(from).reverse())
      if (isOneOf(each, kinds.markers)) this.#active.splice(this.#active.lastIndexOf(undefined));
  }

  /** Closes an element that isn't a block: nothing if it is around an open block. */
  #endInline(name: string): void {
    const at = this.#stack.findLastIndex(each => each.name === name || isOneOf(each, kinds.special));
    if (this.#stack[at]?.name === name) this.#cut(at);
  }

  #findActive(name: string): OpenElement | undefined {
    const from = this.#active.lastIndexOf(undefined) + 1;
    return this.#active.slice(from).findLast(each => each?.name === name);
  }

  /** Adds a formatting element to the list. Of more than three with the same tag, the first is forgotten. */
  #activate(element: OpenElement): void {
    const from = this.#active.lastIndexOf(undefined) + 1;
    const same = this.#active.slice(from).filter(each => each?.tag === element.tag);
    if (same.length > 2) this.#forget(same[0]);
    this.#active.push(element);
  }

  #forget(element: OpenElement | undefined): void {
    const at = this.#active.indexOf(element);
    if (element && at >= 0) this.#active.splice(at, 1);
  }

  #remove(element: OpenElement): void {
    this.#forget(element);
    const at = this.#stack.indexOf(element);
    if (at >= 0) this.#stack.splice(at, 1);
  }

  /** Opens formatting elements again that were closed with the block around them, but not by their own end tag. */
  #reopen(): void {
    const from = 1 + this.#active.findLastIndex(each => !each || this.#stack.includes(each));
    for (let at = from; at < this.#active.length; at++) {
      const again = { ...(this.#active[at] as OpenElement) };
      this.#active[at] = again;
      this.#stack.push(again);
      this.count++;
    }
  }

  /**
   * Follows the adoption agency algorithm, by which the end tag of a formatting element closes it although blocks are open in
   * it: https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm
   */
  #endFormatting(name: string): void {
    for (let round = 0; round < 8; round++) {
      const element = this.#findActive(name);
      if (!element) return round ? undefined : this.#endInline(name);
      const at = this.#stack.indexOf(element);
      const behind = this.#stack.slice(at + 1);
      if (at >= 0 && behind.some(each => isOneOf(each, kinds.scopes))) return;
      const block = behind.findIndex(each => isOneOf(each, kinds.special));
      if (at < 0 || block < 0) {
        this.#forget(element);
        return this.#cut(at);
      }
      // Copies of the last three formatting elements between the two stay around the block; all else between is closed.
      const between = behind.slice(0, block);
      const formats = between.filter(each => this.#active.includes(each));
      const kept = formats.slice(-3);
      for (const each of formats) if (!kept.includes(each)) this.#forget(each);
      const copy = { ...element };
      this.#active[this.#active.indexOf(element)] = copy;
      this.#stack.splice(at, block + 2, ...kept, behind[block] as OpenElement, copy);
      this.count += kept.length + 1;
    }
  }
}
