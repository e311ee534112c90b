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

const plain = (text: string | undefined): string | undefined => text && plainText(text);

/** Pictures of one story in several sizes, as one picture with a `srcset`. */
function merge(contents: readonly XmlNode[]): readonly XmlNode[] {
  const width = (node: XmlNode): number => Number(node.attr('width') ?? 0);
  return [...contents].sort(
    (a, b) =>
      Number(b.attr('isDefault') === 'true') - Number(a.attr('isDefault') === 'true') || width(b) - width(a),
  );
}

/** The pictures that Media RSS tells of for a story: contents first, then thumbnails. */
export function mediaPictures(item: XmlNode): PictureDraft[] {
  const holders = [item, ...item.all('media:group')];
  const contents = holders.flatMap(holder =>
    holder.all('media:content').map(content => ({ content, holder })),
  );
  const of = (node: XmlNode, holder: XmlNode): PictureDraft => {
    const text = (...names: string[]): string | undefined =>
      plain(node.text(...names) ?? holder.text(...names) ?? item.text(...names));
    const title = node.text('media:title');
    return {
      src: node.attr('url') ?? node.content,
      alt: text('media:description') ?? plain(title?.includes(' ') ? title : undefined),
      caption: text('media:description'),
      credit: text('media:credit', 'media:copyright'),
      width: node.attr('width'),
      height: node.attr('height'),
    };
  };
  const pictures = contents.filter(({ content }) => isPicture(content) && (content.attr('url') ?? '') !== '');
  const sizes = holders.flatMap(holder =>
    merge(pictures.filter(one => one.holder === holder).map(one => one.content)).map(node =>
      of(node, holder),
    ),
  );
  const thumbnails = [...holders, ...contents.map(({ content }) => content)].flatMap(holder =>
    holder.all('media:thumbnail').map(node => of(node, holder)),
  );
  return [...sizes, ...thumbnails];
}
