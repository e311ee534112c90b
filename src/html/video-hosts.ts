/** A video player that a story may embed once the visitor has clicked. */
export interface VideoPlayer {
  /** The third party that the player connects to, as the play button shows it, for example `youtube-nocookie.com`. */
  readonly host: string;
  /** The player's `https:` URL, with the host's query parameter against tracking where there is one (`dnt=1`). */
  readonly url: string;
}

/**
 * The allow-list of video hosts. A frame is allowed if its URL matches the patterns `host` and `path` of one row. Its player is
 * then loaded from the host `player`, with the query parameter `quiet`, which turns off tracking, set to `1`.
 */
const hosts: readonly (readonly [host: RegExp, path: RegExp, player: string, quiet?: string])[] = [
  [/^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/, /^\/embed\/[\w-]+$/, 'www.youtube-nocookie.com'],
  [/^player\.vimeo\.com$/, /^\/video\/\d+$/, 'player.vimeo.com', 'dnt'],
  [/^(?:www|geo)\.dailymotion\.com$/, /^\/embed\/video\/\w+$/, 'www.dailymotion.com'],
];

/** The player for a frame's absolute URL; `undefined` when its host isn't on the allow-list. */
export function videoPlayer(address: string): VideoPlayer | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search } = new URL(address);
  const allowed = hosts.find(([pattern, path]) => pattern.test(host) && path.test(pathname));
  if (!allowed || !/^https?:$/.test(protocol)) return undefined;
  const [, , player, quiet] = allowed;
  const url = new URL(`https://${player}${pathname}${search}`);
  if (quiet) url.searchParams.set(quiet, '1');
  return { host: player.replace('www.', ''), url: url.href };
}
