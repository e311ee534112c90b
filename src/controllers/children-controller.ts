import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { unclobbered } from '../html/unclobbered.js';
import type { FeedSource } from './feed-host.js';

const DATA_TYPES = /^application\/(?:feed\+json|json|rss\+xml|atom\+xml)\s*(?:;|$)/i;

/**
 * Reads the element's children, and reads them again when they change. The text of a `<script>` whose `type` is a feed's media
 * type, which browsers don't run, is the element's data. Other children are the fallback, shown until there are articles.
 */
export class ChildrenController implements ReactiveController {
  /** The source made from the text of the `<script>` child; the same object until the text changes. */
  data: FeedSource | undefined;
  /** Whether there is any fallback: text, or an element without `slot` that isn't a script, a style or a template. */
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
    if (this.#isParsing) {
      const listen = unclobbered('addEventListener', this.#host.ownerDocument);
      listen('DOMContentLoaded', this.#read, { once: true });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly #read = (): void => {
    let data: FeedSource | undefined;
    this.hasFallback = false;
    for (const node of this.#host.childNodes as NodeListOf<HTMLScriptElement>) {
      // Not `instanceof`: nodes of another window's document are of other classes.
      if (node.localName === 'script') {
        if (!data && DATA_TYPES.test(node.type) && this.#isComplete(node)) {
          data = { text: node.text, contentType: node.type.toLowerCase() };
        }
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        this.hasFallback ||= !node.slot && !/^(template|style)$/.test(node.localName);
      } else {
        this.hasFallback ||= node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '';
      }
    }
    if (data?.text !== this.data?.text) this.data = data;
    this.#host.requestUpdate();
  };

  get #isParsing(): boolean {
    return unclobbered('readyState', this.#host.ownerDocument) === 'loading';
  }

  /**
   * Whether the text of the script has been parsed to its end. A document may be parsed for a long time, or never be closed:
   * then the text is complete when the parser has gone on to another node, or when the text ends as data do.
   */
  #isComplete({ nextSibling, text }: HTMLScriptElement): boolean {
    return !!nextSibling || !this.#isParsing || isWhole(text);
  }
}

/** Whether the text is JSON that can be parsed, or XML whose first element is closed at the end. */
function isWhole(text: string): boolean {
  const [, root] = /<([\w:-]+)/.exec(text) ?? [];
  if (text.trimEnd().endsWith(`</${root}>`)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
