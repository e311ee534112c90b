import type { ArticleImage } from '../../article.js';
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { absoluteSrcset } from '../../html/srcset.js';
import { string, webUrl } from '../../html/values.js';
import type { PictureDraft } from './draft.js';

/** Combines patterns into a case-insensitive one that matches wherever one of them does. */
const anyOf = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(part => part.source).join('|'), 'i');

/** Matches URLs that are never a story's picture: tracking pixels, spacers, avatars, icons, and files of other types. */
const decoration = anyOf(
  // Spacers: blank pictures that keep a distance in a layout.
  /\/(?:(?:1x1|spacer|blank)\.\w|(?:pixel|clear|transparent)\.(?:gif|png))/,
  // Avatars, and WordPress's emoji.
  /gravatar\.com|\/\/avatars?\d?\.|s\.w\.org\/images\/core/,
  // Tracking pixels and advertisements of feed services (such as FeedBurner) and of web analytics.
  /feeds\.(?:feedburner|wordpress)\.com|feedsportal|doubleclick|pixel\.(?:wp|quantserve)/,
  /stats?\.(?:wordpress|wp)\.com|\/~(?:r|ff)\/|pheedo\.com|[?&]host=.*&blog=/,
  // Formulas that are drawn as pictures; tracking pixels of more web analytics (VG Wort counts readers in Germany).
  /latex\.php|(?:matomo|piwik)\.php|google-analytics|facebook\.com\/tr\b|vgwort\.de|\/\/counter\./,
  // Status badges (shields.io), buttons for licences and donations, favicons.
  /img\.shields\.io|licensebuttons|buymeacoffee|favicon(?:s\?|\.(?:ico|st-hatena))/,
  // Audio, video and PDF files.
  /\.(?:mp3|m4a|mp4|pdf)(?:$|\?)/,
);

/**
 * Matches URLs of emoji, avatars, tracking pixels and share buttons. Pictures with such a URL in a story's HTML are skipped; a
 * picture that the source names in a field of its own is kept, because a file named `avatar.jpg` may be a photo there.
 */
const furniture = anyOf(
  /\/(?:emoji|smilies|avatars?)(?:\/|\.\w+$)/,
  /\/pixel(?:\.[\w.]+)?(?:\/[^.?]*)?(?:\.gif|\.php)?(?:\?|$)|\/tracking\//,
  /share-buttons|[\/_-](?:facebook|twitter|linkedin|pinterest|reddit)(?:_icon\w*)?\.(?:png|gif|svg)/,
);

/** Parses a length in CSS pixels (`600`, `600px`) and rounds it; `undefined` for other units, `%`, and 100,000 or more. */
const pixels = (value: unknown): number | undefined => {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const number = /^\s*\d+(?:\.\d+)?(?:px)?\s*$/i.test(text) ? parseFloat(text) : NaN;
  return number < 100_000 ? Math.round(number) : undefined;
};

/** Whether a URL's path or query ends with the file extension of a picture. */
export const isPictureAddress = (address = ''): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|heic|svg)(?:[?#]|$)/i.test(address);

/**
 * Converts a picture's draft to an `ArticleImage`; `undefined` without a valid URL, for tracking pixels and icons, and for a
 * width or height below 50 CSS pixels.
 * @param isOwn `true` for a picture that the source names in a field of its own; `false` for one in the story's HTML, where
 * pictures with URLs of avatars, emoji and share buttons are left out, too
 */
export function toPicture(draft: PictureDraft, base?: string, isOwn = false): ArticleImage | undefined {
  const src = webUrl(draft.src, base);
  // Sources write 0 for an unknown size.
  const width = pixels(draft.width) || undefined;
  const height = pixels(draft.height) || undefined;
  if (!src || decoration.test(src) || (!isOwn && furniture.test(src))) return undefined;
  if ((width ?? 99) < 50 || (height ?? 99) < 50) return undefined;
  return {
    src,
    alt: string(draft.alt),
    caption: string(draft.caption) || undefined,
    credit: string(draft.credit) || undefined,
    width,
    height,
    srcset: draft.srcset ? absoluteSrcset(draft.srcset, base) : undefined,
  };
}

type Attributes = Partial<Record<string, string>>;

/** Parses the attributes of an HTML tag and decodes their entities. Of attributes with the same name, the first one counts. */
function attributesOf(tag: string, lexicon: Lexicon): Attributes {
  const all = tag.matchAll(/\s([^\s"'=<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g);
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of all)
    attributes[name.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '', lexicon);
  return attributes;
}

/**
 * Whether an `<img>` is an icon or avatar by its class, narrower than 100 pixels by its `width`, or hidden or below 50 pixels
 * by its style.
 */
const isSmall = ({ class: names = '', style = '', width }: Attributes): boolean =>
  /\b(?:avatar|emoji|wp-smiley|icon)\b/i.test(names) ||
  (pixels(width) ?? 100) < 100 ||
  /display:\s*none|(?:^|[\s;])(?:width|height)\s*:\s*[1-4]?\d(?:px)?\s*(?:[;!]|$)/i.test(style);

/**
 * Matches the caption in the HTML behind an `<img>` tag; group 3 is the caption's HTML. The caption is a `<figcaption>`, or an
 * element that has `caption` in its attributes (mostly its class) and that only tags and white space separate from the picture.
 */
const captionBehind =
  /^(?:(?:(?!<figure\b|<img\b)[^])*?<(figcaption)|(?:\s|<(?!img|figure)[^<>]*>)*<(\w+)\s[^<>]*\bcaption)\b[^<>]*>([^]*?)<\/\1\2\b/i;

/** Finds the caption, as HTML, of the `<img>` tag from `start` to `end`. A `<figcaption>` may also come before the picture. */
function captionOf(html: string, start: number, end: number): string | undefined {
  const behind = captionBehind.exec(html.slice(end, end + 2000))?.[3];
  if (behind) return behind;
  const before = html.slice(Math.max(0, start - 2000), start);
  const at = before.lastIndexOf('<figcaption');
  return at < 0 || /<(?:\/?figure|img)\b/i.test(before.slice(at))
    ? undefined
    : before.slice(at).replace(/<\/figcaption[^]*/i, '');
}

/**
 * Finds `<img>` tags. Comments, scripts, styles and templates are matched, too, so that the pictures inside them are skipped.
 */
const unseenOrPicture =
  /<!--[^]*?(?:-->|$)|<(script|style|template)\b[^]*?(?:<\/\1\s*>|$)|<img\s[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*){0,99}>/gi;

/** Yields the pictures in a story's HTML, in document order, without icons and hidden ones. */
export function* picturesIn(html: string, lexicon: Lexicon): Generator<PictureDraft> {
  for (const { 0: tag, index } of html.matchAll(unseenOrPicture)) {
    if (!/^<img/i.test(tag)) continue;
    const attributes = attributesOf(tag, lexicon);
    if (isSmall(attributes)) continue;
    const { alt, width, height } = attributes;
    // Where a script loads pictures lazily, `src` and `srcset` have placeholders, and the real URLs are in data attributes.
    const srcset = attributes['data-srcset'] || attributes['data-lazy-srcset'] || attributes['srcset'];
    const first = srcset && /[^\s,]\S*[^\s,]/.exec(srcset)?.[0];
    const { 'data-src': late, 'data-lazy-src': lazy, 'data-original': original, src } = attributes;
    const caption = captionOf(html, index, index + tag.length);
    yield {
      src: [late, lazy, original, src, first].find(url => url && !url.startsWith('data:')),
      alt,
      caption: caption && plainText(caption, lexicon),
      width,
      height,
      srcset,
    };
  }
}
