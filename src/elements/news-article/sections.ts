// https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
import { css, type LitElement, type ReactiveController } from 'lit';
import { addStyles } from '../../styles.js';
import type { Article } from '../../article.js';
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

const known = new WeakMap<LitElement, Sections>();

/** Leads to the sections of a story: browsers find none of them, because they stand in a shadow root. */
export class Sections implements ReactiveController {
  readonly #host: LitElement;
  #body: Element | null = null;
  /** The fragment that was followed last. */
  #fragment = '';

  /** One for each element. */
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
    // Who has begun to read stays there.
    if (scrollY === 0) this.#follow();
  }

  /** Before the text is sanitised; returns what is to be done after. */
  note(root: Element, story: Article): () => void {
    return noteNames(root, story);
  }

  readonly #follow = (event?: Event): void => {
    const fragment = decoded(location.hash.slice(1));
    if (fragment === this.#fragment) return;
    this.#fragment = fragment;
    // On the way back, browsers know where the visitor was; and what the page itself calls so comes first.
    const isBack =
      (event as Partial<NavigationCurrentEntryChangeEvent> | undefined)?.navigationType === 'traverse';
    if (!isBack && !document.getElementById(fragment)) this.#goTo(this.#find(fragment));
  };

  readonly #press = (event: Event): void => {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const link = (event.target as Element).closest<HTMLAnchorElement>('.body a[href^="#"]');
    const target = link && this.#find(decoded(link.hash.slice(1)));
    if (!target || button || ctrlKey || metaKey || shiftKey || altKey) return;
    // Not left to the browser: the page's <base> may make it a link to somewhere else.
    event.preventDefault();
    location.hash = link.hash;
    this.#goTo(target);
  };

  #find(name: string): HTMLElement | undefined {
    const parts = [...(this.#body?.querySelectorAll<HTMLElement>('*') ?? [])];
    const found = parts.find(element => names.get(element) === name);
    return found?.closest<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? found;
  }

  /** Reading goes on from there, by eye, by keyboard and by ear. */
  #goTo(target: HTMLElement | undefined): void {
    if (!target) return;
    target.closest('details')?.setAttribute('open', '');
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }
}
