// Enclosures: https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt · https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2
// Media RSS: https://www.rssboard.org/media-rss · https://help.apple.com/itc/podcasts_connect/#/itcb54353390
// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/alternate-enclosure.md
import { plainText } from '../../html/plain-text.js';
import { string } from '../../html/values.js';
import type { MediaDraft } from '../draft/draft.js';
import type { XmlNode } from './xml-node.js';

const titleOf = (node: XmlNode): string => plainText(node.text('media:title') ?? '', node.lexicon);

const descriptionOf = (node: XmlNode): string =>
  plainText(node.text('media:description') ?? '', node.lexicon);

/** The enclosures of RSS and RDF, and the links of Atom that have the relation `enclosure`. */
const enclosuresOf = (item: XmlNode): readonly XmlNode[] => [
  ...item.all('enclosure'),
  ...item.all('enc:enclosure'),
  ...[...item.all('link'), ...item.all('atom:link')].filter(link =>
    /^enclosure$/i.test(link.attr('rel') ?? ''),
  ),
];

/**
 * Podcasts may have an episode only as an alternative: the default one counts, else the first, and of it the first source that is
 * on the web. Others are torrents and the like.
 */
function alternativesOf(item: XmlNode): readonly MediaDraft[] {
  const found = item.all('podcast:alternateenclosure').flatMap(node => {
    const urls = node.all('podcast:source').map(source => source.attr('uri') ?? '');
    const url = urls.find(uri => !/^(?!https?:)\w+:/i.test(uri));
    return url ? { url, type: node.attr('type'), isDefault: node.attr('default') === 'true' } : [];
  });
  const best = found.find(({ isDefault }) => isDefault) ?? found[0];
  return best ? [{ url: best.url, type: best.type }] : [];
}

/** URL of the widest of an element's thumbnails. */
const thumbnailOf = (node: XmlNode): string | undefined =>
  [...node.all('media:thumbnail')]
    .sort((a, b) => (Number(b.attr('width')) || 0) - (Number(a.attr('width')) || 0))
    .map(thumbnail => thumbnail.attr('url') ?? thumbnail.content)
    .find(Boolean);

/** Matches media types and URLs of files that browsers play themselves, unlike playlists and QuickTime. */
const usual = /^(?:audio\/(?!x-ms)|video\/(?:mp4|webm))|\.(?:mp3|m4a|mp4|webm)(?:[?#]|$)/i;
const isUsual = ({ url, type }: MediaDraft): boolean => usual.test(string(type) || string(url));

/** The recordings among an element's `media:content`, with what the elements around it say of them. */
function contentsOf(holder: XmlNode, poster: string | undefined): MediaDraft[] {
  const around = titleOf(holder);
  const said = descriptionOf(holder);
  const player = holder.first('media:player')?.attr('url');
  return holder.all('media:content').flatMap(node => {
    const kind = /^(?:audio|video)$/i.exec(node.attr('medium') ?? '')?.[0];
    if (!kind && node.attr('medium')) return [];
    const embed = node.first('media:player')?.attr('url') ?? player;
    const url = node.attr('url');
    return {
      url: url ?? embed,
      type: url ? node.attr('type') : 'text/html',
      kind: kind ?? (url ? undefined : 'video'),
      duration: node.attr('duration'),
      poster: thumbnailOf(node) ?? poster,
      title: titleOf(node) || around,
      description: descriptionOf(node) || said,
      embed,
    };
  });
}

/**
 * The contents of a `media:group` are one recording in several files: the default one counts, else the first that browsers play.
 * A sample counts only where there is nothing else.
 */
function bestOf(group: XmlNode, poster: string | undefined): MediaDraft[] {
  const nodes = group.all('media:content');
  const urlsOf = (name: string, value: string): ReadonlySet<unknown> =>
    new Set(
      nodes.flatMap(node => (node.attr(name)?.toLowerCase() === value ? node.attr('url') : undefined) ?? []),
    );
  const [samples, chosen] = [urlsOf('expression', 'sample'), urlsOf('isdefault', 'true')];
  const all = contentsOf(group, thumbnailOf(group) ?? poster).filter(({ url }) => url);
  const whole = all.filter(({ url }) => !samples.has(url));
  const drafts = whole.length ? whole : all;
  const best = drafts.find(({ url }) => chosen.has(url)) ?? drafts.find(isUsual) ?? drafts[0];
  return best ? [best] : [];
}

/** A film of YouTube, by its id. The `media:content` that YouTube adds is a player for Flash. */
const filmOf = (item: XmlNode): MediaDraft | undefined => {
  const id = item.text('yt:videoid');
  const group = item.first('media:group');
  return id
    ? {
        url: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`,
        duration: group?.first('yt:duration')?.attr('seconds'),
        poster: group && thumbnailOf(group),
      }
    : undefined;
};

/** Reads sound and film of an item of RSS or an entry of Atom. Entries that are neither are left out later, by `media.ts`. */
export function recordingsOf(item: XmlNode): readonly MediaDraft[] {
  const film = filmOf(item);
  if (film) return [film];
  const poster = item.first('itunes:image')?.attr('href') ?? thumbnailOf(item);
  const enclosed = enclosuresOf(item).map((node): MediaDraft => ({
    url: node.address,
    type: node.attr('type') ?? node.attr('enc:type'),
    duration: node.attr('duration'),
    poster,
    title: node.attr('title'),
  }));
  const own = enclosed.some(isUsual) ? enclosed : [...enclosed, ...alternativesOf(item)];
  const player = item.first('media:player')?.attr('url');
  const found = [
    ...own,
    ...contentsOf(item, poster),
    ...item.all('media:group').flatMap(group => bestOf(group, poster)),
  ];
  if (!found.length && player)
    found.push({ url: player, type: 'text/html', kind: 'video', embed: player, poster });
  const [first, ...others] = found;
  return first ? [{ ...first, duration: first.duration ?? item.text('itunes:duration') }, ...others] : [];
}
