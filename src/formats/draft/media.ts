/** Checks and bounds the sound and film of a story. Imported for answers that have some. */
import type { ArticleMedia } from '../../article.js';
import { string } from '../../html/values.js';
import { addressOf } from './context-of.js';
import { nameOf } from './to-article.js';
import type { Draft, MediaDraft } from './draft.js';
import { isPictureFile } from './pictures.js';
import { playerPage } from './player-page.js';
import { seconds } from './seconds.js';
import { compact } from './to-article.js';

/** Maximum number of a story's recordings, and of the entries that are looked at. */
const MOST = 20;
const MOST_READ = 200;

/** File extension → media type. */
const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  ogv: 'video/ogg',
  m3u8: 'application/vnd.apple.mpegurl',
};

/** Media type as some feeds write it → the registered one, which browsers know. */
const registered: Readonly<Record<string, string>> = {
  'audio/mp3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/mpeg3': 'audio/mpeg',
  'audio/x-mpeg': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
  'video/x-m4v': 'video/mp4',
  'video/m4v': 'video/mp4',
};

const extension = new RegExp(`\\.(${Object.keys(types).join('|')})(?=[?#&]|$)`, 'i');

/** Matches URLs of pages, by their end. */
const isPage = /\.(?:html?|php|aspx?)(?:[?#]|$)|\/$/i;

/** Matches media types of recordings that don't begin with `audio/` or `video/`. */
const streams = /^application\/(?:(?:vnd\.apple\.|x-)?mpegurl|ogg)$/;

/** The media type by a URL's file extension; `undefined` for a URL without one of sound or film. */
const typeByAddress = (url: unknown): string | undefined =>
  types[extension.exec(string(url))?.[1]?.toLowerCase() ?? ''];

const kindOfType = (type = ''): 'audio' | 'video' | undefined =>
  (/^(?:audio|video)/.exec(type)?.[0] as 'audio' | 'video' | undefined) ??
  (streams.test(type) ? (type.endsWith('ogg') ? 'audio' : 'video') : undefined);

type Addressed = MediaDraft & { readonly url: string };

/** A copy without empty values. */
const filled = (draft: Addressed): Addressed =>
  Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value != null && value !== ''),
  ) as unknown as Addressed;

/** What two descriptions of one recording say. Where both say something, the one that says more counts. */
function richer(one: Addressed | undefined, other: Addressed): Addressed {
  if (!one) return other;
  const isMore = Object.keys(other).length > Object.keys(one).length;
  return isMore ? { ...one, ...other } : { ...other, ...one };
}

/**
 * Checks a recording; `undefined` if it is neither sound nor film. Its kind is the one that the source gives, else that of its
 * media type, else that of the file extension in its URL.
 */
function recordingOf(draft: Addressed, base: string | undefined, headline: string): ArticleMedia | undefined {
  const { url } = draft;
  const given = (string(draft.type).toLowerCase().split(';', 1)[0] ?? '').trim();
  // Where a type and a file's name say different things, the name is right.
  const byName = typeByAddress(url.split(/[?#]/, 1)[0]);
  if (!byName && isPictureFile(url, given || 'file')) return undefined;
  const written = /^image/.test(given) ? '' : given;
  const byAddress = byName ?? typeByAddress(url);
  const said = /^(?:audio|video)$/.exec(string(draft.kind).toLowerCase())?.[0] as
    'audio' | 'video' | undefined;
  const kind = said ?? kindOfType(written) ?? kindOfType(byAddress);
  if (!kind) return undefined;
  const isMediaType = /^(?:audio|video)\/[\w.+-]{1,80}$|^text\/html$/.test(written) || streams.test(written);
  const usual = isPage.test(url) ? 'text/html' : kind === 'audio' ? 'audio/mpeg' : 'video/mp4';
  const title = nameOf(draft.title);
  return compact<ArticleMedia>({
    url,
    type: isMediaType ? (registered[written] ?? written) : (byAddress ?? usual),
    kind,
    duration: seconds(draft.duration),
    poster: addressOf(draft.poster, base),
    title: title === headline ? undefined : title,
    embed: addressOf(draft.embed, base),
  });
}

/**
 * The recordings of a story, each once, in the order of the draft; `undefined` if it has none. A recording's title that equals
 * the story's is left out.
 * @param base absolute URL against which relative URLs are resolved
 */
export function mediaOf(
  { media, title }: Pick<Draft, 'media' | 'title'>,
  base: string | undefined,
): readonly ArticleMedia[] | undefined {
  if (!Array.isArray(media)) return undefined;
  const byUrl = new Map<string, Addressed>();
  for (const draft of media.slice(0, MOST_READ) as Draft['media'] & object) {
    const url = addressOf(draft?.url, base);
    if (!url) continue;
    const page = playerPage(url);
    const key = page?.url ?? url;
    byUrl.set(key, richer(byUrl.get(key), filled({ ...draft, url, ...page })));
  }
  const headline = nameOf(title) ?? '';
  const recordings = [...byUrl.values()].flatMap(each => recordingOf(each, base, headline) ?? []);
  return recordings.length ? recordings.slice(0, MOST) : undefined;
}
