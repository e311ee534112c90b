/** Plays the recordings of stories. This module is a chunk, fetched when a story has sound or film. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Article, ArticleMedia } from '../../article.js';
import { afterRemoval } from '../../controllers/after-removal.js';
import { pictureName } from '../../html/picture-name.js';
import { unclobbered } from '../../html/unclobbered.js';
import { playerOf } from '../../html/player-hosts.js';
import { storyTexts } from '../../locales/en-story.js';
import { writeLength } from '../../locales/formatters.js';
import { addStyles } from '../../styles.js';
import { clearSession, describeSession, forgetRemoved, playAlone } from './media-session.js';
import type { NewsArticleHost } from './news-article-host.js';
import { playButton } from './play-button.js';
import { NewsPlayEvent } from './play-event.js';
import { playerStyles } from './players.styles.js';
import { absolute, addresses, unplayed } from './unplayed.js';

/** What is drawn of a story's recordings. */
export interface StoryPlayers {
  /** Covers the lead picture: the film whose poster it is. Undefined if there is none. */
  readonly cover: TemplateResult | undefined;
  /** The other recordings, below the lead picture. */
  readonly list: unknown;
}

/** Draws the recordings of the host's story. Nothing is requested of a recording's host before the visitor starts it. */
export class Players implements ReactiveController {
  readonly #host: NewsArticleHost;
  #story: Article | undefined;
  #media: readonly ArticleMedia[] = [];
  /** URL of a recording → what plays it instead of the button: a film, or the box of a frame. */
  readonly #screens = new Map<string, HTMLElement>();
  /** URLs of the recordings that the browser can't play. */
  readonly #failed = new Set<string>();
  /** Players that were started, and have not come to their end. */
  readonly #started = new WeakSet<EventTarget>();

  constructor(host: NewsArticleHost) {
    const { element } = (this.#host = host);
    element.addController(this);
    const root = element.renderRoot as ShadowRoot;
    addStyles(root, playerStyles);
    // Events of media don't bubble, so the listeners are for the capture phase. They also hear what the body plays.
    root.addEventListener('play', this.#onPlay, true);
    root.addEventListener('ended', ({ target }) => target && this.#started.delete(target), true);
    root.addEventListener('click', this.#onClick, true);
  }

  hostUpdated(): void {
    forgetRemoved(this);
  }

  hostDisconnected(): void {
    afterRemoval(this.#host.element, () => forgetRemoved(this));
  }

  /**
   * @param ready whether the body is drawn, or can't be. While the body of a refreshed story is in the making, its recordings
   * stay as they are: they may be playing
   */
  render(story: Article, body: Element | undefined, ready: boolean): StoryPlayers {
    if (story.id !== this.#story?.id) {
      this.#media = [];
      this.#screens.clear();
      this.#failed.clear();
    }
    this.#story = story;
    if (ready) this.#media = unplayed(story, body);
    const [first, ...others] = this.#media;
    const isCover = !!first && this.#isFilm(first) && isPoster(story, first) && !this.#host.element.noImages;
    const cover = isCover ? this.#renderScreen(first) : undefined;
    const listed = isCover ? others : this.#media;
    return { cover, list: listed.length ? this.#renderList(story, listed) : nothing };
  }

  #renderList(story: Article, listed: readonly ArticleMedia[]): TemplateResult {
    return html`<div class="recordings" lang=${this.#host.locale.lang}>
      ${repeat(
        listed,
        // Another story is drawn with other nodes: a player that only gets another address might go on playing.
        ({ url }) => `${story.id} ${url}`,
        media => html`<div part="media">${this.#renderPlayer(story, media, media === this.#media[0])}</div>`,
      )}
    </div>`;
  }

  #renderPlayer(story: Article, media: ArticleMedia, isLarge: boolean): unknown {
    const { url, kind, poster } = media;
    const { element, locale } = this.#host;
    const isFilm = this.#isFilm(media);
    if (!isFilm && (this.#failed.has(url) || isPage(media))) return this.#renderLink(media);
    if (!isFilm) {
      return html`<audio
          controls
          preload="none"
          aria-label=${media.title ?? story.title}
          src=${url}
          @error=${() => this.#fail(url)}
        ></audio>
        ${this.#renderName(media, media.title ?? storyTexts(locale.texts)[kind])}`;
    }
    const isDrawn = poster && isLarge && !element.noImages && !isPoster(story, media);
    return html`<div class="stage">
        ${
          isDrawn
            ? html`<img referrerpolicy="no-referrer" loading="lazy" decoding="async" src=${poster} alt="" />`
            : nothing
        }
        ${this.#renderScreen(media)}
      </div>
      ${this.#renderName(media, media.title === story.title ? undefined : media.title)}`;
  }

  /** The line below a player. */
  #renderName(media: ArticleMedia, name: string | undefined): unknown {
    if (!name && !media.duration) return nothing;
    return html`<p class="meta">
      ${name ? html`<bdi>${name}</bdi>` : nothing} ${this.#renderLength(media)}
    </p>`;
  }

  #renderLink(media: ArticleMedia): TemplateResult {
    const { element, locale } = this.#host;
    const text = media.title ?? named(storyTexts(locale.texts).viewOn, hostOf(media.url));
    return html`<p class="meta">
      <a href=${media.url} rel="noopener" target=${element.target ?? nothing}><bdi>${text}</bdi></a>
      ${this.#renderLength(media)}
    </p>`;
  }

  #renderLength({ duration }: ArticleMedia): unknown {
    const length = writeLength(this.#host.locale.lang, duration);
    return length ? html`<span part="duration">${length}</span>` : nothing;
  }

  /** What is drawn where a film plays: its button, or what the press of the button has made. */
  #renderScreen(media: ArticleMedia): TemplateResult {
    return html`<div class="screen">${this.#screenOf(media) ?? this.#renderButton(media)}</div>`;
  }

  #renderButton(media: ArticleMedia): TemplateResult {
    const texts = storyTexts(this.#host.locale.texts);
    const host = hostOf(media.url);
    const text = host === hostOf(unclobbered('URL')) ? texts.video : named(texts.playFrom, host);
    const name = media.title ? `${text}: ${media.title}` : nothing;
    return html`<button type="button" class="button" aria-label=${name} @click=${() => this.#play(media)}>
      ${text}
    </button>`;
  }

  /** The film that plays, or the box of a frame's play button. */
  #screenOf(media: ArticleMedia): HTMLElement | undefined {
    const { url, embed = '', title = '' } = media;
    const screen = this.#screens.get(url);
    const player = isPage(media) && playerOf(embed);
    if (screen || !player) return screen;
    const frame = unclobbered('createElement')('iframe');
    frame.title = title;
    const box = playButton(frame, player, this.#host);
    this.#screens.set(url, box);
    return box;
  }

  #play({ url, title }: ArticleMedia): void {
    const { element } = this.#host;
    const film = unclobbered('createElement')('video');
    film.controls = true;
    film.autoplay = true;
    film.playsInline = true;
    film.setAttribute('aria-label', title ?? this.#story?.title ?? '');
    film.addEventListener('error', () => {
      // Another story may have a recording of the same address.
      if (this.#screens.get(url) === film) this.#fail(url);
    });
    film.src = url;
    // Where only a press may start a film with sound, `autoplay` alone would come too late. The event `error` tells failures.
    film.play().catch(() => {});
    this.#screens.set(url, film);
    element.requestUpdate();
    // A film that isn't in the page, since the story has changed at the press, would be heard and not seen.
    void element.updateComplete.then(() => (film.isConnected ? film.focus() : film.pause()));
  }

  #fail(url: string): void {
    this.#failed.add(url);
    this.#screens.delete(url);
    this.#host.element.requestUpdate();
  }

  /** Whether a recording is drawn as a film: a file, or a page whose player may be shown in a frame. */
  #isFilm(media: ArticleMedia): boolean {
    if (isPage(media)) return !!playerOf(media.embed ?? '');
    return media.kind === 'video' && !this.#failed.has(media.url);
  }

  readonly #onPlay = (event: Event): void => {
    const story = this.#story;
    const target = event.target as HTMLMediaElement;
    if (!story) return;
    playAlone(this, target, () => target.pause());
    const played = addresses(target);
    // As in `unplayed`, there may be empty entries.
    const media = story.media?.find(each => !!each && played.includes(absolute(each.url)));
    describeSession(target, story, media, this.#host.element.noImages ? undefined : story.image?.src);
    if (media && !this.#started.has(target)) this.#announce(story, media);
    this.#started.add(target);
  };

  /** A press of a frame's play button. What the frame plays can't be paused, so the button comes back in its place. */
  readonly #onClick = ({ target }: Event): void => {
    const button = (target as Element).closest('.player > .button');
    const box = button?.parentElement;
    const story = this.#story;
    if (!button || !box || !story) return;
    playAlone(this, box, () => box.replaceChildren(button));
    clearSession();
    const media = this.#media.find(({ url }) => this.#screens.get(url) === box);
    if (media) this.#announce(story, media);
  };

  #announce(story: Article, media: ArticleMedia): void {
    const event = new NewsPlayEvent(story, media);
    this.#host.element.dispatchEvent(event);
  }
}

/** Whether a film's poster is the lead picture, which also serves a film without a poster. */
const isPoster = ({ image }: Article, { poster }: ArticleMedia): boolean =>
  !!image && (!poster || pictureName(poster) === pictureName(image.src));

/** Whether the address of a recording is a page, not a file. */
const isPage = ({ type }: ArticleMedia): boolean => type === 'text/html';

/** The host of a URL as readers know it, without `www.`. */
const hostOf = (url: string): string => new URL(absolute(url)).host.replace(/^www\./, '');

const named = (text: string, host: string): string => text.replace('{host}', () => host);
