import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedSource } from './feed-host.js';

const DATA_TYPES = /^application\/(?:feed\+json|json|rss\+xml|atom\+xml)\s*(?:;|$)/i;

/** The element's children: a data block (a script that doesn't run), and the fallback to show until news arrives. */
export class ChildrenController implements ReactiveController {
  /** The same object for as long as the text is the same. */
  data: FeedSource | undefined;
  hasFallback = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(this.#read);
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#read, { once: true });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly #read = (): void => {
    let data: FeedSource | undefined;
    this.hasFallback = false;
    for (const node of this.#host.childNodes) {
      if (node instanceof HTMLScriptElement) {
        // While the page is being parsed, the text of the script may be incomplete.
        if (!data && DATA_TYPES.test(node.type) && document.readyState !== 'loading') {
          data = { text: node.text, contentType: node.type.toLowerCase() };
        }
      } else if (node instanceof Element) {
        this.hasFallback ||= !node.slot && node.localName !== 'template' && node.localName !== 'style';
      } else {
        this.hasFallback ||= node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
      }
    }
    if (data?.text !== this.data?.text) this.data = data;
    this.#host.requestUpdate();
  };
}
