import type { Article } from '../article.js';
import { storyKeys } from '../articles/story-keys.js';
import type { Feature, FeatureHost } from './feature.js';

interface DedupeHost extends FeatureHost {
  readonly dedupe: boolean;
}

/** All on the page that take part. */
const members = new Set<Dedupe>();

/** Leaves out the stories that an element earlier in the page shows. */
export class Dedupe implements Feature {
  readonly host: DedupeHost;
  /** What the stories go by that were shown when it was last drawn. */
  #shown = new Set<string>();
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
    // Where it was is past finding out.
    askAgain();
    this.#told = '';
  }

  hostUpdated(): void {
    const { dedupe, articles } = this.host;
    this.#shown = new Set(dedupe ? articles.flatMap(storyKeys) : []);
    this.#tell([...this.#shown].join(' '));
  }

  admit(articles: readonly Article[]): readonly Article[] {
    if (!this.host.dedupe) return articles;
    const taken = new Set<string>();
    for (const member of members) {
      if (member !== this && precedes(member.host, this.host)) {
        for (const name of member.#shown) taken.add(name);
      }
    }
    if (taken.size === 0) return articles;
    return articles.filter(article => !storyKeys(article).some(name => taken.has(name)));
  }

  /** Those that come later have to choose again. */
  #tell(shown: string): void {
    if (shown === this.#told) return;
    this.#told = shown;
    for (const member of members) {
      if (member !== this && !precedes(member.host, this.host)) member.host.requestUpdate();
    }
  }
}

/** An element that came, went or moved can mean other stories for all. */
function askAgain(): void {
  for (const { host } of members) host.requestUpdate();
}

/** Whether the first comes before the second in the page, in whatever shadow roots they are. */
function precedes(first: Element, second: Element): boolean {
  const [one, other] = [pathOf(first), pathOf(second)];
  const fork = one.findIndex((element, depth) => element !== other[depth]);
  const [before, after] = [one[fork], other[fork]];
  const position = before && after ? before.compareDocumentPosition(after) : 0;
  // Of an element that has left the page, browsers say that it comes before or after as they please.
  return Boolean(
    position & Node.DOCUMENT_POSITION_FOLLOWING && !(position & Node.DOCUMENT_POSITION_DISCONNECTED),
  );
}

/** The element and the hosts of the shadow roots around it, outermost first. */
function pathOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...pathOf(root.host), element] : [element];
}
