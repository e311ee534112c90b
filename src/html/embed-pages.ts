import { webUrl } from './values.js';

/**
 * Pages of videos and sounds → the address of their player; and addresses that are made for frames → the page that people know.
 * The pattern is of host and path. In the address, `{1}` is a group of the pattern, `{name}` a parameter of the query, and
 * `{*}` all of the address. A row whose parameter is missing doesn't count.
 */
const rows: readonly (readonly [pattern: RegExp, address: string])[] = [
  // Pages, whose players may be embedded.
  [/^(?:www\.|m\.|music\.)?youtube\.com\/watch$/, 'https://www.youtube.com/embed/{v}'],
  [
    /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:v|shorts|live)\/([\w-]+)/,
    'https://www.youtube.com/embed/{1}',
  ],
  [/^youtu\.be\/([\w-]+)$/, 'https://www.youtube.com/embed/{1}'],
  [/^(?:www\.)?vimeo\.com\/(\d+)$/, 'https://player.vimeo.com/video/{1}'],
  [/^(?:www\.)?vimeo\.com\/moogaloop\.swf$/, 'https://player.vimeo.com/video/{clip_id}'],
  [/^(?:www\.)?dailymotion\.com\/video\/(\w+)$/, 'https://www.dailymotion.com/embed/video/{1}'],
  [/^dai\.ly\/(\w+)$/, 'https://www.dailymotion.com/embed/video/{1}'],
  [/^(?:www\.)?twitch\.tv\/videos\/(\d+)$/, 'https://player.twitch.tv/?video={1}'],
  [/^clips\.twitch\.tv\/([A-Z][\w-]+)$/, 'https://clips.twitch.tv/embed?clip={1}'],
  [/^(?:www\.)?ted\.com\/talks\/(\w+)$/, 'https://embed.ted.com/talks/{1}'],
  [/^(?:www\.)?loom\.com\/share\/(\w+)$/, 'https://www.loom.com/embed/{1}'],
  [/^soundcloud\.com\/[\w-]+\/[\w/-]+$/, 'https://w.soundcloud.com/player/?url={*}'],
  [
    /^open\.spotify\.com\/((?:album|artist|episode|playlist|show|track)\/\w+)$/,
    'https://open.spotify.com/embed/{1}',
  ],
  // Frames, which other sites fill with the address in a parameter.
  [/^cdn\.embedly\.com\/widgets\/media\.html$/, '{url}'],
  [/^(?:docs|drive)\.google\.com\/(?:gview|viewer|viewerng\/viewer)$/, '{url}'],
  [/^view\.officeapps\.live\.com\/op\/(?:embed|view)\.aspx$/, '{src}'],
  [/^(?:www\.)?facebook\.com\/plugins\/(?:post|video)(?:\.php)?$/, '{href}'],
  // Frames, which say little or nothing when they are opened as a page.
  [
    /^(?:www|maps)\.google\.[a-z.]+\/maps(?:\/embed\/v1\/\w+)?$/,
    'https://www.google.com/maps/search/?api=1&query={q}',
  ],
  [/^platform\.twitter\.com\/embed\/Tweet\.html$/, 'https://twitter.com/i/status/{id}'],
  [/^(?:www\.)?instagram\.com\/(p|reel|tv)\/([\w-]+)\/embed/, 'https://www.instagram.com/{1}/{2}/'],
  [
    /^embed\.bsky\.app\/embed\/(did:[\w:.%-]+)\/app\.bsky\.feed\.post\/(\w+)$/,
    'https://bsky.app/profile/{1}/post/{2}',
  ],
  [/^(?:www\.redditmedia|embed\.reddit)\.com\/(r\/.+)$/, 'https://www.reddit.com/{1}'],
  [/^giphy\.com\/embed\/([\w-]+)/, 'https://giphy.com/gifs/{1}'],
  [/^([\w-]+\.substack\.com)\/embed\/(p\/[\w-]+)$/, 'https://{1}/{2}'],
  [/^tally\.so\/(?:embed|popup)\/(\w+)$/, 'https://tally.so/r/{1}'],
  // Scripts, which write what they show in their own place.
  [/^gist\.github\.com\/((?:[\w-]+\/)?\w+)\.js$/, 'https://gist.github.com/{1}'],
  [/^((?:form|www|eu|hipaa)\.jotform\.com)\/jsform\/(\d+)$/, 'https://{1}/{2}'],
  [/^(?:static|secure)\.polldaddy\.com\/p\/(\d+)\.js$/, 'https://poll.fm/{1}'],
  [/^datawrapper\.dwcdn\.net\/(\w{5})\/(?:\d+\/)?embed\.js$/, 'https://datawrapper.dwcdn.net/{1}/'],
  [/^asciinema\.org\/a\/(\w+)\.js$/, 'https://asciinema.org/a/{1}'],
  [
    /^(?:www\.)?buzzsprout\.com\/(\d{1,12}(?:\/\d{1,12})?)(?:-[\w-]+)?\.js$/,
    'https://www.buzzsprout.com/{1}',
  ],
  [
    /^(?:www\.)?buzzsprout\.com\/(\d{1,12})\/episodes\/(\d{1,12})(?:-[\w-]+)?\.js$/,
    'https://www.buzzsprout.com/{1}/{2}',
  ],
  [/^fast\.wistia\.(?:com|net)\/embed\/medias\/(\w+)\.jsonp?$/, 'https://fast.wistia.net/embed/iframe/{1}'],
  [
    /^(?:cdn\.jwplayer|content\.jwplatform)\.com\/players\/([\w-]+)\.js$/,
    'https://cdn.jwplayer.com/players/{1}.html',
  ],
  // Mastodon and PeerTube, which run on many hosts.
  [/^([^/]+\/@[\w.@-]+\/\d+)\/embed$/, 'https://{1}'],
  [/^([^/]+)\/videos\/embed\/(\w{22}|[\da-f-]{36})$/, 'https://{1}/videos/watch/{2}'],
];

/** Where a map is, in the parameter `pb` of Google's frame. */
const place = /!2d(-?\d{1,3}(?:\.\d{1,20})?)!3d(-?\d{1,2}(?:\.\d{1,20})?)/;

/** The address that a row gives for this one; `undefined` where no row fits. */
function step(address: string): string | undefined {
  const url = new URL(address);
  const named = `${url.host}${url.pathname}`;
  const [, longitude, latitude] =
    (/^www\.google\.[a-z.]+\/maps\/embed$/.test(named) && place.exec(url.searchParams.get('pb') ?? '')) || [];
  if (longitude) return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
  for (const [pattern, to] of rows) {
    const groups = pattern.exec(named);
    if (!groups) continue;
    let isWhole = true;
    const next = to.replace(/\{([\w*]+)\}/g, (_, name: string) => {
      const value =
        name === '*' ? address : /\d/.test(name) ? groups[Number(name)] : url.searchParams.get(name);
      if (!value) isWhole = false;
      return !value || /\d/.test(name) || to.startsWith('{') ? (value ?? '') : encodeURIComponent(value);
    });
    if (isWhole) return webUrl(next);
  }
  return undefined;
}

/**
 * The address to use for that of something embedded: of the player for a page of a known host; for a frame, of the page that
 * people know; else the address itself.
 * @param address an absolute URL
 * @example embedPage('https://youtu.be/M7lc1UVf-VE') // 'https://www.youtube.com/embed/M7lc1UVf-VE'
 */
export function embedPage(address: string): string {
  // A frame may have the address of a page in it, and that page a player.
  const first = step(address);
  return (first && (step(first) ?? first)) ?? address;
}
