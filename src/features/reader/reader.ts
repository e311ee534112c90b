import { css, type LitElement } from 'lit';
import type { Article, Feed } from '../../article.js';
import { findArticle } from '../../articles/find-article.js';
import { unclobbered } from '../../html/unclobbered.js';
import { addStyles } from '../../styles.js';
import type { Feature, FeatureHost } from '../feature.js';
import { hostOf } from '../host-registry.js';
import { nameInRoot } from '../name-in-root.js';
import { restoreScrollPosition, scrollPositionOf, type ScrollPosition } from '../scrollers.js';
import { inTransition } from './in-transition.js';
import { enterStory, keepStory, storyInAddress, urlOfStory, type OpenStory } from './story-address.js';

type ReaderHost = FeatureHost<{ readonly reader?: string; readonly target?: string }>;

/** The public properties of a `<news-article>` that the reader feature uses. */
interface StoryElement extends LitElement {
  feed: Feed | undefined;
  articleId?: string;
  readonly articleParam?: string;
}

/**
 * A list is away while a story has its place, and a reader is open while it shows one. Custom states, as applications copy,
 * cache and reset attributes such as `hidden`. `!important`: rules for `:host` then also win against those of the page.
 */
const styles = css`
  :host(:state(away)) {
    display: none !important;
  }
  :host([hidden]:state(open)) {
    display: block !important;
  }
`;

/** The `Reader` features of all connected lists. */
const members = new Set<Reader>();

/**
 * Opens the story of a clicked card in a `<news-article>` of the same page (the reader). Which story is open follows the
 * history entry and the URL: when the visitor goes back or forward, and when an application renders list or reader anew. Back
 * closes the story, and restores scroll position and focus. A reader with the attribute `hidden` takes the place of the list.
 */
export class Reader implements Feature {
  readonly #host: ReaderHost;
  /** Scroll position and clicked link at the time the story was opened, to be restored when it is closed. */
  #left: { position: ScrollPosition; link: HTMLElement | null } | undefined;
  /** The open story; undefined while none is open that belongs to this list. */
  #story: OpenStory | undefined;
  /** The element in which `#story` is shown: an application may replace it by another one with the same id. */
  #shownIn: StoryElement | undefined;
  /** The URL's fragment before a story was opened; another one means that a link to a section of the story was followed. */
  #hash = '';
  /** Whether the open story was looked up in the feed: done once articles have arrived, as long as the list is connected. */
  #began = false;
  readonly #replaced = new MutationObserver(() => {
    if (this.#reader !== this.#shownIn) this.#follow();
  });

  constructor(host: ReaderHost) {
    this.#host = host;
    addStyles(host.element.renderRoot, styles);
  }

  hostConnected(): void {
    members.add(this);
    addEventListener('popstate', this.#travel);
    this.#began = false;
  }

  hostDisconnected(): void {
    members.delete(this);
    removeEventListener('popstate', this.#travel);
    this.#replaced.disconnect();
  }

  hostUpdated(): void {
    const { articles, status, states } = this.#host;
    if (!this.#began) this.#follow();
    this.#began ||= articles.length > 0;
    // A list without stories has nothing to open: it comes back, with the notice of its failure.
    if (articles.length === 0 && status === 'error') states?.delete('away');
  }

  link(article: Article): string | undefined {
    const reader = this.#reader;
    return reader && (reader.articleParam ? urlOfStory(article, reader).href : `#${reader.id}`);
  }

  open(article: Article, event: Event): boolean {
    const { element } = this.#host;
    const reader = this.#reader;
    if (!reader || !isPlain(event as MouseEvent) || /^_(?!self)/i.test(element.target ?? '')) return false;
    event.preventDefault();
    if (!this.#story) this.#hash = location.hash;
    this.#left = { position: scrollPositionOf(element), link: (event.target as Element).closest('a') };
    const story = { reader: reader.id, list: nameInRoot(element), id: article.id };
    void this.#change(reader, async () => {
      // Adding the history entry changes the page's URL. A reader with `article-param` updates itself then, and looks for the
      // story of the URL in its feed: the new feed has to be set in the same task, before that update.
      enterStory(story, urlOfStory(article, reader));
      for (const other of members) if (other !== this && other.#reader === reader) other.#yield();
      this.#show(story, reader);
      await reader.updateComplete;
    });
    return true;
  }

  get #reader(): StoryElement | undefined {
    const { element } = this.#host;
    const { reader } = element;
    // The root of an element that was removed from the page may be an element, which has no `getElementById`.
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = reader ? unclobbered('getElementById', root)?.(reader) : null;
    // An element that is not upgraded yet has no adapter: of which kind it will be, its tag doesn't tell.
    const isStory = named?.matches(':not(:defined)') || hostOf(named)?.kind === 'article';
    return isStory ? (named as StoryElement) : undefined;
  }

  /** Whether the story belongs to this list: of several lists with one reader, to the one that it was opened from. */
  #owns({ list, reader }: OpenStory): boolean {
    const { element } = this.#host;
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = [...unclobbered('querySelectorAll', root)('[reader]')];
    const lists = named.filter(each => each.getAttribute('reader') === reader);
    const owner = lists.find(each => nameInRoot(each) === list) ?? lists[0];
    // `reader` may be set as a property: then there is no attribute.
    return owner === element || !lists.includes(element);
  }

  readonly #travel = (): void => {
    const reader = this.#reader;
    if (!reader || !this.#host.element.isConnected) return;
    const before = this.#story;
    const story = storyInAddress(reader);
    const isSame = !story || (story.id === before?.id && story.list === undefined);
    // A link to a section of the open story (`#…`) has added a history entry without state: it gets the story's state.
    if (before && isSame && location.hash && location.hash !== this.#hash) return keepStory(before);
    void this.#change(reader, async () => {
      this.#follow();
      await Promise.all([reader.updateComplete, this.#host.element.updateComplete]);
    }).then(() => {
      if (before && !this.#story) this.#return();
    });
  };

  /** Shows what the page's address says: a story of this list in the reader, or the list. */
  #follow(): void {
    const reader = this.#reader;
    if (!reader) return;
    const story = storyInAddress(reader);
    if (story && this.#owns(story)) return this.#show(story, reader);
    this.#yield();
    if (!story) hostOf(reader)?.states?.delete('open');
  }

  /** Lets the reader show the story. A hidden reader takes the place of the list. */
  #show(story: OpenStory, reader: StoryElement): void {
    const { feeds, states, element } = this.#host;
    const lent = hostOf(reader);
    const { feed } = feeds;
    const article = feed && findArticle(feed.articles, story.id);
    this.#story = story;
    this.#shownIn = reader;
    this.#replaced.observe(element.getRootNode(), { childList: true, subtree: true });
    states?.[reader.hidden ? 'add' : 'delete']('away');
    addStyles(reader.renderRoot, styles);
    lent?.states?.add('open');
    if (!feed) return;
    // The reader gets the whole feed and not only the story: a `<related-news>` that names the reader ranks this feed. A story
    // that is in none of the loaded pages is found by the reader, which loads further ones.
    reader.articleId = article?.id ?? story.id;
    if (article || !lent?.source) reader.feed = feed;
    reader.requestUpdate();
  }

  #yield(): void {
    this.#replaced.disconnect();
    this.#story = this.#shownIn = undefined;
    this.#host.states?.delete('away');
  }

  /** Makes a change that the visitor has asked for, in a view transition, and leads to the story that is open then. */
  async #change(reader: StoryElement, change: () => Promise<void>): Promise<void> {
    await inTransition(change);
    if (!this.#story) return;
    reader.scrollIntoView?.({ block: this.#host.states?.has('away') ? 'start' : 'nearest' });
    hostOf(reader)?.focusHeadline();
  }

  /** Restores scroll position and focus after a story was closed. */
  #return(): void {
    const { position = [], link } = this.#left ?? {};
    restoreScrollPosition(position);
    link?.focus({ preventScroll: true });
  }
}

/** Whether a click opens a link in the same tab, and is not one for a new tab, a new window or a download. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean {
  return !button && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented;
}
