// How browsers scroll to a fragment in a document, done here for a shadow root:
// https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
import { css, type LitElement, type ReactiveController } from 'lit';
import { unclobbered } from '../../html/unclobbered.js';
import { isRoute } from '../../html/web-link.js';
import { addStyles } from '../../styles.js';
import type { Article } from '../../article.js';
import { focusWithoutTabStop } from '../focus.js';
import { decoded, names, noteNames } from './section-names.js';

const styles = css`
  .body .anchor {
    color: inherit;
    text-decoration: none;
  }
  .body .anchor:hover {
    text-decoration: underline;
  }
`;

/** Element → its one `Sections` controller. */
const known = new WeakMap<LitElement, Sections>();

/**
 * Scrolls to the section of a story that the fragment of a link or of the page's URL names. Browsers don't do so: they look
 * for the target of `#name` in the document only, not in shadow roots.
 */
export class Sections implements ReactiveController {
  readonly #host: LitElement;
  #body: Element | null = null;
  /** The decoded fragment of the page's URL at the last check: events that don't change it are ignored. */
  #fragment = '';

  /** Returns the element's one `Sections` controller, which the first call creates. */
  static of(host: LitElement): Sections {
    const sections = known.get(host) ?? new Sections(host);
    known.set(host, sections);
    return sections;
  }

  private constructor(host: LitElement) {
    this.#host = host;
    addStyles(host.renderRoot, styles);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('click', this.#press);
    globalThis.navigation?.addEventListener('currententrychange', this.#follow);
    if (!globalThis.navigation) addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('click', this.#press);
    globalThis.navigation?.removeEventListener('currententrychange', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  hostUpdated(): void {
    const body = this.#host.renderRoot.querySelector('.body');
    if (body === this.#body) return;
    this.#body = body;
    this.#fragment = '';
    // A new body is scrolled to the URL's fragment only if its story begins in view: a visitor who has scrolled is reading.
    if (this.#host.getBoundingClientRect().top >= 0) this.#follow();
  }

  /** Records a story's ids and the links to them, before sanitising. Returns a function that restores the links after it. */
  note(root: Element, story: Article): () => void {
    return noteNames(root, story);
  }

  readonly #follow = (event?: Event): void => {
    const fragment = decoded(location.hash.slice(1));
    if (fragment === this.#fragment) return;
    this.#fragment = fragment;
    // Two cases are left to the browser: on Back and Forward it restores the scroll position, and if an element outside of
    // shadow roots has the fragment as its id, it scrolls to that element.
    const isBack =
      (event as Partial<NavigationCurrentEntryChangeEvent> | undefined)?.navigationType === 'traverse';
    if (!isBack && !unclobbered('getElementById')(fragment)) this.#goTo(this.#find(fragment));
  };

  readonly #press = (event: Event): void => {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const link = (event.target as Element).closest<HTMLAnchorElement>('.body a[href^="#"]');
    const target = link && this.#find(decoded(link.hash.slice(1)));
    if (!target || button || ctrlKey || metaKey || shiftKey || altKey) return;
    // Sets the fragment by script: browsers resolve a link's `#name` against the page's `<base>`, which may be another page.
    event.preventDefault();
    // The fragment is the route of a router in the page: another one would lead to another page.
    if (!isRoute(location.hash)) location.hash = link.hash;
    this.#goTo(target);
  };

  #find(name: string): HTMLElement | undefined {
    const parts = [...(this.#body?.querySelectorAll<HTMLElement>('*') ?? [])];
    const found = parts.find(element => names.get(element) === name);
    return found?.closest<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? found;
  }

  #goTo(target: HTMLElement | undefined): void {
    if (!target) return;
    target.closest('details')?.setAttribute('open', '');
    focusWithoutTabStop(target);
    target.scrollIntoView?.({ block: 'start' });
  }
}
