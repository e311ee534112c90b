/** What a story embeds, by the tags of its HTML: frames, plug-ins, custom elements for players, and posts of social networks. */
import { embedPage } from './embed-pages.js';
import { names, trackers } from './tables.js';
import type { Attributes } from './unwanted.js';
import { webUrl } from './values.js';

/** Attributes in which scripts and consent managers keep the address of a frame. */
const late =
  'src data-src data-lazy-src data-original data-cmp-src data-cookieblock-src data-consent-src data-tally-src';

/** Element → its attributes with the address in order of preference, and what the address is made of the value (`{}`). */
const elements: Readonly<Record<string, readonly [attributes: string, address?: string]>> = {
  iframe: [late],
  embed: [late],
  object: ['data'],
  // What CKEditor writes for a film.
  oembed: ['url'],
  'amp-iframe': ['src'],
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/embed/{}'],
  'lite-youtube': ['videoid', 'https://www.youtube.com/embed/{}'],
  'lite-vimeo': ['videoid', 'https://player.vimeo.com/video/{}'],
  'amp-vimeo': ['data-videoid', 'https://player.vimeo.com/video/{}'],
  'amp-dailymotion': ['data-videoid', 'https://www.dailymotion.com/embed/video/{}'],
  'amp-soundcloud': [
    'data-trackid',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{}',
  ],
  'amp-twitter': ['data-tweetid', 'https://twitter.com/i/status/{}'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/{}/'],
  'amp-facebook': ['data-href'],
  'amp-reddit': ['data-src'],
  'amp-tiktok': ['data-src'],
  'amp-pinterest': ['data-url'],
  'amp-embedly-card': ['data-url'],
  'amp-video-iframe': ['src'],
  'amp-google-document-embed': ['src'],
  'amp-megaphone-player': ['data-episode', 'https://playlist.megaphone.fm/?e={}'],
  'wistia-player': ['media-id', 'https://fast.wistia.net/embed/iframe/{}'],
  'youtube-video': ['src'],
  'vimeo-video': ['src'],
  'spotify-audio': ['src'],
};

/** Names of all elements that `embeddedAddress` reads. */
export const embedElements: readonly string[] = Object.keys(elements);

/** Attributes with the address of a post, on elements that a script of the network fills. */
const posts = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-embed-url', 'data-href', 'cite'];

/** Classes of elements that a script of a social network fills. */
const social = names(
  'instagram-media twitter-tweet twitter-video tiktok-embed mastodon-embed bluesky-embed text-post-media ' +
    'fb-post fb-video fb-comment-embed reddit-embed-bq imgur-embed-pub tumblr-post',
);

/** Matches host and path of frames that are no part of a story: they count readers, sell, or ask for a click or an address. */
const unwanted = new RegExp(
  [
    'googletagmanager\\.com/|(?:facebook\\.com/(?:plugins|widgets)/(?:follow|like|page|share))',
    'twitter\\.com/widgets/(?:follow|tweet)_button|/(?:ghbtns\\.com|buttons\\.github\\.io)/',
    '\\b(?:amazon-adsystem|googlesyndication|adnxs|criteo|taboola|outbrain)\\.(?:com|net)/',
    '\\.substack\\.com/embed$|/[\\w-]{1,40}\\.beehiiv\\.com/|/upscri\\.be/',
  ].join('|'),
);

/** Titles that say what a frame is, and not what is in it. */
const idle =
  /^(?:advertisement|(?:embed(?:ded)?|external|html|media|web|youtube|vimeo|video|audio|podcast|spotify|soundcloud|player|content|frame|iframe|document|object|\s){1,5})$/i;

/** Whether a frame leaves no trace in a story: one for trackers, advertisements or buttons, or of at most two pixels. */
export function isUnwantedFrame(address: string, attribute: Attributes): boolean {
  const [width, height] = ['width', 'height'].map(name => parseInt(attribute(name) || '99', 10));
  const { host, pathname } = new URL(address);
  return (
    trackers.test(address.slice(0, 2000)) ||
    unwanted.test(`/${host}${pathname}`.slice(0, 2000)) ||
    Math.max(width ?? 99, height ?? 99) <= 2
  );
}

/**
 * The address of what an element embeds, as `embedPage` gives it; `undefined` for other elements and without a web address.
 * @example embeddedAddress('lite-youtube', () => 'M7lc1UVf-VE') // 'https://www.youtube.com/embed/M7lc1UVf-VE'
 */
export function embeddedAddress(name: string, attribute: Attributes): string | undefined {
  if (!Object.hasOwn(elements, name)) return undefined;
  const [attributes = '', template] = elements[name] ?? [];
  for (const each of attributes.split(' ')) {
    const value = attribute(each)?.trim();
    const url = value && webUrl(template ? template.replace('{}', encodeURIComponent(value)) : value);
    if (url) return embedPage(new URL(url).href);
  }
  return undefined;
}

/** The address of a post, from the element that a script of its network fills; `undefined` for any other element. */
export function postAddress(attribute: Attributes): string | undefined {
  const classes = attribute('class')?.slice(0, 1000).split(/\s+/) ?? [];
  if (!classes.some(name => social.has(name))) return undefined;
  const [, did, post] =
    /^at:\/\/(did:[\w:.%-]+)\/app\.bsky\.feed\.post\/(\w+)$/.exec(attribute('data-bluesky-uri') ?? '') ?? [];
  if (did) return `https://bsky.app/profile/${did}/post/${post}`;
  const url = posts.map(name => webUrl(attribute(name))).find(Boolean);
  return url && embedPage(new URL(url).href);
}

/** Attributes with the title of what is embedded; Typeform's begins with `title=`. */
const titles = [
  'title',
  'playlabel',
  'data-title',
  'data-pen-title',
  'data-iframe-title',
  'data-tf-iframe-props',
  'aria-label',
  'alt',
];

/** The title of what an element embeds; empty where it has none that says anything. */
export function embedTitle(attribute: Attributes): string {
  for (const name of titles) {
    const title = attribute(name)
      ?.slice(0, 2000)
      .replace(/^title=|\s+/g, ' ')
      .trim();
    if (title && !idle.test(title.slice(0, 200))) return title.slice(0, 300);
  }
  return '';
}
