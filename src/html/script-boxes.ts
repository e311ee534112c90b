import { embedPage } from './embed-pages.js';
import type { Attributes } from './unwanted.js';
import { webUrl } from './values.js';

/**
 * Elements that a script of another site fills, by an attribute and a pattern of its value → the address of what the script would
 * show. In the address, `{1}` is a group of the pattern, and `{name}` an attribute; `{name|x}` is `x` where the element lacks it. A
 * row of which something is missing doesn't count.
 */
const rows: readonly (readonly [attribute: string, value: RegExp, address: string])[] = [
  // Forms and dates.
  ...['widget', 'popup', 'slider', 'sidetab', 'popover'].map(
    name => [`data-tf-${name}`, /^(\w+)$/, 'https://form.typeform.com/to/{1}'] as const,
  ),
  ['data-tally-open', /^(\w+)$/, 'https://tally.so/r/{1}'],
  ['class', /\bcalendly-inline-widget\b/, '{data-url}'],
  // Charts, slides, code.
  ['data-src', /^((?:visualisation|story)\/\d+)/, 'https://public.flourish.studio/{1}/'],
  ['class', /\binfogram-embed\b/, 'https://infogram.com/{data-id}'],
  ['id', /^datawrapper-(?:chart|vis)-(\w{5})$/, 'https://datawrapper.dwcdn.net/{1}/'],
  ['class', /\bspeakerdeck-embed\b/, 'https://speakerdeck.com/player/{data-id}'],
  ['data-configid', /^(\d+\/\d+)$/, 'https://e.issuu.com/embed.html#{1}'],
  ['class', /\bcodepen\b/, 'https://codepen.io/{data-user}/pen/{data-slug-hash}'],
  ['data-gist-id', /^(\w+)$/, 'https://gist.github.com/{1}'],
  ['data-gistid', /^(\w+)$/, 'https://gist.github.com/{1}'],
  // Posts and moving pictures.
  ['data-pin-do', /^embed(?:Board|Pin|User)$/, '{href}'],
  ['data-pin-id', /^(\d+)$/, 'https://www.pinterest.com/pin/{1}/'],
  ['data-tweet-id', /^(\d{5,20})$/, 'https://twitter.com/i/status/{1}'],
  ['class', /\btiktok-embed\b/, 'https://www.tiktok.com/embed/v2/{data-video-id}'],
  ['class', /\bimgur-embed-pub\b/, 'https://imgur.com/{data-id}'],
  ['data-imgur-id', /^([\w/]+)$/, 'https://imgur.com/{1}'],
  ['class', /\btenor-gif-embed\b/, 'https://tenor.com/embed/{data-postid}'],
  // Sound and film.
  ['class', /\bwistia_async_(\w+)/, 'https://fast.wistia.net/embed/iframe/{1}'],
  ['data-media-hashed-id', /^(\w+)$/, 'https://fast.wistia.net/embed/iframe/{1}'],
  ['data-vimeo-id', /^(\d+)$/, 'https://player.vimeo.com/video/{1}'],
  ['data-vimeo-url', /./, '{data-vimeo-url}'],
  ['data-plyr-embed-id', /^(\d{5,10})$/, 'https://player.vimeo.com/video/{1}'],
  ['data-plyr-embed-id', /^([\w-]{11})$/, 'https://www.youtube.com/embed/{1}'],
  ['data-media-id', /^(\w{8})$/, 'https://cdn.jwplayer.com/players/{1}-{data-player-id}.html'],
  [
    'data-video-id',
    /^(\d+|ref:[\w-]+)$/,
    'https://players.brightcove.net/{data-account}/{data-player|default}_{data-embed|default}/index.html?videoId={1}',
  ],
  ['data-oembed-url', /./, '{data-oembed-url}'],
];

/** Matches all elements that `boxAddress` may have an address for. */
export const boxSelector = [...new Set(rows.map(([attribute]) => `[${attribute}]`)), 'script[src]'].join();

/** The address of what a script would show in an element, or in its own place (`<script>`); `undefined` for any other element. */
export function boxAddress(name: string, attribute: Attributes): string | undefined {
  for (const [each, value, address] of rows) {
    const groups = value.exec(attribute(each)?.trim().slice(0, 2000) ?? '');
    const url = groups && filled(address, groups, attribute);
    if (url) return embedPage(new URL(url).href);
  }
  const script = name === 'script' && webUrl(attribute('src'));
  if (!script) return undefined;
  // The table of pages has the scripts that show one thing. All others serve whatever is on a page.
  const { href } = new URL(script);
  const page = embedPage(href);
  return page === href ? undefined : page;
}

function filled(address: string, groups: readonly string[], attribute: Attributes): string | undefined {
  let isWhole = true;
  const url = address.replace(/\{([\w-]+)(?:\|(\w+))?\}/g, (_, name: string, usual?: string) => {
    const value = (name === '1' ? groups[1] : attribute(name)?.trim()) || usual;
    if (!value) isWhole = false;
    // Some ids have a slash in them.
    return !value || address.startsWith('{')
      ? (value ?? '')
      : encodeURIComponent(value).replaceAll('%2F', '/');
  });
  return isWhole ? webUrl(url) : undefined;
}
