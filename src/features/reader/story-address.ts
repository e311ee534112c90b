import type { Article } from '../../article.js';
import { isRoute } from '../../html/web-link.js';

/** The story that is open in a reader. It is stored in its history entry, as `history.state.newsReader`. */
export interface OpenStory {
  /** Id of the `<news-article>`. */
  readonly reader: string;
  /** Name (`nameInRoot`) of the list from which the story was opened; absent if only the URL names the story. */
  readonly list?: string | undefined;
  /** Id of the article. */
  readonly id: string;
  /** The URL's fragment before the story was opened; absent if only the URL names the story. */
  readonly hash?: string | undefined;
}

/** The attributes of a `<news-article>` on which the URL of a story depends. */
interface ReaderElement {
  readonly id: string;
  readonly articleParam?: string | undefined;
}

/** URL → the story that was opened there, for history entries whose state a router of the page has replaced. */
const opened = new Map<string, OpenStory>();

/** The story that the history entry or the page's URL names for the reader. */
export function storyInAddress({ id: reader, articleParam }: ReaderElement): OpenStory | undefined {
  const { newsReader } = (history.state ?? {}) as { newsReader?: OpenStory };
  if (newsReader?.reader === reader) return newsReader;
  const id = articleParam && new URL(location.href).searchParams.get(articleParam);
  return id ? { ...opened.get(location.href), reader, id } : undefined;
}

/** Adds a history entry for the story, with a URL that names the story if the reader has `article-param`. */
export function enterStory(story: OpenStory, url: URL): void {
  try {
    history.pushState(stateWith(story), '', url);
  } catch {
    // In a sandboxed frame, a `srcdoc` document or a file, `pushState` with another URL throws: the URL stays as it is.
    history.pushState(stateWith(story), '');
  }
  opened.set(location.href, story);
}

/**
 * Whether the URL's fragment names a section of the open story, and neither a route nor what it named before the story was opened:
 * Back leads to that one, also after a reload.
 */
export function isSection({ hash = '' }: OpenStory): boolean {
  return !['', hash].includes(location.hash) && !isRoute(location.hash);
}

/** Stores the story in the current history entry. */
export function keepStory(story: OpenStory): void {
  history.replaceState(stateWith(story), '');
}

const stateWith = (newsReader: OpenStory): object => ({ ...(history.state as object | null), newsReader });

/** The page's URL while the article is open in the reader. */
export function urlOfStory({ id }: Article, { articleParam }: ReaderElement): URL {
  const url = new URL(location.href);
  // The current fragment may name a section of another story; a route of the page's router stays.
  if (!isRoute(url.hash)) url.hash = '';
  if (articleParam) url.searchParams.set(articleParam, id);
  return url;
}
