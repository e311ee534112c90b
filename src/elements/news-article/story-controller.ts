import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Article } from '../../article.js';
import { dispatchError } from '../../controllers/feed-events.js';
import type { FeedError } from '../../feed-error.js';
import { windowOf } from '../../html/window-of.js';
import { lazy } from '../../lazy.js';
import { storyTexts } from '../../locales/en-story.js';
import { addStyles } from '../../styles.js';
import { setBody } from './body.js';
import { drawable } from './drawable.js';
import type { NewsArticleHost, StoryDrawing } from './news-article-host.js';
import { readingTime } from './reading-time.js';
import { renderStory } from './story.js';
import { storyStyles } from './story.styles.js';

/** Matches a `link-template` whose only variable is `{category}`: the story's topics then become links made from it. */
const OF_CATEGORIES = /^[^{]*\{\+?category\}[^{]*$/;

export { storyStyles };

/** Draws a whole story and sanitises its body. This module is a chunk, fetched in parallel with the feed. */
export class StoryController implements ReactiveController, StoryDrawing {
  readonly #host: NewsArticleHost;
  readonly #body: Task<readonly [Article | undefined, boolean, number], HTMLElement | undefined>;
  /** Draw parts of stories that come with the body; undefined until a story needs them, and if they can't be fetched. */
  #players: import('./players.js').Players | undefined;
  #sourceLink: typeof import('./source-link.js') | undefined;
  #isLong = false;
  #height: ResizeObserver | undefined;

  constructor(host: NewsArticleHost) {
    const { element } = (this.#host = host);
    element.addController(this);
    this.#body = new Task(element, {
      args: () => [host.whole, element.noImages, host.level] as const,
      task: async ([story]) => {
        if (!story) return undefined;
        await Promise.all([host.locale.pending, this.#prepare(story)]);
        return story.body ? setBody(story, host) : undefined;
      },
      onError: error => {
        // The body could not be sanitised: `news-error` reports that, and the rest of the story is drawn without the body.
        dispatchError(host, error as FeedError);
      },
    });
  }

  /** Resolves, never rejects, when sanitising the body has succeeded or failed. Undefined while no body is being sanitised. */
  get pending(): Promise<unknown> | undefined {
    return this.#body.status === TaskStatus.PENDING ? this.#body.taskComplete.catch(() => {}) : undefined;
  }

  hostConnected(): void {
    const { element } = this.#host;
    addStyles(element.renderRoot, storyStyles);
    const view = windowOf(element);
    // A DOM without layout, such as jsdom, has no such observer, and no long stories.
    if (!view.ResizeObserver) return;
    this.#height = new view.ResizeObserver(([entry]) => {
      const isLong = (entry?.contentRect.height ?? 0) > 2 * view.innerHeight;
      if (isLong === this.#isLong) return;
      this.#isLong = isLong;
      // The update draws or removes the "back to top" link, which resizes the observed element. If that happened in the
      // same frame, browsers would dispatch the error "ResizeObserver loop" on the window.
      view.requestAnimationFrame(() => element.requestUpdate());
    });
    this.#height.observe(element);
  }

  hostDisconnected(): void {
    this.#height?.disconnect();
  }

  render(story: Article): TemplateResult {
    const host = this.#host;
    const { element, locale } = host;
    const texts = storyTexts(locale.texts);
    const minutes = readingTime(story);
    const { status, value } = this.#body;
    // While the task runs, its `value` is still the body of the previous story.
    const body = status === TaskStatus.COMPLETE ? value : undefined;
    const whole = host.whole !== undefined;
    const isReady = !whole || status === TaskStatus.COMPLETE || status === TaskStatus.ERROR;
    const view = { ...host.cardView(host.level), texts };
    return renderStory(drawable(story), {
      ...view,
      timeZone: element.timeZone,
      topicLink: OF_CATEGORIES.test(element.linkTemplate ?? '')
        ? name => host.templateLink({ ...story, category: { name } })
        : undefined,
      readingTime: minutes ? locale.count(texts.minutes, minutes) : undefined,
      whole,
      body,
      isReady,
      players: whole ? this.#players?.render(story, body, isReady) : undefined,
      sourceLink: isReady && this.#sourceLink?.renderSourceLink(story, body, view),
      isLong: this.#isLong && !element.noTopLink,
      date: (date, dateOnly) => host.writeDate(date, dateOnly, true),
      goToTop: this.#goToTop,
      follow: event => {
        if ((event.target as Element).closest('.link')) host.select(story, event);
      },
    });
  }

  /**
   * Fetches what draws recordings, and the link to the story's own page. Without the chunk (offline, for instance), the story is
   * drawn without them.
   */
  async #prepare({ url, media, body = '' }: Article): Promise<void> {
    const plays = !!media?.length || /<(?:audio|video)\b/i.test(body);
    const [link, players] = await Promise.all([
      url && lazy(() => import('./source-link.js')).catch(console.warn),
      plays && lazy(() => import('./players.js')).catch(console.warn),
    ]);
    if (link) (this.#sourceLink = link).addSourceLinkStyles(this.#host.element.renderRoot);
    if (players) this.#players ??= new players.Players(this.#host);
  }

  readonly #goToTop = (event: Event): void => {
    event.preventDefault();
    this.#host.element.scrollIntoView?.({ block: 'start' });
    this.#host.focusHeadline();
  };
}
