/** A player of another site that a story may embed once the visitor has clicked. */
export interface Player {
  /** The third party that the player connects to, as the play button shows it, for example `youtube-nocookie.com`. */
  readonly host: string;
  /** The player's `https:` URL, with the host's query parameter against tracking where there is one (`dnt=1`). */
  readonly url: string;
  /** The default is `video`. */
  readonly kind?: 'audio' | undefined;
  /** Height of an audio player in CSS pixels, where the frame says none. */
  readonly height?: number | undefined;
  /** Query parameter that makes the player play at once. The default is `autoplay=1`; empty where the host has none. */
  readonly start?: string | undefined;
  /** Whether the player wants the name of the page's host in the query parameter `parent`. */
  readonly parent?: true | undefined;
}

interface PlayerHost {
  readonly host: RegExp;
  readonly path: RegExp;
  /** The host that the player is loaded from. */
  readonly player: string;
  /** Query parameter that turns off tracking. It is set to `1`. */
  readonly quiet?: string;
  /** In what the player differs from those that need none of this. */
  readonly how?: How;
}

type How = Omit<Player, 'host' | 'url'>;

/** How audio players differ from those of videos. Most have no parameter with which they play at once. */
const sound = (height: number): How => ({ kind: 'audio', height, start: '' });
/** Players of videos without such a parameter. */
const waiting: How = { start: '' };
// https://dev.twitch.tv/docs/embed/video-and-clips/
const twitch: How = { start: 'autoplay=true', parent: true };

/**
 * The allow-list of players. A frame is one if its URL matches the patterns `host` and `path` of one row. SECURITY.md has the
 * sandbox of both kinds, and the origins as a policy for `frame-src`.
 */
const hosts: readonly PlayerHost[] = [
  {
    host: /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/,
    path: /^\/embed\/[\w-]+$/,
    player: 'www.youtube-nocookie.com',
  },
  { host: /^player\.vimeo\.com$/, path: /^\/video\/\d+$/, player: 'player.vimeo.com', quiet: 'dnt' },
  { host: /^(?:www|geo)\.dailymotion\.com$/, path: /^\/embed\/video\/\w+$/, player: 'www.dailymotion.com' },
  { host: /^geo\.dailymotion\.com$/, path: /^\/player(?:\/\w+)?\.html$/, player: 'geo.dailymotion.com' },
  { host: /^player\.twitch\.tv$/, path: /^\/$/, player: 'player.twitch.tv', how: twitch },
  { host: /^clips\.twitch\.tv$/, path: /^\/embed$/, player: 'clips.twitch.tv', how: twitch },
  {
    host: /^embed\.ted\.com$/,
    path: /^\/talks\/(?:lang\/[\w-]+\/)?\w+$/,
    player: 'embed.ted.com',
    how: waiting,
  },
  { host: /^(?:www\.)?archive\.org$/, path: /^\/embed\/[\w.%/~-]+$/, player: 'archive.org' },
  { host: /^(?:www\.)?streamable\.com$/, path: /^\/[eo]\/\w+$/, player: 'streamable.com' },
  { host: /^(?:www\.)?loom\.com$/, path: /^\/embed\/\w+$/, player: 'www.loom.com', how: waiting },
  { host: /^media\.ccc\.de$/, path: /^\/v\/[\w.-]+\/oembed$/, player: 'media.ccc.de', how: waiting },
  {
    host: /^w\.soundcloud\.com$/,
    path: /^\/player\/?$/,
    player: 'w.soundcloud.com',
    how: { ...sound(166), start: 'auto_play=true' },
  },
  {
    host: /^open\.spotify\.com$/,
    path: /^\/embed(?:-podcast)?(?:\/[\w.%~-]+){2,5}$/,
    player: 'open.spotify.com',
    how: sound(152),
  },
  {
    host: /^(?:www\.)?bandcamp\.com$/,
    path: /^\/EmbeddedPlayer\/[\w=./-]+$/,
    player: 'bandcamp.com',
    how: sound(120),
  },
  {
    host: /^embed\.podcasts\.apple\.com$/,
    path: /^\/[a-z]{2}\/podcast\/(?:[^/]+\/)?id\d+$/,
    player: 'embed.podcasts.apple.com',
    how: sound(175),
  },
  { host: /^omny\.fm$/, path: /^\/shows(?:\/[\w%-]+){2,3}\/embed$/, player: 'omny.fm', how: sound(180) },
  {
    host: /^(?:play|html5-player)\.libsyn\.com$/,
    path: /^\/embed\/episode\/id\/\d+(?:\/[\w:%/-]*)?$/,
    player: 'play.libsyn.com',
    how: sound(192),
  },
];

/** The origins of all players, as a policy's `frame-src` names them. */
export const playerOrigins: readonly string[] = hosts.map(({ player }) => `https://${player}`);

/** The player for a frame's absolute URL; `undefined` when its host isn't on the allow-list. */
export function playerOf(address: string): Player | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search } = new URL(address);
  const allowed = hosts.find(row => row.host.test(host) && row.path.test(pathname));
  if (!allowed || !/^https?:$/.test(protocol)) return undefined;
  const { player, quiet, how } = allowed;
  const url = new URL(`https://${player}${pathname}${search}`);
  if (quiet) url.searchParams.set(quiet, '1');
  return { host: player.replace('www.', ''), url: url.href, ...how };
}
