// What the browser and the system show of what plays: https://w3c.github.io/mediasession/
import type { Article, ArticleMedia } from '../../article.js';

/** Seconds by which a press of "back" or "forward" moves, where the system names no number. */
const STEP = 10;

/** What plays on the page, of all elements: one recording at a time. */
let playing: { readonly owner: object; readonly source: Element; readonly stop: () => void } | undefined;

/**
 * Notes what plays now, and stops what played before.
 * @param owner who calls `forgetRemoved` when its nodes may have changed
 * @param source what plays; the same one again stops nothing
 */
export function playAlone(owner: object, source: Element, stop: () => void): void {
  if (playing?.source !== source) playing?.stop();
  playing = { owner, source, stop };
}

/** Takes what the owner plays from the system's controls if that is no longer in the page. */
export function forgetRemoved(owner: object): void {
  if (playing?.owner !== owner || playing.source.isConnected) return;
  playing = undefined;
  clearSession();
}

/**
 * Tells the system what plays, with handlers for its keys and buttons.
 * @param artwork URL of a picture, which the system asks for
 */
export function describeSession(
  player: HTMLMediaElement,
  { title, authors, source }: Article,
  media: ArticleMedia | undefined,
  artwork: string | undefined,
): void {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.metadata = new MediaMetadata({
    title: media?.title ?? title,
    artist: authors.map(({ name }) => name).join(', ') || (source?.title ?? ''),
    artwork: artwork && URL.canParse(artwork) ? [{ src: artwork }] : [],
  });
  const moveTo = (time = NaN) => {
    if (Number.isFinite(time)) player.currentTime = Math.max(0, time);
  };
  const move = (seconds: number) => moveTo(player.currentTime + seconds);
  handle('play', () => void player.play().catch(() => {}));
  handle('pause', () => player.pause());
  handle('seekbackward', ({ seekOffset }) => move(-(seekOffset ?? STEP)));
  handle('seekforward', ({ seekOffset }) => move(seekOffset ?? STEP));
  handle('seekto', ({ seekTime }) => moveTo(seekTime));
}

/** Takes everything back that `describeSession` has said. */
export function clearSession(): void {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.metadata = null;
  for (const action of ['play', 'pause', 'seekbackward', 'seekforward', 'seekto'] as const)
    handle(action, null);
}

function handle(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, handler);
  } catch {
    // The browser doesn't know this action.
  }
}
