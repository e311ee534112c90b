// https://www.rssboard.org/media-rss
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import type { PictureDraft } from '../draft/draft.js';
import { isPictureAddress } from '../draft/pictures.js';
import type { XmlNode } from './xml-node.js';

export { recordingsOf } from './recordings.js';

/** Matches URLs of audio, video and documents by their file extension, and URLs of video players. */
const noPicture =
  /\.(?:webm|m[ok]v|m4[av]|mp[34]|mpe?g|avi|wmv|flv|swf|3gp|m3u8?|mpd|og[agv]|opus|wav|aac|flac|pdf|docx?|xlsx?|pptx?|zip|html?)(?:[?#]|$)|\/\/(?:[\w-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com)\/|\/\/player\.|\/embed\//i;

/** Whether a `media:content` is a picture, by its medium, type, URL and duration; `undefined` if none of these decides. */
function isPicture(node: XmlNode): boolean | undefined {
  const kind = node.attr('medium') || node.attr('type');
  const url = node.attr('url') ?? '';
  if (kind) return /^image/i.test(kind);
  return isPictureAddress(url) || (noPicture.test(url) || node.attr('duration') ? false : undefined);
}

/** The `width` attribute in pixels; 0 when it is missing or no number, such as `100%`. */
const width = (node: XmlNode): number => Number(node.attr('width')) || 0;
const byWidth = (a: XmlNode, b: XmlNode): number => width(b) - width(a);

const plain = (text: string | undefined, lexicon: Lexicon): string | undefined =>
  text && plainText(text, lexicon);

interface MediaTexts {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** Reads caption and credit from an element's children; for a missing one, the second argument has the enclosing element's. */
const textsOf = (node: XmlNode, { caption, credit }: MediaTexts = {}): MediaTexts => ({
  caption: plain(node.text('media:description'), node.lexicon) || caption,
  credit: plain(node.text('media:credit', 'media:copyright'), node.lexicon) || credit,
});

/**
 * Reads the Media RSS pictures of an item, then those of each `media:group` in it. The order in each is: `media:content` that
 * is a picture, widest first; `media:thumbnail`, widest first; `media:content` of which it is unknown whether it is a picture.
 */
export function mediaPictures(item: XmlNode): PictureDraft[] {
  // The item's caption and credit are read here, once, and not again for each of its pictures.
  const itemTexts = textsOf(item);
  return [item, ...item.all('media:group')].flatMap(holder => {
    const contents = holder.all('media:content');
    const pictures = contents.filter(node => node.attr('url') && isPicture(node) !== false).sort(byWidth);
    const holderTexts = holder === item ? itemTexts : textsOf(holder, itemTexts);
    // The contents of a `media:group` are renditions of one picture, so their sizes form a srcset.
    const sizes = holder === item ? [] : pictures.filter(width);
    const srcset =
      sizes.length > 1 ? sizes.map(node => `${node.attr('url')} ${width(node)}w`).join(', ') : undefined;
    const draft = (node: XmlNode): PictureDraft => {
      // The picture's own description is preferred, because the description of its group or item may be about a video.
      const { caption, credit } = textsOf(node, holderTexts);
      const title = plain(node.text('media:title'), node.lexicon);
      return {
        src: node.attr('url'),
        // A title is used as the alternative text only if it has a space: one without a space is mostly a file name.
        alt:
          plain(node.text('media:text'), node.lexicon) ??
          caption ??
          (title?.includes(' ') ? title : undefined),
        caption,
        credit,
        width: node.attr('width'),
        height: node.attr('height'),
        srcset,
      };
    };
    return [
      ...pictures.filter(isPicture).map(draft),
      ...[holder, ...contents].flatMap(outer =>
        [...outer.all('media:thumbnail')].sort(byWidth).map(node => ({
          src: node.attr('url') ?? node.content,
          credit: textsOf(outer, holderTexts).credit,
          width: node.attr('width'),
          height: node.attr('height'),
        })),
      ),
      ...pictures.filter(node => !isPicture(node)).map(draft),
    ];
  });
}
