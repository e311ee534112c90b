/** Reads what an entry has beside its text: sound and film, comments, the publication, related stories. */
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { webUrl } from '../../html/values.js';
import type { Draft, MediaDraft } from '../draft/draft.js';
import { at, find, pathOfField, type Fields } from './fields.js';
import { usualNames, type FieldName } from './usual-names.js';
import {
  addressOf,
  firstOf,
  isEmpty,
  isRecord,
  placeOf,
  textOf,
  things,
  valueAt,
  type Json,
} from './values.js';

const split = (names: string): readonly string[] => names.split(' ');

/** Property names of a recording's object. */
const names = {
  url: split('url src href contenturl fileurl downloadurl audiourl videourl sourceurl file link'),
  type: split('mimetype type contenttype filemime encodingformat medium @type'),
  kind: split('kind medium mediatype'),
  duration: split('durationinseconds duration durationseconds lengthseconds meta.original.duration'),
  poster: split('poster posterurl previewurl thumbnailurl thumbnail preview image'),
  title: split('title name'),
  description: split('description caption alt alttext'),
  embed: split('embedurl embed'),
};

/** Matches URLs of sound and film by their file extension. */
const recordingAddress = /\.(?:mp3|m4[av]|aac|og[agv]|opus|wav|flac|mp4|webm|mov|m3u8)(?:[?#]|$)/i;

/** Whether a picture's URL leads to sound or film: some APIs have both in one property, such as `enclosure`. */
export const isRecording = (address: unknown): boolean =>
  typeof address === 'string' && recordingAddress.test(address);

/**
 * The recordings in a value, which is a URL, an object that has one, or a list of these.
 * @param kind by the name of the property that has the value
 */
function recordingsOf(
  value: unknown,
  kind: string | undefined,
  lexicon: Lexicon,
  isMapped: boolean,
): MediaDraft[] {
  return things(value)
    .slice(0, 50)
    .flatMap((one): MediaDraft[] => {
      if (!isRecord(one)) {
        const url = isMapped ? addressOf(one) : placeOf(one);
        return url ? [{ url, kind }] : [];
      }
      const text = (part: keyof typeof names): string | undefined => firstOf(one, names[part], textOf);
      const url = firstOf(one, names.url, isMapped ? addressOf : placeOf);
      const embed = firstOf(one, names.embed, placeOf);
      if (!url && !embed) return [];
      return [
        {
          url: url ?? embed,
          type: url ? text('type') : 'text/html',
          kind: kind ?? text('kind'),
          duration: text('duration'),
          poster: firstOf(one, names.poster, placeOf),
          title: plainText(text('title') ?? '', lexicon),
          description: plainText(text('description') ?? '', lexicon),
          embed,
        },
      ];
    });
}

function recordingsIn(item: Json, fields: Fields, lexicon: Lexicon): MediaDraft[] {
  const mappedPath = pathOfField(fields, 'media.url');
  const found = mappedPath
    ? recordingsOf(at(item, mappedPath), undefined, lexicon, true)
    : usualNames['media.url'].flatMap(name => {
        const value = valueAt(item, name);
        const kind = /^(?:audio|video)/.exec(name)?.[0];
        return isEmpty(value) ? [] : recordingsOf(value, kind, lexicon, false);
      });
  const [first, ...others] = found;
  if (!first) return [];
  const about = (part: 'type' | 'duration' | 'poster' | 'title' | 'embed', own: unknown): unknown =>
    (pathOfField(fields, `media.${part}`) ? undefined : own) ||
    find(item, `media.${part}`, fields, textOf) ||
    own;
  const { type, duration, poster, title, embed } = first;
  return [
    {
      ...first,
      type: about('type', type),
      duration: about('duration', duration),
      poster: about('poster', poster),
      title: about('title', title),
      embed: about('embed', embed),
    },
    ...others,
  ];
}

/** A page with comments, not a list of them for programs. */
const pageOf = (value: unknown): string | undefined => {
  const address = placeOf(value);
  return address && !/\/\/api\.|\/api\/|\/wp-json\/|\.(?:json|xml)\b/.test(address) ? address : undefined;
};

const countOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^\d+$/.test(text) ? text : undefined;
};

/** The name of a related story: its URL, or its id in the same feed. */
const nameOf = (one: unknown): string | undefined =>
  isRecord(one)
    ? (firstOf(one, usualNames.url, addressOf) ?? firstOf(one, usualNames.id, textOf))
    : textOf(one);

/**
 * The word of a property `source`, if it is the name of the story's own site: `CNN` for a story at `www.cnn.com`. Any other word
 * may be how the entry came into the database (`Import`), and is no name.
 */
function siteOf(item: Json, fields: Fields): string | undefined {
  const word = pathOfField(fields, 'source.title') ? undefined : valueAt(item, 'source');
  if (typeof word !== 'string' || word.length > 60 || !/\p{Lu}/u.test(word)) return undefined;
  const url = webUrl(find(item, 'url', fields, addressOf));
  const labels = url ? new URL(url).hostname.split('.') : [];
  // The label before the top-level domain, or before `co.uk` and its like.
  const isSuffix = /^(?:co|com|org|net|gov|ac|or|ne|go|edu)$/.test(labels.at(-2) ?? '');
  const label = labels.at(isSuffix ? -3 : -2) ?? '';
  const name = squeeze(word);
  return name && [label, `${label}.${labels.at(-1)}`].some(site => squeeze(site) === name) ? word : undefined;
}

/** The letters and digits of a name, without an article. */
const squeeze = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the(?=...)/, '');

export function contextIn(
  item: Json,
  fields: Fields,
  lexicon: Lexicon,
): Pick<Draft, 'source' | 'media' | 'comments' | 'related'> {
  const get = (field: FieldName): string | undefined => find(item, field, fields, textOf);
  return {
    source: {
      title: plainText(get('source.title') ?? siteOf(item, fields) ?? '', lexicon),
      url: find(item, 'source.url', fields, addressOf),
      icon: find(item, 'source.icon', fields, addressOf),
    },
    media: recordingsIn(item, fields, lexicon),
    comments: {
      url: find(item, 'comments.url', fields, pageOf),
      count: find(item, 'comments.count', fields, countOf),
    },
    related: find(item, 'related', fields, value =>
      things(value)
        .slice(0, 100)
        .flatMap(one => nameOf(one) ?? []),
    ),
  };
}
