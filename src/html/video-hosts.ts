/** A player that may stand in a story, once the visitor asks for it. */
export interface VideoPlayer {
  /** Who is asked when it plays, as the visitor is told: `youtube-nocookie.com`. */
  readonly host: string;
  /** `https:`, with the host's own switch for less tracking. */
  readonly url: string;
}

/** Frames of these hosts may be shown, at these paths; to allow another host is to add a line. */
const hosts: readonly (readonly [host: RegExp, path: RegExp, player: string, quiet?: string])[] = [
  [/^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/, /^\/embed\/[\w-]+$/, 'www.youtube-nocookie.com'],
  [/^player\.vimeo\.com$/, /^\/video\/\d+$/, 'player.vimeo.com', 'dnt'],
  [/^(?:www|geo)\.dailymotion\.com$/, /^\/embed\/video\/\w+$/, 'www.dailymotion.com'],
];

/** The player that a frame's absolute address means, if it is one of a host that may be shown. */
export function videoPlayer(address: string): VideoPlayer | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search } = new URL(address);
  const known = hosts.find(([pattern, path]) => pattern.test(host) && path.test(pathname));
  if (!known || !/^https?:$/.test(protocol)) return undefined;
  const [, , player, quiet] = known;
  const url = new URL(`https://${player}${pathname}${search}`);
  if (quiet) url.searchParams.set(quiet, '1');
  return { host: player.replace('www.', ''), url: url.href };
}
