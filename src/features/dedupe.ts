import type { Article } from '../article.js';
import { storyKeys } from '../articles/story-keys.js';
import { withShadowHosts } from '../controllers/shadow-hosts.js';
import type { Feature, FeatureHost } from './feature.js';
import { sharedByCopies } from './shared-by-copies.js';

type DedupeHost = FeatureHost<{ readonly dedupe: boolean }>;

/** What a feature knows of the others: they may be those of another copy of the library, so nothing of it is private. */
interface Member {
  readonly host: DedupeHost;
  /**
   * Keys of the articles that the element showed after its last update; empty without `dedupe`. `storyKeys` makes several keys
   * for an article (id, URL, title with day): articles with a key in common are the same story.
   */
  readonly shown: ReadonlySet<string>;
}

/** The `Dedupe` features of all connected elements. */
const members = sharedByCopies('dedupe', new Set<Member>());

/** Removes from an element's articles those that elements with `dedupe` show earlier in the page. */
export class Dedupe implements Feature, Member {
  readonly host: DedupeHost;
  shown: ReadonlySet<string> = new Set();
  /** The keys of `shown` when the elements later in the page were last updated, joined to one string. */
  #told = '';

  constructor(host: DedupeHost) {
    this.host = host;
  }

  hostConnected(): void {
    members.add(this);
    askAgain();
  }

  hostDisconnected(): void {
    members.delete(this);
    // A removed element has no position in the page, so the elements that came after it are unknown: all are updated.
    askAgain();
    this.#told = '';
  }

  hostUpdated(): void {
    const { element, articles } = this.host;
    this.shown = new Set(element.dedupe ? articles.flatMap(storyKeys) : []);
    this.#tell([...this.shown].join(' '));
  }

  withoutHidden(articles: readonly Article[]): readonly Article[] {
    if (!this.host.element.dedupe) return articles;
    const taken = new Set<string>();
    for (const member of members) {
      if (member !== this && precedes(member.host.element, this.host.element)) {
        for (const key of member.shown) taken.add(key);
      }
    }
    if (taken.size === 0) return articles;
    return articles.filter(article => !storyKeys(article).some(key => taken.has(key)));
  }

  /** If the keys of the shown stories have changed, updates the elements later in the page, which then filter anew. */
  #tell(shown: string): void {
    if (shown === this.#told) return;
    this.#told = shown;
    for (const member of members) {
      if (member !== this && !precedes(member.host.element, this.host.element))
        member.host.element.requestUpdate();
    }
  }
}

/** Updates all elements with this feature: when one is inserted, removed or moved, others may have to hide other stories. */
function askAgain(): void {
  for (const { host } of members) host.element.requestUpdate();
}

/** Whether the first element is before the second in the page, even if they are in different shadow roots. */
function precedes(first: Element, second: Element): boolean {
  const [one, other] = [withShadowHosts(first).reverse(), withShadowHosts(second).reverse()];
  const fork = one.findIndex((element, depth) => element !== other[depth]);
  const [before, after] = [one[fork], other[fork]];
  const position = before && after ? before.compareDocumentPosition(after) : 0;
  // For two elements in separate trees, `compareDocumentPosition` reports "preceding" or "following" arbitrarily.
  return Boolean(
    position & Node.DOCUMENT_POSITION_FOLLOWING && !(position & Node.DOCUMENT_POSITION_DISCONNECTED),
  );
}
