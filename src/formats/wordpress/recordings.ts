/** Sound and film that plugins for podcasts add to WordPress's posts. */
import { string } from '../../html/values.js';
import type { MediaDraft } from '../draft/draft.js';

/** WordPress's custom field `enclosure`: URL, length and type, each on a line. */
type Enclosure = string | null | readonly (string | null)[];

interface Episode {
  readonly audio_file?: string;
  readonly duration?: string;
  readonly enclosure?: Enclosure;
}

/** The properties of a post in which plugins have recordings. */
export interface WithRecordings {
  /** An episode's file, as podcast plugins add it. */
  readonly meta?: null | Episode | readonly unknown[];
  readonly enclosure?: Enclosure;
  readonly audio_file?: string;
}

/** The recordings that podcast plugins add to a post: Seriously Simple Podcasting in `meta.audio_file`, others in `enclosure`. */
export function recordingsOf({ meta, enclosure, audio_file }: WithRecordings): MediaDraft[] {
  const own: Episode = !meta || Array.isArray(meta) ? {} : (meta as Episode);
  const files = [own.audio_file, audio_file].map(url => ({ url, kind: 'audio', duration: own.duration }));
  const enclosed = [enclosure, own.enclosure].flat().map(text => {
    const [url, , type] = string(text).split('\n', 3);
    return { url, type, duration: own.duration };
  });
  return [...files, ...enclosed].filter(({ url }) => url);
}
