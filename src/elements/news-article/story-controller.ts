/** Draws a whole story and looks after its text. Fetched beside the feed, and only where a story is shown. */
import { Task, TaskStatus } from '@lit/task';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Article } from '../../article.js';
import type { CardView } from '../../cards/card.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { NewsErrorEvent } from '../../events.js';
import type { FeedError } from '../../feed-error.js';
import { setBody } from './body.js';
import { renderStory } from './story.js';

export { storyStyles } from './story.styles.js';

/** What is known of the element whose story this is. */
export interface StoryHost extends LitElement {
  readonly locale: LocaleController;
  readonly level: number;
  readonly timeZone?: string | undefined;
  readonly linkTemplate?: string | undefined;
  readonly noTopLink: boolean;
  readonly noImages: boolean;
  /** The story with its text, when that is to be shown. */
  readonly whole: Article | undefined;
  cardView(level: number): CardView;
  writeDate(date: Date, time?: boolean): string;
  select(article: Article, event: Event): void;
}

export class StoryController implements ReactiveController {
  readonly #host: StoryHost;
  readonly #body: Task<readonly [Article | undefined, boolean, number], HTMLElement | undefined>;
  #isLong = false;
  #height: ResizeObserver | undefined;

  constructor(host: StoryHost) {
    (this.#host = host).addController(this);
    this.#body = new Task(host, {
      args: () => [host.whole, host.noImages, host.level] as const,
      task: async ([story]) => {
        if (!story?.body) return undefined;
        await host.locale.pending;
        return setBody(story, host);
      },
      onError: error => {
        // The headline, the lede and the picture stand without it.
        const event = new NewsErrorEvent(error as FeedError);
        host.dispatchEvent(event);
      },
    });
  }

  /** Resolves, never rejects, when the text is set. */
  get pending(): Promise<unknown> | undefined {
    return this.#body.status === TaskStatus.PENDING ? this.#body.taskComplete.catch(() => {}) : undefined;
  }

  hostConnected(): void {
    this.#height = new ResizeObserver(([entry]) => {
      const isLong = (entry?.contentRect.height ?? 0) > 2 * innerHeight;
      if (isLong === this.#isLong) return;
      this.#isLong = isLong;
      // The link takes up room: in this frame, the window would be told of an endless loop.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#height.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#height?.disconnect();
  }

  render(story: Article): TemplateResult {
    const host = this.#host;
    const { locale } = host;
    return renderStory(story, {
      ...host.cardView(host.level),
      lang: locale.lang,
      timeZone: host.timeZone,
      linkTemplate: host.linkTemplate,
      readingTime: story.readingMinutes
        ? locale.count(locale.texts.minutes, story.readingMinutes)
        : undefined,
      whole: host.whole !== undefined,
      // The last story's stays with the task until there is another.
      body: this.#body.status === TaskStatus.COMPLETE ? this.#body.value : undefined,
      isLong: this.#isLong && !host.noTopLink,
      date: date => host.writeDate(date, true),
      goToTop: this.#goToTop,
      follow: event => {
        if ((event.target as Element).closest('.link')) host.select(story, event);
      },
    });
  }

  readonly #goToTop = (event: Event): void => {
    event.preventDefault();
    this.#host.scrollIntoView({ block: 'start' });
    const headline = this.#host.renderRoot.querySelector<HTMLElement>('.headline');
    // Reading goes on from there, by keyboard and by ear; it is no stop of its own.
    headline?.setAttribute('tabindex', '-1');
    headline?.focus({ preventScroll: true });
  };
}
