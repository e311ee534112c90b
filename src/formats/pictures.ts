import type { ArticleImage } from '../article.js';
import { string } from './draft.js';
import { decodeEntities, plainText, webUrl } from './text.js';

/** A picture as a source tells of it; text fields are plain. */
export interface PictureDraft {
  readonly src: unknown;
  readonly alt?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
  /** CSS pixels. */
  readonly width?: unknown;
  /** CSS pixels. */
  readonly height?: unknown;
  /** As the `srcset` attribute; URLs may be relative. */
  readonly srcset?: string | undefined;
}

/** Trackers, emoji, avatars, share buttons and other pictures that belong to the page and not to the story. */
const decoration =
  /\/(?:emoji|smilies|avatars?|blank|spacer|pixel|clear|transparent|1x1)\b|gravatar\.com|s\.w\.org\/images\/core|feeds\.(?:feedburner|wordpress)\.com|feedsportal|doubleclick|pixel\.(?:wp|quantserve)|stats?\.(?:wordpress|wp)\.com|\/~(?:r|ff)\/|share-buttons|pheedo\.com|[\/_-]pixel\.|\/tracking\/|[\/_-](?:facebook|twitter|linkedin|pinterest|reddit)(?:_icon\w*)?\.(?:png|gif|svg)|[?&]host=.*&blog=|\.(?:mp3|m4a|mp4|pdf)(?:$|\?)/i;

const pixels = (value: unknown): number | undefined => {
  const number = typeof value === 'number' ? value : parseFloat(typeof value === 'string' ? value : '');
  return number > 0 && number < 100_000 ? Math.round(number) : undefined;
};

/** Every URL of a `srcset` made absolute; candidates that have none are dropped. */
export function absoluteSrcset(srcset: string, base?: string): string | undefined {
  const candidates = srcset.split(/,\s+|,$/).flatMap(candidate => {
    const [url, size = ''] = candidate.trim().split(/\s+/);
    // A comma at its end, or in what is no size, would begin another candidate.
    const absolute = webUrl(url, base)?.replace(/,+$/, '');
    return absolute ? [/^[\d.]+[wx]$/.test(size) ? `${absolute} ${size}` : absolute] : [];
  });
  return candidates.join(', ') || undefined;
}

/** The picture, if it is one that a story may be shown with. */
export function toPicture(draft: PictureDraft, base?: string): ArticleImage | undefined {
  const src = webUrl(draft.src, base);
  const width = pixels(draft.width);
  const height = pixels(draft.height);
  if (!src || decoration.test(src) || (width ?? 99) < 50 || (height ?? 99) < 50) return undefined;
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

/** The attributes in a tag's text, decoded; of several with one name the first counts. */
function attributesOf(tag: string): Partial<Record<string, string>> {
  const all = tag.matchAll(/\s([^\s"'=<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g);
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of all)
    attributes[name.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '');
  return attributes;
}

/** The pictures in a story's HTML, in order, with the caption of the figure around them. */
export function* picturesIn(html: string): Generator<PictureDraft> {
  for (const { 0: tag, index } of html.matchAll(/<img\s[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*){0,99}>/gi)) {
    const attributes = attributesOf(tag);
    const { src, alt, width, height } = attributes;
    // Icons and buttons; a story's own picture is larger.
    if (/\b(?:avatar|emoji|wp-smiley|icon)\b/i.test(attributes['class'] ?? '') || Number(width) < 100)
      continue;
    const figure = /^(?:(?!<figure\b|<img\b)[^])*?<figcaption\b[^<>]*>([^]*?)<\/figcaption/i.exec(
      html.slice(index + tag.length, index + tag.length + 2000),
    );
    yield {
      src: attributes['data-src'] ?? attributes['data-lazy-src'] ?? src,
      alt,
      caption: figure?.[1] && plainText(figure[1]),
      width,
      height,
      srcset: attributes['srcset'] ?? attributes['data-srcset'],
    };
  }
}
