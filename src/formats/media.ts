// https://www.rssboard.org/media-rss
import type { PictureDraft } from './pictures.js';
import { plainText } from './text.js';
import type { XmlNode } from './xml.js';

const isPicture = (node: XmlNode): boolean => {
  const kind = node.attr('medium') ?? node.attr('type') ?? '';
  return kind
    ? /^image/i.test(kind)
    : /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(node.attr('url') ?? '') || !node.attr('duration');
};

const width = (node: XmlNode): number => Number(node.attr('width') ?? 0);
const byWidth = (a: XmlNode, b: XmlNode): number => width(b) - width(a);

const plain = (text: string | undefined): string | undefined => text && plainText(text);

/** The pictures that Media RSS tells of for a story: contents, the largest first, then thumbnails. */
export function mediaPictures(item: XmlNode): PictureDraft[] {
  return [item, ...item.all('media:group')].flatMap(holder => {
    const contents = holder.all('media:content');
    const pictures = contents.filter(node => node.attr('url') && isPicture(node)).sort(byWidth);
    const credit = (node: XmlNode): string | undefined =>
      [node, holder, item].map(one => one.text('media:credit', 'media:copyright')).find(Boolean);
    // Within a group they are one picture in several sizes.
    const sizes = holder === item ? [] : pictures.filter(width);
    const srcset =
      sizes.length > 1 ? sizes.map(node => `${node.attr('url')} ${width(node)}w`).join(', ') : undefined;
    return [
      ...pictures.map(node => {
        // A video's description is about the video; a picture's own is near it.
        const caption = plain([node, holder, item].map(one => one.text('media:description')).find(Boolean));
        const title = plain(node.text('media:title'));
        return {
          src: node.attr('url'),
          // Many titles are the names of files.
          alt: caption ?? (title?.includes(' ') ? title : undefined),
          caption,
          credit: plain(credit(node)),
          width: node.attr('width'),
          height: node.attr('height'),
          srcset,
        };
      }),
      ...[holder, ...contents].flatMap(outer =>
        [...outer.all('media:thumbnail')].sort(byWidth).map(node => ({
          src: node.attr('url') ?? node.content,
          credit: plain(credit(outer)),
          width: node.attr('width'),
          height: node.attr('height'),
        })),
      ),
    ];
  });
}
